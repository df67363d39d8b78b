import type { SearchElements } from '../page/search-elements.ts';
import { ownPageFinder } from './find-own-pages.ts';

/** Links above the results to the owner's pages that have the words of the query. */
export class OwnPageLinks {
  readonly #line = document.createElement('p');
  readonly #parts: SearchElements;
  readonly #find: ReturnType<typeof ownPageFinder>;

  constructor(parts: SearchElements) {
    this.#parts = parts;
    this.#find = ownPageFinder(JSON.parse(document.querySelector('#search-pages')?.textContent ?? '[]'));
    this.#line.className = 'search-advice';
    this.#line.hidden = true;
    parts.status.before(this.#line);
  }

  /** Shows the links for a query, or hides them. */
  show(text: string): void {
    const pages = this.#find(text);
    const links = pages.flatMap(({ url, title, lang = '' }) => {
      const link = document.createElement('a');
      link.href = this.#parts.root + url;
      link.textContent = title;
      if (lang !== '') link.lang = lang;
      return [' ', link];
    });
    this.#line.replaceChildren(this.#parts.strings.ownPages, ...links);
    this.#line.hidden = pages.length === 0;
  }
}
