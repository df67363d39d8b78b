import type { Correction } from '../corrections/correction.ts';
import { readState, writeState } from '../form/search-state.ts';
import type { SearchElements } from '../page/search-elements.ts';
import { type SuggestedQuery, suggestedQueries } from './suggested-queries.ts';

/** The links to other queries than the typed one. */
export class SuggestionList {
  readonly #parts: SearchElements;
  /** The corrections whose links are on the page. */
  #suggested: readonly Correction[] | undefined;

  constructor(parts: SearchElements) {
    this.#parts = parts;
  }

  /** Suggests similar words, but for those that the results are for. If there are none, it suggests other queries. */
  show(corrections: readonly Correction[], others: readonly SuggestedQuery[] = []): void {
    const { strings } = this.#parts;
    const state = readState(new URLSearchParams(location.search));
    const similar = suggestedQueries(state.text, corrections);
    // The counts of words ignore limits.
    const queries = similar.length > 0 || Object.keys(state.filters).length > 0 ? similar : others;
    const links = queries.map(({ text, shown }) => {
      const link = document.createElement('a');
      link.href = `${location.pathname}${writeState({ ...state, text })}`;
      link.textContent = shown;
      const item = document.createElement('li');
      item.append(link);
      return item;
    });
    this.#parts.suggestions.hidden = links.length === 0;
    // A link that the reader has focused stays.
    if (this.#suggested === corrections) return;
    this.#suggested = corrections;
    const list = document.createElement('ul');
    list.append(...links);
    this.#parts.suggestions.replaceChildren(similar.length > 0 ? strings.didYouMean : strings.oneWord, list);
  }
}
