import type { SearchTable } from '../format/search-table.ts';
import { loaderFor } from './files/loader.ts';
import { ChosenLimits } from './form/active-filters.ts';
import { FilterLists } from './form/name-options.ts';
import { SearchForm } from './form/search-form.ts';
import { asksNothing, readState, type SearchState, writeState } from './form/search-state.ts';
import type { PageParts } from './page/page-parts.ts';
import { type FoundNames, NameBook } from './query/name-lookup.ts';
import { parseQuery } from './query/parse-query.ts';
import type { Query } from './query/query.ts';
import { Announcer } from './results/announcer.ts';
import { ResultsView } from './results/results-view.ts';
import { StatusLine } from './results/status-line.ts';
import { Suggester } from './results/suggester.ts';
import type { Progress } from './search/search-progress.ts';
import { Searcher } from './search/searcher.ts';
import { rehearseWhenNeared } from './warm-up/warm-up-on-hover.ts';

/** Typing pauses longer than this are searched. */
const typingPause = 150;

/** The search page at work: from the address and the form to results, and back into the address. */
export class SearchPage {
  readonly #form: SearchForm;
  readonly #limits: ChosenLimits;
  readonly #view: ResultsView;
  readonly #status: StatusLine;
  readonly #searcher: Searcher;
  readonly #names: NameBook;
  readonly #parts: PageParts;
  /** Ends when something is asked: what is asked rehearses itself. */
  readonly #rehearsal = new AbortController();
  #running = new AbortController();
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: PageParts, table: SearchTable) {
    const load = loaderFor(new URL(`${parts.root}search/`, document.baseURI).href);
    this.#form = new SearchForm(parts.form);
    this.#limits = new ChosenLimits(parts);
    new FilterLists(table, load).follow(parts.form);
    this.#status = new StatusLine(parts, new Announcer(parts.announcement), new Suggester(table, load));
    this.#view = new ResultsView(parts);
    this.#searcher = new Searcher(table, load);
    this.#names = new NameBook(table, load);
    this.#parts = parts;
    parts.retry.addEventListener('click', () => this.#follow(false));
  }

  /** Begins with what the address asks for. */
  start(): void {
    this.#form.listen(
      () => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => this.#follow(true), typingPause);
      },
      () => this.#follow(false),
    );
    addEventListener('popstate', () => this.#fromAddress());
    this.#fromAddress();
    this.#searcher.warm();
    rehearseWhenNeared(this.#parts, this.#rehearsal.signal);
  }

  #fromAddress(): void {
    const state = readState(new URLSearchParams(location.search));
    this.#form.write(state);
    void this.#run(state, false);
  }

  /** Follows the form: what is sent is a step that "back" undoes, what is typed on the way is not. */
  #follow(typing: boolean): void {
    clearTimeout(this.#typing);
    const state = this.#form.read();
    const address = writeState(state);
    const changed = address !== writeState(readState(new URLSearchParams(location.search)));
    if (changed) history[typing ? 'replaceState' : 'pushState'](null, '', address || location.pathname);
    void this.#run(state, typing);
  }

  async #run(state: SearchState, typing: boolean): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    // Loading begins before the page is written to.
    const named = asksNothing(state) ? undefined : this.#begin(state, typing);
    this.#view.begin();
    this.#limits.show();
    this.#status.title(state.text);
    if (!named) {
      this.#view.clear();
      this.#status.idle();
      return;
    }
    this.#status.loading();
    try {
      const names = await named;
      await this.#search(parseQuery(state.text, typing, names), state, names.failed.length, signal);
    } catch (error) {
      if (!signal.aborted) this.#status.failed(error);
    }
  }

  /** Loads what a search begins with, and returns the other names of what is asked. */
  async #begin({ text }: SearchState, typing: boolean): Promise<FoundNames> {
    this.#rehearsal.abort();
    this.#searcher.prepare(parseQuery(text, typing));
    return this.#names.namesFor(text);
  }

  async #search(query: Query, state: SearchState, lost: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    let last: Progress | undefined;
    let hasShown = false;
    for await (const progress of this.#searcher.search(query, state.filters, state.order, signal)) {
      last = progress;
      const drawn = this.#view.progress(progress, state.order, query);
      if (progress.answered < progress.shards) this.#status.progress(progress, this.#view.full);
      // The first results have the line for themselves.
      if (!hasShown) await drawn;
      hasShown ||= this.#view.full > 0;
    }
    if (signal.aborted) return;
    const most = await this.#view.end(last, state.order, query);
    if (!signal.aborted) await this.#status.end(last, { full: this.#view.full, most, lost }, query);
  }
}
