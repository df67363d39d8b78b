import { dateSpan } from '../catalog/queries/date-queries.ts';
import { monthCountsOfTerms, yearCountsOfTerms } from '../catalog/queries/term-count-queries.ts';
import { mostUsedTerms } from '../catalog/queries/term-queries.ts';
import { facets } from '../settings/facets.ts';
import { fixedFiles, urlOf } from './addresses.ts';
import { periodsBetween } from './charts/periods.ts';
import { htmlPage, type PagesContext } from './pages-context.ts';
import type { ComparePage } from './record.ts';
import { searchFilter } from './search-link.ts';
import { countedTerm } from './term-link.ts';

/** So many terms, those with most articles: the page holds the numbers of all of them. */
const mostCompared = 200;

/** The page where two terms stand on one plot. */
export function comparePage(context: PagesContext): ComparePage {
  const { catalog, site } = context;
  const html = htmlPage(context, {
    kind: 'compare',
    file: fixedFiles.compare,
    breadcrumbs: [{ url: urlOf(fixedFiles.home), label: 'home' }],
  });
  const span = dateSpan(catalog);
  if (!span) return { ...html, periods: [], labels: [], terms: [] };
  const { unit, dates, labels } = periodsBetween(span.first, span.last);
  const places = new Map(dates.map((date, place) => [date, place]));
  const compared = site.facets.filter((facet) => facets[facet].compared);
  const terms = mostUsedTerms(catalog, compared, mostCompared);
  const counts = new Map(terms.map(({ id }) => [id, dates.map(() => 0)]));
  const countsOf = unit === 'year' ? yearCountsOfTerms : monthCountsOfTerms;
  const found = countsOf(
    catalog,
    terms.map(({ id }) => id),
  );
  for (const { term, date, count } of found) {
    const [row, place] = [counts.get(term), places.get(date)];
    if (row && place !== undefined) row[place] = count;
  }
  return {
    ...html,
    periods: dates,
    labels,
    terms: terms.map((term) => ({
      ...countedTerm(context, term, html.lang),
      id: `${facets[term.facet].folder}/${term.slug}`,
      filter: searchFilter(context, term),
      counts: counts.get(term.id) ?? [],
    })),
  };
}
