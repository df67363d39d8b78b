import { dayCountsOfTerm } from '../catalog/queries/term-count-queries.ts';
import { relatedTerms, type TermRow } from '../catalog/queries/term-queries.ts';
import { type FacetName, facets } from '../settings/facets.ts';
import { fixedFiles } from './addresses.ts';
import { coverage } from './charts/coverage.ts';
import { courseOf } from './course.ts';
import type { PagesContext } from './pages-context.ts';
import type { CompanionTerm, TermOverview, Url } from './record.ts';
import { searchFilter, searchLink } from './search-link.ts';
import { countedTerm } from './term-link.ts';

/** Companions are counted in so many of the newest articles: in all of a term of usual size. */
const companionDepth = 500;
const companionsShown = 8;

/** What the newest page of a term tells of it as a whole. */
export function termOverview(context: PagesContext, term: TermRow, lang: string): TermOverview | undefined {
  const days = dayCountsOfTerm(context.catalog, term.id);
  const filter = searchFilter(context, term);
  const covered = coverage(days, (date) => searchLink([filter, ['from', date], ['to', date]]));
  if (!covered) return undefined;
  const { course, compared, folder } = facets[term.facet];
  return {
    coverage: covered,
    course: course ? courseOf(context, term, days, lang) : [],
    companions: companions(context, term, lang),
    ...(term.count > companionDepth ? { counted: companionDepth } : {}),
    search: searchLink([filter]),
    ...(compared ? { compare: `${fixedFiles.compare}?a=${folder}/${term.slug}` as Url } : {}),
  };
}

function companions(context: PagesContext, term: TermRow, lang: string): TermOverview['companions'] {
  // Of one article they say what stands in it anyway.
  if (term.count < 2) return [];
  const shown = context.site.facets.filter((facet) => facets[facet].companions !== undefined).toSorted(byCompanions);
  const limits = { depth: companionDepth, limit: companionsShown };
  const found = relatedTerms(context.catalog, term.id, shown, limits);
  return shown
    .map((facet) => ({
      facet,
      terms: found.filter((other) => other.facet === facet).map((other) => companion(context, term, other, lang)),
    }))
    .filter(({ terms }) => terms.length > 0);
}

function byCompanions(a: FacetName, b: FacetName): number {
  return (facets[a].companions ?? 0) - (facets[b].companions ?? 0);
}

function companion(context: PagesContext, term: TermRow, other: TermRow, lang: string): CompanionTerm {
  const counted = countedTerm(context, other, lang);
  // One search takes one term of a facet.
  if (term.facet === other.facet) return counted;
  return { ...counted, search: searchLink([searchFilter(context, term), searchFilter(context, other)]) };
}
