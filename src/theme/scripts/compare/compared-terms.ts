import type { ComparedTerm } from '../../../pages/time-pages.ts';

/** What the page of comparison tells its script. */
export interface Compared {
  readonly periods: readonly string[];
  /** Names of facets. */
  readonly facets: Readonly<Record<string, string>>;
  /** `{n} stories` by plural category. */
  readonly articles: Readonly<Record<string, string>>;
  readonly terms: readonly ComparedTerm[];
}

/** Reads what stands in the page; undefined on a page without terms. */
export function readCompared(): Compared | undefined {
  const text = document.getElementById('compare-terms')?.textContent;
  return text ? (JSON.parse(text) as Compared) : undefined;
}
