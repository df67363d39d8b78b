import type { Candidate } from '../match/match-shard.ts';
import type { KeptView } from '../page/kept-view.ts';
import type { SearchElements } from '../page/search-elements.ts';
import { showFonts } from '../page/show-fonts.ts';
import { formatCount } from '../page/strings.ts';
import type { Query } from '../query/query.ts';
import { type Order, rank } from '../search/rank.ts';
import type { SearchProgress } from '../search/search-progress.ts';
import { shownCandidates } from '../search/search-widely.ts';
import { ReadingWatch } from './reading-watch.ts';
import type { ResultContext } from './result-item.ts';
import { ResultsList } from './results-list.ts';

/**
 * Time from the beginning of the search of an address until results are shown that others may move, in milliseconds. Most searches end
 * earlier. A reader who types, or whose network is slow, sees the first results at once.
 */
const arrivalPause = 1000;
/** A page that takes longer than this to start a search has kept the reader waiting enough, in milliseconds. */
const slowStart = 1500;
/** Minimum time between two updates of the list, in milliseconds. */
const pause = 1500;
/**
 * After the first result of a search whose text comes at once, time until the others follow, in milliseconds. Most such searches end
 * earlier, and load and draw only their best results.
 */
const soon = 250;
/** A text that takes longer comes from a slow network, in milliseconds. */
const quickText = 100;

/**
 * The results on the page: the first matches as soon as a shard has some, all when every shard is searched. Later results come below those
 * on the page, which do not move while they are read. At the end all are put in order: at once if they are new to the reader, else by a
 * button.
 */
export class ResultsView {
  /** Number of results so far that match the whole query. */
  full = 0;
  /** Whether results of this search are on the page. */
  isShown = false;
  readonly #parts: SearchElements;
  readonly #list: ResultsList;
  readonly #reading: ReadingWatch;
  /** In their right order. */
  #results: readonly Candidate[] = [];
  #context: ResultContext | undefined;
  /** When results may be shown. */
  #nextAt = 0;
  #drawingLater: ReturnType<typeof setTimeout> | undefined;

  /** `onMore` is called when more results are shown. */
  constructor(parts: SearchElements, onMore: () => void) {
    this.#parts = parts;
    this.#list = new ResultsList(parts.list);
    this.#reading = new ReadingWatch(parts.list);
    parts.reorder.addEventListener('click', () => void this.#putInOrder());
    parts.more.addEventListener('click', () => void this.#more(onMore));
  }

  /** Starts a new search, of an address or of the form, with room for a number of results. Shown results stay until it has a result. */
  begin(isOfAddress: boolean, shown?: number): void {
    clearTimeout(this.#drawingLater);
    this.#parts.reorder.hidden = true;
    this.#reading.stop();
    this.#list.reset(shown);
    this.full = 0;
    const now = performance.now();
    this.#nextAt = now + (isOfAddress && now < slowStart ? arrivalPause : 0);
    this.isShown = false;
  }

  /** All results, in the order of the list. */
  get results(): readonly Candidate[] {
    return this.#results;
  }

  /** Number of results that the list has room for. */
  get shown(): number {
    return this.#list.shown;
  }

  /** What to keep for the same search again. */
  get kept(): KeptView {
    return { shown: this.shown, scroll: scrollY };
  }

  /** Number of shown results whose texts could not be loaded. */
  get failed(): number {
    return this.#list.failed;
  }

  clear(): void {
    this.#results = [];
    this.#list.clear();
    this.#parts.more.hidden = true;
    this.#parts.reorder.hidden = true;
    showFonts();
  }

  /** Shows the results of the shards that are searched so far. `showAbove` shows what stands above them, so that it does not move them. */
  async progress(progress: SearchProgress, order: Order, query: Query, showAbove: () => void): Promise<void> {
    const full = progress.candidates.filter((candidate) => candidate.missing === 0);
    this.full = full.length;
    clearTimeout(this.#drawingLater);
    if (full.length === 0) return;
    // Not before they are shown: most of these results are followed by more at once.
    const results = () => rank(full, order, progress.frequencies);
    const draw = (most?: number) => {
      this.#nextAt = performance.now() + pause;
      this.isShown = true;
      const drawn = this.#draw(results(), query, false, most);
      showAbove();
      return drawn;
    };
    const wait = this.#nextAt - performance.now();
    if (wait <= 0) {
      const isFirst = !this.isShown;
      const start = performance.now();
      if (!(await draw(isFirst ? 1 : undefined)) || !isFirst) return;
      if (performance.now() - start > quickText) await draw();
      else {
        this.#nextAt = performance.now() + soon;
        this.#drawingLater = setTimeout(() => void draw(), soon);
      }
      return;
    }
    this.#drawingLater = setTimeout(() => void draw(), wait);
    if (!this.isShown) await this.#list.load(results(), { ...this.#parts, clauses: query.clauses });
  }

  /** Shows all results. Returns the number of those that match only most of the query. */
  async end(progress: SearchProgress | undefined, order: Order, query: Query): Promise<number> {
    clearTimeout(this.#drawingLater);
    if (!progress) {
      this.clear();
      return 0;
    }
    const results = shownCandidates(progress);
    await this.#draw(rank(results, order, progress.frequencies), query, true);
    return results.length - this.full;
  }

  /** Draws the results, or only the first of them. Returns whether all of these are shown. */
  async #draw(
    results: readonly Candidate[],
    { clauses }: Query,
    isEnd: boolean,
    most = results.length,
  ): Promise<boolean> {
    this.#results = results;
    this.#context = { ...this.#parts, clauses };
    const stay = this.#list.isOfSearch && !(isEnd && this.#reading.isNew);
    const listed = stay ? this.#list.keepPlaces(results) : results;
    this.#reading.start();
    this.#parts.reorder.hidden = !isEnd || listed.slice(0, this.shown).every((each, index) => each === results[index]);
    if (results.length === 0) this.#list.clear();
    const isShown = results.length > 0 && (await this.#list.show(listed.slice(0, most), this.#context));
    if (isShown && most === results.length) this.#showMore();
    showFonts();
    return isShown;
  }

  /** Puts the results in order, and goes to the first. */
  async #putInOrder(): Promise<void> {
    if (!this.#context) return;
    this.#parts.reorder.hidden = true;
    await this.#list.show(this.#results, this.#context);
    this.#parts.list.scrollIntoView();
    this.#parts.list.querySelector<HTMLElement>('h2 a')?.focus({ preventScroll: true });
  }

  #showMore(): void {
    const { more, strings, lang } = this.#parts;
    const hidden = this.#list.hiddenCount(this.#results);
    more.hidden = hidden === 0;
    more.textContent = formatCount(strings.more, hidden, lang);
  }

  async #more(onMore: () => void): Promise<void> {
    if (!this.#context) return;
    await this.#list.more(this.#list.keepPlaces(this.#results), this.#context);
    this.#showMore();
    onMore();
  }
}
