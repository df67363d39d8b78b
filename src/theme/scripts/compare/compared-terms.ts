import type { ComparedTerm } from '../../../pages/kinds/compare/compare-page.ts';
import type { CountedText } from '../browser/shown-texts.ts';

/** The data of the comparison page. */
export interface Compared {
  readonly periods: readonly string[];
  /** Names of facets. */
  readonly facets: Readonly<Record<string, string>>;
  /** `{n} stories` by plural category. */
  readonly articles: CountedText;
  readonly terms: readonly ComparedTerm[];
}

/** Reads the data from the page. Undefined on a page without terms. */
export function readCompared(): Compared | undefined {
  const text = document.getElementById('compare-terms')?.textContent;
  return text ? (JSON.parse(text) as Compared) : undefined;
}
