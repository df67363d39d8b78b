import { type Candidate, missable } from '../match/match-shard.ts';
import type { PageParts } from '../page/page-parts.ts';
import { count } from '../page/strings.ts';
import type { Query } from '../query/query.ts';
import { type Order, rank } from '../search/rank.ts';
import type { Progress } from '../search/search-progress.ts';
import { enough } from '../search/searcher.ts';
import type { ResultContext } from './result-item.ts';
import { ResultsList } from './results-list.ts';

/** While shards answer, the list is put in order at most so often: what somebody reads should not move under the eyes. */
const pause = 1500;

/** The results on the page: the first as soon as a shard has some, all in order when every shard has answered. */
export class ResultsView {
  /** Answers so far that meet the whole query. */
  full = 0;
  readonly #parts: PageParts;
  readonly #list: ResultsList;
  #results: readonly Candidate[] = [];
  #context: ResultContext | undefined;
  #drawn = 0;

  constructor(parts: PageParts) {
    this.#parts = parts;
    this.#list = new ResultsList(parts.list);
    parts.more.addEventListener('click', () => void this.#more());
  }

  /** A new search begins; what is shown stays until it has a result. */
  begin(): void {
    this.#list.reset();
    this.full = 0;
    this.#drawn = 0;
  }

  clear(): void {
    this.#list.clear();
    this.#parts.more.hidden = true;
  }

  /** A shard has answered. */
  async progress(progress: Progress, order: Order, query: Query): Promise<void> {
    const full = progress.candidates.filter((candidate) => candidate.missing === 0);
    this.full = full.length;
    const now = performance.now();
    if (full.length === 0 || (this.#drawn > 0 && now - this.#drawn < pause)) return;
    this.#drawn = now;
    await this.#draw(rank(full, order, progress.frequencies), query);
  }

  /** Every shard has answered. Returns how many results meet only most of the query. */
  async end(progress: Progress | undefined, order: Order, query: Query): Promise<number> {
    if (!progress) {
      this.clear();
      return 0;
    }
    const { candidates, frequencies } = progress;
    const most = this.full < enough ? missable(frequencies.clauses) : 0;
    const results = candidates.filter((candidate) => candidate.missing <= most);
    await this.#draw(rank(results, order, frequencies), query);
    return results.length - this.full;
  }

  async #draw(results: readonly Candidate[], { wanted }: Query): Promise<void> {
    this.#results = results;
    this.#context = { ...this.#parts, clauses: wanted };
    if (results.length === 0) this.#list.clear();
    else if (await this.#list.show(results, this.#context)) this.#showMore();
  }

  #showMore(): void {
    const { more, strings, lang } = this.#parts;
    const left = this.#list.left(this.#results);
    more.hidden = left === 0;
    more.textContent = count(strings.more, left, lang);
  }

  async #more(): Promise<void> {
    if (!this.#context) return;
    await this.#list.more(this.#results, this.#context);
    this.#showMore();
  }
}
