import { keyFacets } from '../../../settings/facet-lists.ts';
import type { KeyFacet } from '../../../settings/facets.ts';
import { digitLocale } from '../../../theme/scripts/browser/digit-locale.ts';
import { periodName } from '../../../theme/scripts/charts/period-name.ts';
import type { SearchTable } from '../../format/search-table.ts';
import type { Load } from '../files/load.ts';
import { NameOptions } from '../form/name-options.ts';
import { isDateLimit, type SearchState } from '../form/search-state.ts';
import type { SearchElements } from '../page/search-elements.ts';
import { fillIn, formatDay, type SearchStrings } from '../page/strings.ts';
import { type ChooseState, linkTo } from './link-to.ts';

/** Explains limits of the address that have no effect, or that no article can pass. */
export class LimitNotes {
  readonly #parts: SearchElements;
  readonly #table: SearchTable;
  readonly #names: NameOptions;
  readonly #choose: ChooseState;

  constructor(parts: SearchElements, table: SearchTable, load: Load, choose: ChooseState) {
    this.#names = new NameOptions(table, load);
    this.#names.listen(parts.form);
    this.#parts = parts;
    this.#table = table;
    this.#choose = choose;
  }

  /** Shows the notes on a search. `parameters`: those of the address. */
  show(parameters: URLSearchParams, state: SearchState): void {
    const dates = ['from', 'to'].flatMap((name) => parameters.get(name)?.trim() || []);
    const notes = [
      ...dates.filter((limit) => !isDateLimit(limit)).map((limit) => this.#note('noDate', { limit })),
      ...keyFacets.flatMap((facet) => this.#unknown(facet, state.filters[facet])),
      ...this.#dates(state),
    ];
    this.#parts.notes.replaceChildren(...notes);
    this.#parts.notes.hidden = notes.length === 0;
  }

  /** Adds notes on the names of a search without results that the archive lacks. */
  async addUnknownNames({ filters }: SearchState, signal: AbortSignal): Promise<void> {
    const unknown = await this.#names.unknownNames(filters.names);
    if (signal.aborted || unknown.length === 0) return;
    this.#parts.notes.append(...unknown.map((name) => this.#note('noName', { name })));
    this.#parts.notes.hidden = false;
  }

  #unknown(facet: KeyFacet, value: string | undefined): readonly HTMLElement[] {
    const known: Readonly<Record<KeyFacet, readonly string[]>> = {
      section: this.#table.sections.map(({ key }) => key),
      language: this.#table.languages,
    };
    return value === undefined || known[facet].includes(value) ? [] : [this.#note('noName', { name: value })];
  }

  #dates(state: SearchState): readonly HTMLElement[] {
    const { from, to } = state.filters;
    const [first, last] = [this.#table.shards.at(-1)?.firstDay ?? '', this.#table.shards[0]?.lastDay ?? ''];
    if (from !== undefined && to !== undefined && isAfter(from, to)) {
      const note = this.#note('noSpan', { from: this.#nameOf(from), to: this.#nameOf(to) });
      const swapped = { ...state, filters: { ...state.filters, from: to, to: from } };
      const link = document.createElement('a');
      link.href = linkTo(swapped);
      link.textContent = this.#parts.strings.swapDates;
      link.addEventListener('click', (event) => this.#choose(event, swapped));
      note.append(' ', link);
      return [note];
    }
    const isOutside = (from !== undefined && isAfter(from, last)) || (to !== undefined && isAfter(first, to));
    return isOutside ? [this.#note('outside', { from: this.#nameOf(first), to: this.#nameOf(last) })] : [];
  }

  #nameOf(limit: string): string {
    const { lang } = this.#parts;
    return limit.length === 10 ? formatDay(limit, lang) : periodName(limit, digitLocale(lang));
  }

  #note(message: keyof SearchStrings['limits'], values: Readonly<Record<string, string>>): HTMLElement {
    const note = document.createElement('li');
    note.textContent = fillIn(this.#parts.strings.limits[message], values, this.#parts.lang);
    return note;
  }
}

/** Whether all days of a limit are after those of another: 2023-07 is after 2022, but not after 2023. */
function isAfter(limit: string, other: string): boolean {
  const length = Math.min(limit.length, other.length);
  return limit.slice(0, length) > other.slice(0, length);
}
