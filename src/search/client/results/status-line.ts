import { LoadError } from '../files/loader.ts';
import { inTypedScript } from '../form/other-script.ts';
import { readState, writeState } from '../form/search-state.ts';
import type { SearchElements } from '../page/search-elements.ts';
import { fillIn, formatCount } from '../page/strings.ts';
import type { Query } from '../query/query.ts';
import type { SearchProgress } from '../search/search-progress.ts';
import type { Announcer } from './announcer.ts';
import type { Suggester } from './suggester.ts';

/** Counts of a finished search. */
interface SearchCounts {
  /** Articles that match the whole query. */
  readonly full: number;
  /** Articles that match most of it. */
  readonly partial: number;
  /** Alias files that could not be loaded. */
  readonly failedAliases: number;
}

/** Delay before the loading message, in milliseconds. Faster searches do not show it. */
const loadingDelay = 100;

/** Shows and announces the state of the search, and suggests what to do when it finds nothing. */
export class StatusLine {
  readonly #parts: SearchElements;
  readonly #announcer: Announcer;
  readonly #suggester: Suggester;
  readonly #title = document.title;
  #loading: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SearchElements, announcer: Announcer, suggester: Suggester) {
    this.#parts = parts;
    this.#announcer = announcer;
    this.#suggester = suggester;
  }

  /** Puts the query before the page's title. */
  title(text: string): void {
    const { strings, lang } = this.#parts;
    document.title = text.trim() === '' ? this.#title : fillIn(strings.title, { text, page: this.#title }, lang);
  }

  /** Shows the state without a query. */
  idle(): void {
    this.#say('', '');
    this.#parts.hint.hidden = false;
  }

  loading(): void {
    clearTimeout(this.#loading);
    this.#loading = setTimeout(() => {
      this.#parts.hint.hidden = true;
      this.#parts.status.textContent = this.#parts.strings.loading;
    }, loadingDelay);
  }

  /** Reports the matches so far. */
  progress({ answered, shards }: SearchProgress, full: number): void {
    const { strings, lang } = this.#parts;
    this.#say(formatCount(strings.foundSoFar, full, lang, { answered, shards }));
  }

  /** Reports the matches, missing parts and advice. */
  async end(
    progress: SearchProgress | undefined,
    { full, partial: most, failedAliases }: SearchCounts,
    query: Query,
  ): Promise<void> {
    const { strings, lang, retry, advice } = this.#parts;
    const failed = failedAliases + (progress?.failed.length ?? 0);
    const found = full > 0 ? formatCount(strings.found, full, lang) : most > 0 ? '' : strings.none;
    const withMost = most > 0 ? formatCount(full > 0 ? strings.foundMost : strings.onlyMost, most, lang) : '';
    const missing = failed > 0 ? formatCount(strings.failed, failed, lang) : '';
    this.#say([found, withMost, missing].filter((part) => part !== '').join(' '));
    retry.hidden = failed === 0;
    advice.hidden = full > 0 || most > 0;
    if (progress && full === 0) await this.#suggest(progress, query).catch(ignoreLoadError);
  }

  /** Reports that the search failed. */
  failed(error: unknown): void {
    this.#say(this.#parts.strings.failedAll);
    this.#parts.retry.hidden = false;
    if (!(error instanceof LoadError)) throw error;
  }

  #say(message: string, spoken = message): void {
    clearTimeout(this.#loading);
    this.#parts.hint.hidden = true;
    this.#parts.advice.hidden = true;
    this.#parts.retry.hidden = true;
    this.#parts.suggestions.hidden = true;
    this.#parts.status.textContent = message;
    this.#announcer.announce(spoken);
  }

  /** Suggests similar words for each word without matches. */
  async #suggest({ frequencies }: SearchProgress, query: Query): Promise<void> {
    const unmatched = query.clauses.filter((_, index) => frequencies.matched[index] === 0);
    const suggestions = await Promise.all(
      unmatched.map(async (clause) => ({ clause, words: await this.#suggester.nearest(clause.text) })),
    );
    const links = suggestions.flatMap(({ clause, words }) => words.map((word) => this.#suggestion(clause.text, word)));
    this.#parts.suggestions.hidden = links.length === 0;
    const list = document.createElement('ul');
    list.append(...links);
    this.#parts.suggestions.replaceChildren(this.#parts.strings.didYouMean, list);
  }

  #suggestion(typed: string, word: string): HTMLLIElement {
    const state = readState(new URLSearchParams(location.search));
    const link = document.createElement('a');
    link.href = `${location.pathname}${writeState({ ...state, text: state.text.replace(typed, word) })}`;
    const spelling = inTypedScript(typed, word);
    link.textContent = spelling === undefined ? word : `${spelling} (${word})`;
    const item = document.createElement('li');
    item.append(link);
    return item;
  }
}

/** Suggestions that cannot be loaded are omitted. */
function ignoreLoadError(error: unknown): void {
  if (!(error instanceof LoadError)) throw error;
}
