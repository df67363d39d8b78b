import type { SearchTable } from '../search-table.ts';
import { Announcer } from './announcer.ts';
import { loaderFor } from './loader.ts';
import { type Candidate, missable } from './match-shard.ts';
import { NameBook } from './name-book.ts';
import type { PageParts } from './page-parts.ts';
import { parseQuery } from './parse-query.ts';
import type { Query } from './query.ts';
import { rank } from './rank.ts';
import type { ResultContext } from './result-item.ts';
import { ResultsList } from './results-list.ts';
import { type Progress, Searcher } from './search.ts';
import { SearchForm } from './search-form.ts';
import { asksNothing, readState, type SearchState, writeState } from './search-state.ts';
import { StatusLine } from './status-line.ts';
import { Suggester } from './suggest.ts';

/** Fewer full answers than this, and those that meet most of the query follow them. */
const enough = 10;
/** Typing pauses longer than this are searched. */
const typingPause = 150;

/** The search page at work: from the address and the form to results, and back into the address. */
export class SearchPage {
  readonly #parts: PageParts;
  readonly #form: SearchForm;
  readonly #list: ResultsList;
  readonly #status: StatusLine;
  readonly #searcher: Searcher;
  readonly #names: NameBook;
  #running = new AbortController();
  #typing: ReturnType<typeof setTimeout> | undefined;
  #results: readonly Candidate[] = [];
  #context: ResultContext | undefined;

  constructor(parts: PageParts, table: SearchTable) {
    const load = loaderFor(new URL(`${parts.root}search/`, document.baseURI).href);
    this.#parts = parts;
    this.#form = new SearchForm(parts.form);
    this.#list = new ResultsList(parts.list);
    this.#status = new StatusLine(parts, new Announcer(parts.announcement), new Suggester(table, load));
    this.#searcher = new Searcher(table, load);
    this.#names = new NameBook(table, load);
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
    this.#parts.more.addEventListener('click', () => void this.#more());
    this.#parts.retry.addEventListener('click', () => this.#follow(false));
    addEventListener('popstate', () => this.#fromAddress());
    this.#fromAddress();
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
    const running = new AbortController();
    this.#running = running;
    this.#list.reset();
    this.#status.title(state.text);
    if (asksNothing(state)) {
      this.#list.clear();
      this.#status.idle();
      this.#parts.more.hidden = true;
      return;
    }
    this.#status.loading();
    try {
      const query = parseQuery(state.text, typing, await this.#names.namesFor(state.text));
      if (running.signal.aborted) return;
      this.#context = { ...this.#parts, clauses: query.wanted };
      for await (const progress of this.#searcher.search(query, state.filters, state.order, running.signal)) {
        await this.#show(progress, state, query, running.signal);
      }
    } catch (error) {
      if (!running.signal.aborted) this.#status.failed(error);
    }
  }

  async #show(progress: Progress, state: SearchState, query: Query, signal: AbortSignal): Promise<void> {
    const complete = progress.answered === progress.shards;
    const full = progress.candidates.filter((candidate) => candidate.missing === 0);
    const most = missable(progress.frequencies.clauses);
    const isMost = (candidate: Candidate) => candidate.missing <= most;
    const withMost = complete && full.length < enough ? progress.candidates.filter(isMost) : full;
    this.#results = rank(withMost, state.order, progress.frequencies);
    if (this.#context) await this.#list.show(this.#results, this.#context);
    if (signal.aborted) return;
    this.#showMore();
    await this.#status.progress(progress, full.length, this.#results.length - full.length, query);
  }

  #showMore(): void {
    const left = this.#list.left(this.#results);
    this.#parts.more.hidden = left === 0;
    this.#status.more(left);
  }

  async #more(): Promise<void> {
    if (!this.#context) return;
    await this.#list.more(this.#results, this.#context);
    this.#showMore();
  }
}
