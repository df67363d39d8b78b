import type { SearchTable } from '../format/search-table.ts';
import { AddressLink } from './address/address-link.ts';
import { OwnPageLinks } from './address/own-page-links.ts';
import { ResultExport } from './export/result-export.ts';
import { loaderFor } from './files/loader-for.ts';
import { isTableOutdated } from './files/search-table-script.ts';
import { ActiveFilters } from './form/active-filters.ts';
import { SearchForm, type SearchReason } from './form/search-form.ts';
import { isEmptyState, readState, type SearchState, writeState } from './form/search-state.ts';
import { LimitNotes } from './overview/limit-notes.ts';
import { Overview } from './overview/overview.ts';
import { onInterfaceLanguage } from './page/interface-language.ts';
import { type KeptView, keepView, onLeaving, readKeptView } from './page/kept-view.ts';
import { readerLanguages } from './page/reader-languages.ts';
import { type SearchElements, searchFolder } from './page/search-elements.ts';
import { type LoadedAliases, NameLookup } from './query/name-lookup.ts';
import { parseQuery } from './query/parse-query.ts';
import type { Query } from './query/query.ts';
import { Vocabulary } from './query/vocabulary.ts';
import { Announcer } from './results/announcer.ts';
import { ResultsView } from './results/results-view.ts';
import { StatusLine } from './results/status-line.ts';
import type { SearchProgress } from './search/search-progress.ts';
import { searchWidely } from './search/search-widely.ts';
import { Searcher } from './search/searcher.ts';
import { warmUpOnHover } from './warm-up/warm-up-on-hover.ts';

/** Connects the URL, the form, the search and the results. */
export class SearchPage {
  readonly #form: SearchForm;
  readonly #activeFilters: ActiveFilters;
  readonly #view: ResultsView;
  readonly #status: StatusLine;
  readonly #searcher: Searcher;
  readonly #overview: Overview;
  readonly #export: ResultExport;
  readonly #aliases: NameLookup;
  readonly #address: AddressLink;
  readonly #ownPages: OwnPageLinks;
  readonly #vocabulary: Vocabulary;
  readonly #parts: SearchElements;
  readonly #table: SearchTable;
  readonly #files: ReturnType<typeof loaderFor>;
  readonly #notes: LimitNotes;
  /** Aborted when a search starts. */
  readonly #warmUp = new AbortController();
  #running = new AbortController();
  /** Whether the history entry is one of typed words. */
  #isTyped = false;

