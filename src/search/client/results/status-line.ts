import { LoadError } from '../files/loader.ts';
import { inScriptOf } from '../form/other-script.ts';
import { readState, writeState } from '../form/search-state.ts';
import type { PageParts } from '../page/page-parts.ts';
import { count, fillIn } from '../page/strings.ts';
import type { Query } from '../query/query.ts';
import type { Progress } from '../search/search-progress.ts';
import type { Announcer } from './announcer.ts';
import type { Suggester } from './suggester.ts';

/** What came of a search. */
interface Outcome {
  /** Articles that meet the whole query. */
  readonly full: number;
  /** Articles that meet most of it. */
  readonly most: number;
  /** Parts that could not be loaded besides those of the index. */
  readonly lost: number;
}

/** A search that answers sooner does not say that it loads: to write it and take it away again would only delay the answer. */
const soon = 100;

/** Says how the search goes, to eyes and ears, and what to do when it finds nothing. */
export class StatusLine {
  readonly #parts: PageParts;
  readonly #announcer: Announcer;
  readonly #suggester: Suggester;
  readonly #title = document.title;
  #loading: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: PageParts, announcer: Announcer, suggester: Suggester) {
    this.#parts = parts;
    this.#announcer = announcer;
    this.#suggester = suggester;
  }

  /** Puts the query before the page's title, for the list of tabs and of pages visited. */
  title(text: string): void {
    const { strings, lang } = this.#parts;
    document.title = text.trim() === '' ? this.#title : fillIn(strings.title, { text, page: this.#title }, lang);
  }

  /** Nothing is asked. */
  idle(): void {
    this.#say('', '');
    this.#parts.hint.hidden = false;
  }

  loading(): void {
    clearTimeout(this.#loading);
    this.#loading = setTimeout(() => {
      this.#parts.hint.hidden = true;
      this.#parts.status.textContent = this.#parts.strings.loading;
    }, soon);
  }

  /** Reports what is found so far. */
  progress({ answered, shards }: Progress, full: number): void {
    const { strings, lang } = this.#parts;
    this.#say(count(strings.foundSoFar, full, lang, { answered, shards }));
  }

  /** Reports what was found, what is missing, and what may help. */
  async end(progress: Progress | undefined, { full, most, lost }: Outcome, query: Query): Promise<void> {
    const { strings, lang, retry, advice } = this.#parts;
    const failed = lost + (progress?.failed.length ?? 0);
    const found = full > 0 ? count(strings.found, full, lang) : most > 0 ? '' : strings.none;
    const withMost = most > 0 ? count(full > 0 ? strings.foundMost : strings.onlyMost, most, lang) : '';
    const missing = failed > 0 ? count(strings.failed, failed, lang) : '';
    this.#say([found, withMost, missing].filter((part) => part !== '').join(' '));
    retry.hidden = failed === 0;
    advice.hidden = full > 0 || most > 0;
    if (progress && full === 0) await this.#suggest(progress, query).catch(onlyLoading);
  }

  /** Nothing could be asked at all. */
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
    this.#announcer.say(spoken);
  }

  /** Offers the nearest known words for each word that is found nowhere. */
  async #suggest({ frequencies }: Progress, query: Query): Promise<void> {
    const lost = query.wanted.filter((_, index) => frequencies.clauses[index] === 0);
    const offers = await Promise.all(
      lost.map(async (clause) => ({ clause, words: await this.#suggester.nearest(clause.text) })),
    );
    const links = offers.flatMap(({ clause, words }) => words.map((word) => this.#offer(clause.text, word)));
    this.#parts.suggestions.hidden = links.length === 0;
    const list = document.createElement('ul');
    list.append(...links);
    this.#parts.suggestions.replaceChildren(this.#parts.strings.didYouMean, list);
  }

  #offer(lost: string, word: string): HTMLLIElement {
    const state = readState(new URLSearchParams(location.search));
    const link = document.createElement('a');
    link.href = `${location.pathname}${writeState({ ...state, text: state.text.replace(lost, word) })}`;
    const spelt = inScriptOf(lost, word);
    link.textContent = spelt === undefined ? word : `${spelt} (${word})`;
    const item = document.createElement('li');
    item.append(link);
    return item;
  }
}

/** Suggestions are a help: where they cannot be loaded there are none. */
function onlyLoading(error: unknown): void {
  if (!(error instanceof LoadError)) throw error;
}
