import { collatorFor } from '../../../language/collator.ts';
import { facetNames, type KeyFacet } from '../../../settings/facets.ts';
import type { SearchTable } from '../../format/search-table.ts';
import type { ShardNames } from '../../format/shard-table.ts';
import { LoadError } from '../files/load-error.ts';
import type { OpenShard } from '../files/open-shard.ts';
import type { SearchState } from '../form/search-state.ts';
import type { Candidate } from '../match/match-shard.ts';
import type { SearchElements } from '../page/search-elements.ts';
import type { SearchProgress } from '../search/search-progress.ts';
import { shownMisses } from '../search/search-widely.ts';
import { countKeys, countNames } from './count-facets.ts';
import { FacetGroup } from './facet-group.ts';
import { hitPeriods } from './hit-periods.ts';
import { HitsChart } from './hits-chart.ts';
import type { ChooseState } from './link-to.ts';
import { openBesideResults } from './open-beside-results.ts';
import { isKeyFacet } from './with-filter.ts';

/** Names are counted at once if the shards with results have at most this many articles (about 20 KB). Else a reader opens the facet. */
const fewArticles = 1200;
/** Minimum time between two updates while shards answer, in milliseconds. */
const pause = 250;
/** Time after which a facet says that its names are still loading, in milliseconds. */
const patience = 100;

/** The results of a search as far as it has come. */
interface Counted {
  readonly results: readonly Candidate[];
  readonly state: SearchState;
  readonly isEnd: boolean;
  /** Whether every part of the archive has answered. */
  readonly isComplete: boolean;
}

/** The counts of the results: bars over the years, and the values of each facet. */
export class Overview {
  readonly #parts: SearchElements;
  readonly #table: SearchTable;
  readonly #chart: HitsChart;
  readonly #groups: readonly FacetGroup[];
  readonly #compare: (a: string, b: string) => number;
  #counted: Counted | undefined;
  #drawnAt = Number.NEGATIVE_INFINITY;
  /** Draws the counts so far in the next frame, with the results. A search that ends before draws only its end. */
  #nextFrame = 0;
  /** Draws them after the pause. */
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SearchElements, table: SearchTable, choose: ChooseState) {
    this.#parts = parts;
    this.#table = table;
    this.#compare = collatorFor(parts.lang);
    this.#chart = new HitsChart(parts, choose);
    this.#groups = [...parts.facets.querySelectorAll<HTMLDetailsElement>('details[data-facet]')].flatMap((box) => {
      const facet = facetNames.find((name) => name === box.dataset.facet);
      return facet ? [new FacetGroup(box, facet, parts, choose)] : [];
    });
    for (const group of this.#groups) group.box.addEventListener('toggle', () => void this.#show(group));
    parts.facets.addEventListener('toggle', () => {
      for (const group of this.#groups) void this.#show(group);
    });
    openBesideResults(parts.facets);
  }

  /** Starts a new search. Counts on the page stay until it has some: those of its end, if it ends within the pause. */
  begin(): void {
    this.#cancel();
    this.#counted = undefined;
    this.#drawnAt = this.#parts.hits.hidden ? Number.NEGATIVE_INFINITY : performance.now();
  }

  #cancel(): void {
    cancelAnimationFrame(this.#nextFrame);
    clearTimeout(this.#waiting);
  }

  /** Removes the counts of an earlier search. */
  clear(): void {
    this.begin();
    this.#parts.facets.hidden = true;
    this.#chart.hide();
  }

  /** Shows the counts so far. `isEnd`: whether the search has ended. */
  show(progress: SearchProgress, state: SearchState, isEnd: boolean): void {
    this.#cancel();
    const draw = () => {
      this.#drawnAt = performance.now();
      this.#draw(progress, state, isEnd);
    };
    const wait = this.#drawnAt + pause - performance.now();
    if (isEnd) draw();
    else if (wait <= 0) this.#nextFrame = requestAnimationFrame(draw);
    else this.#waiting = setTimeout(draw, wait);
  }

  #draw(progress: SearchProgress, state: SearchState, isEnd: boolean): void {
    const misses = isEnd ? shownMisses(progress) : 0;
    const results = progress.versions.filter(({ missing }) => missing <= misses);
    const isComplete = isEnd && progress.failed.length === 0;
    this.#counted = { results, state, isEnd, isComplete };
    const bounds = isComplete ? new Map<string, number>() : progress.bounds;
    this.#chart.show(hitPeriods(results, bounds, this.#table.shards, state.filters), state);
    const { facets } = this.#parts;
    if (facets.hidden) facets.dataset.counting = '';
    facets.hidden = results.length === 0;
    if (isEnd && facets.open && isSmall(results)) for (const group of this.#groups) group.box.open = true;
    const showing = this.#groups.map((group) => this.#show(group));
    if (isEnd) void Promise.all(showing).then(() => delete facets.dataset.counting);
  }

  async #show(group: FacetGroup): Promise<void> {
    const counted = this.#counted;
    if (!counted || !group.box.open || !this.#parts.facets.open) return;
    const { facet } = group;
    if (isKeyFacet(facet)) {
      const names = this.#namesOf(facet);
      const counter = countKeys(counted.results, facet, (key) => names.get(key));
      const { none, counting } = this.#parts.strings;
      group.show(counter.counts(this.#compare), counted.state, counted.isComplete, counted.isEnd ? none : counting);
    } else if (counted.isEnd) await this.#showNames(group, facet, counted);
    else group.wait();
  }

  /** The names of terms in the form's list of choices, by their keys. */
  #namesOf(facet: KeyFacet): ReadonlyMap<string, string> {
    const list = this.#parts.form.elements.namedItem(facet);
    const options = list instanceof HTMLSelectElement ? [...list.options] : [];
    return new Map(options.map(({ value, text }) => [value, text]));
  }

  async #showNames(
    group: FacetGroup,
    facet: Exclude<FacetGroup['facet'], KeyFacet>,
    { results, state, isComplete }: Counted,
  ): Promise<void> {
    const shards = [...new Set(results.map(({ shard }) => shard))];
    const isCurrent = () => this.#counted?.results === results;
    const waiting = setTimeout(() => isCurrent() && group.wait(), patience);
    const loaded = await Promise.all(shards.map(async (shard) => [shard, await namesOf(shard)] as const));
    clearTimeout(waiting);
    if (!isCurrent()) return;
    const names = new Map(loaded.flatMap(([shard, each]) => (each ? [[shard, each]] : [])));
    const isExact = isComplete && names.size === shards.length;
    const { none, failedAll } = this.#parts.strings;
    const counts = countNames(results, facet, names).counts(this.#compare);
    group.show(counts, state, isExact, names.size === shards.length ? none : failedAll);
  }
}

/** The names of a shard, or nothing if they cannot be loaded. */
async function namesOf(shard: OpenShard): Promise<ShardNames | undefined> {
  try {
    return await shard.names();
  } catch (error) {
    if (error instanceof LoadError) return undefined;
    throw error;
  }
}

function isSmall(results: readonly Candidate[]): boolean {
  const shards = new Set(results.map(({ shard }) => shard));
  return [...shards].reduce((sum, { entry }) => sum + entry.count, 0) <= fewArticles;
}