  constructor(parts: SearchElements, table: SearchTable) {
    this.#table = table;
    this.#files = loaderFor(searchFolder(parts), parts.script);
    this.#form = new SearchForm(parts.form);
    this.#activeFilters = new ActiveFilters(parts);
    this.#status = new StatusLine(parts, new Announcer(parts.announcement), table.shards);
    this.#view = new ResultsView(parts, () => {
      this.#status.textsShown(this.#view.failed);
      this.#keepView();
    });
    this.#searcher = new Searcher(table, this.#files.load, readerLanguages(parts.lang));
    this.#overview = new Overview(parts, table, this.#choose);
    this.#notes = new LimitNotes(parts, table, this.#files.load, this.#choose);
    this.#export = new ResultExport(parts);
    this.#vocabulary = new Vocabulary(table, this.#files.load);
    this.#aliases = new NameLookup(table, this.#files.load, this.#vocabulary);
    this.#address = new AddressLink(parts, table, this.#files.load);
    this.#ownPages = new OwnPageLinks(parts);
    this.#parts = parts;
    parts.retry.addEventListener('click', () => void this.#retry());
  }

  /** Starts with the search of the URL. */
  start(): void {
    this.#form.listen((reason) => this.#searchForm(reason));
    addEventListener('popstate', () => this.#searchUrl());
    addEventListener('online', () => this.#parts.retry.hidden || void this.#retry());
    onLeaving(() => this.#keepView());
    // The results that a reader left are there only after the search.
    history.scrollRestoration = 'manual';
    onInterfaceLanguage(this.#parts, () => void this.#run(this.#form.rewrite(), this.#view.kept));
    this.#searchUrl();
    this.#searcher.preload();
    warmUpOnHover(this.#parts, this.#warmUp.signal);
  }

  #searchUrl(): void {
    const state = readState(new URLSearchParams(location.search));
    this.#form.write(state);
    this.#isTyped = false;
    void this.#run(state, readKeptView(), true);
  }

  #keepView(): void {
    if (this.#status.isEnded) keepView(this.#view.shown);
  }

  /** Searches again for what could not be loaded. If the site was updated since, the page is opened again. */
  async #retry(): Promise<void> {
    void this.#run(this.#form.read(), this.#view.kept);
    if (await isTableOutdated(this.#table, `${searchFolder(this.#parts)}shards.js`)) location.reload();
  }

  /**
   * Searches for the form's state. All typing after a search is one history entry, so that "back" leads to that search. A reader who clicks
   * on a result leaves the field: the same search again would exchange the result before the click ends.
   */
  #searchForm(reason: SearchReason): void {
    const state = this.#form.read();
    const address = writeState(state);
    const before = writeState(readState(new URLSearchParams(location.search)));
    if (address === before && reason === 'chosen') return;
    const isSameEntry = reason === 'typed' && (this.#isTyped || before === '');
    if (address !== before) {
      if (!isSameEntry) this.#keepView();
      history[isSameEntry ? 'replaceState' : 'pushState'](null, '', address || location.pathname);
    }
    this.#isTyped = reason === 'typed';
    void this.#run(state);
  }

  /** Searches for the state of a link, unless the reader opens it in another tab. */
  readonly #choose = (event: Event, state: SearchState): void => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    this.#form.write(state);
    this.#searchForm('chosen');
  };

  async #run(state: SearchState, kept?: KeptView, isOfAddress = false): Promise<void> {
    this.#files.forgetFailures();
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#export.show([]);
    // Loading starts before the page is updated.
    const loading = isEmptyState(state) ? undefined : this.#load(state);
    this.#view.begin(isOfAddress, kept?.shown);
    this.#activeFilters.show();
    this.#notes.show(new URLSearchParams(location.search), state);
    this.#status.title(state.text);
    void this.#address.show(state.text);
    this.#ownPages.show(state.text);
    if (!loading) {
      this.#view.clear();
      this.#overview.clear();
      this.#status.idle();
      return;
    }
    this.#status.loading();
    try {
      const aliases = await loading;
      // Reading it takes a layout.
      const before = kept && scrollY;
      await this.#search(parseQuery(state.text, aliases), state, aliases.failed.length, signal);
      // A reader who has scrolled meanwhile stays there.
      if (kept && !signal.aborted && scrollY === before) scrollTo(0, kept.scroll);
    } catch (error) {
      if (!signal.aborted) this.#status.failed(error);
    }
  }

  /** Starts loading the index, and returns the aliases of the query. */
  async #load({ text }: SearchState): Promise<LoadedAliases> {
    this.#warmUp.abort();
    this.#searcher.prepare(parseQuery(text));
    return this.#aliases.aliasesFor(text);
  }

  async #search(query: Query, state: SearchState, failedAliases: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    let last: SearchProgress | undefined;
    this.#overview.begin();
    const options = { ...state, vocabulary: this.#vocabulary, signal };
    for await (const progress of searchWidely(this.#searcher, query, options)) {
      last = progress;
      const hadShown = this.#view.isShown;
      const showAbove = () => {
        this.#status.progress(progress, this.#view.full);
        this.#overview.show(progress, state, false);
      };
      const rendered = this.#view.progress(progress, state.order, query, showAbove);
      if (hadShown || this.#view.full === 0) showAbove();
      // The texts of the first results are loaded before more of the index.
      if (!hadShown) await rendered;
    }
    if (signal.aborted) return;
    // The texts of the results start loading first.
    const ending = this.#view.end(last, state.order, query);
    this.#status.takePlace();
    if (last) this.#overview.show(last, state, true);
    const partial = await ending;
    if (signal.aborted) return;
    this.#export.show(this.#view.results);
    const counts = { full: this.#view.full, partial, failedAliases, failedTexts: this.#view.failed };
    this.#status.end(last, counts, query.clauses);
    this.#files.moveToWorker();
    if (this.#view.results.length === 0) await this.#notes.addUnknownNames(state, signal);
  }
}
