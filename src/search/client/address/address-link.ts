import type { SearchTable } from '../../format/search-table.ts';
import type { Load } from '../files/load.ts';
import type { SearchElements } from '../page/search-elements.ts';
import { fillIn } from '../page/strings.ts';
import { pageOfDay } from './page-of-day.ts';
import { typedAddress } from './typed-address.ts';
import { writtenDay } from './written-day.ts';

/** A link above the results to the page that a typed date or address means. */
export class AddressLink {
  readonly #parts: SearchElements;
  readonly #table: SearchTable;
  readonly #load: Load;
  readonly #line = document.createElement('p');
  #shown = '';

  constructor(parts: SearchElements, table: SearchTable, load: Load) {
    this.#parts = parts;
    this.#table = table;
    this.#load = load;
    this.#line.className = 'search-advice';
    this.#line.role = 'status';
    this.#line.hidden = true;
    parts.status.before(this.#line);
  }

  /** Shows the link for a query, or hides it. */
  async show(text: string): Promise<void> {
    if (text === this.#shown) return;
    this.#shown = text;
    this.#line.hidden = true;
    const target = await this.#targetOf(text);
    // The query may have changed while the page was looked up.
    if (!target || text !== this.#shown) return;
    const link = document.createElement('a');
    link.href = target.href;
    link.textContent = target.name;
    this.#line.replaceChildren(link);
    this.#line.hidden = false;
  }

  async #targetOf(text: string): Promise<{ readonly href: string; readonly name: string } | undefined> {
    const { root, lang, strings, form } = this.#parts;
    const named = (name: string) => fillIn(strings.leadsTo, { name }, lang);
    const date = writtenDay(text, [...new Set([lang, 'en', 'hi', 'ur', ...navigator.languages])]);
    const page = date && (await pageOfDay(date, this.#table, this.#load));
    if (page !== undefined && (date?.year !== undefined || (await exists(root + page))))
      return { href: root + page, name: named(text.trim()) };
    const address = typedAddress(text, new URL(root || '.', document.baseURI).href);
    if (!address) return undefined;
    if (address.path !== undefined && (await exists(root + address.path)))
      return { href: root + address.path, name: named(address.path) };
    const { oldAddresses } = form.dataset;
    if (oldAddresses === undefined) return undefined;
    const name = fillIn(strings.oldAddress, { name: text.trim() }, lang);
    return { href: `${root}${oldAddresses}?${new URLSearchParams({ address: text.trim() })}`, name };
  }
}

/** Pages that are opened from the disk cannot look: there, the address of a file is taken as it is. */
async function exists(href: string): Promise<boolean> {
  if (!/^https?:$/.test(location.protocol)) return /(?:^|\/)(?!index)[^/]+\.html$/.test(href);
  try {
    const response = await fetch(href);
    await response.body?.cancel();
    return response.ok && /^text\/html/.test(response.headers.get('content-type') ?? '');
  } catch {
    return false;
  }
}
