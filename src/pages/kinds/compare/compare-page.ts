import { dateSpan } from '../../../catalog/queries/date-queries.ts';
import { monthCountsOfTerms, yearCountsOfTerms } from '../../../catalog/queries/term-count-queries.ts';
import { mostUsedTerms } from '../../../catalog/queries/term-queries.ts';
import { facets } from '../../../settings/facets.ts';
import { type HeatSteps, heatSteps } from '../../charts/heat.ts';
import { periodsBetween } from '../../charts/periods.ts';
import { fixedFiles } from '../../parts/addresses.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { searchFilter } from '../../parts/search-link.ts';
import { type CountedTerm, countedTerm } from '../../parts/term-link.ts';
import { mostYearsInFull } from '../../periods/decades.ts';
import { decadeOf } from '../../periods/period.ts';

/** The numbers of articles of terms in each period. */
export interface ComparePage extends HtmlPage {
  readonly kind: 'compare';
  /** Years, months if the archive has few years, or decades if it has very many. `labels` are the labels under them. */
  readonly periods: readonly string[];
  readonly labels: readonly string[];
  readonly steps: HeatSteps;
  /** Most first. */
  readonly terms: readonly ComparedTerm[];
}

export interface ComparedTerm extends CountedTerm {
  /** Its folder on the site. The page's address names the term by it: `tags/rus`. */
  readonly id: string;
  /** Its parameter in the search page's address. */
  readonly filter: readonly [facet: string, value: string];
  /** One for each period. */
  readonly counts: readonly number[];
}

/** Maximum number of terms on the page: those with most articles. */
const mostCompared = 200;

/** The page that plots two terms. */
export const comparePage: PageKind<ComparePage> = singlePage({
  name: 'compare',
  file: fixedFiles.compare,
  affected: true,
  inSitemap: true,
  record: compareRecord,
});

function compareRecord(context: PagesContext): ComparePage {
  const { catalog, site } = context;
  const html = htmlPage(context, { kind: 'compare', file: fixedFiles.compare });
  const span = dateSpan(catalog);
  if (!span) return { ...html, periods: [], labels: [], steps: heatSteps([]), terms: [] };
  const { unit, dates, labels } = periodsBetween(span.first, span.last, mostYearsInFull);
  const indices = new Map(dates.map((date, index) => [date, index]));
  const compared = site.facets.filter((facet) => facets[facet].compared);
  const terms = mostUsedTerms(catalog, compared, mostCompared);
  const counts = new Map(terms.map(({ id }) => [id, dates.map(() => 0)]));
  const countsOf = unit === 'month' ? monthCountsOfTerms : yearCountsOfTerms;
  const termCounts = countsOf(
    catalog,
    terms.map(({ id }) => id),
  );
  for (const { term, date, count } of termCounts) {
    const [row, index] = [counts.get(term), indices.get(unit === 'decade' ? decadeOf(date) : date)];
    if (row && index !== undefined) row[index] = (row[index] ?? 0) + count;
  }
  return {
    ...html,
    periods: dates,
    labels,
    steps: heatSteps([...counts.values()].flat()),
    terms: terms.map((term) => ({
      ...countedTerm(context, term, html.lang),
      id: `${facets[term.facet].folder}/${term.slug}`,
      filter: searchFilter(context, term),
      counts: counts.get(term.id) ?? [],
    })),
  };
}
