import { dayCountsOfTerm } from '../catalog/queries/term-count-queries.ts';
import { relatedTerms, type TermRow } from '../catalog/queries/term-queries.ts';
import { facetFolders, fixedFiles } from './addresses.ts';
import { coverage } from './charts/coverage.ts';
import { comparedFacets } from './compare-page.ts';
import { courseOf } from './course.ts';
import type { PagesContext } from './pages-context.ts';
import type { CompanionTerm, TermOverview, Url } from './record.ts';
import { searchFilter, searchLink } from './search-link.ts';
import { countedTerm } from './term-link.ts';

/** Companions are counted in so many of the newest articles: in all of a term of usual size. */
const companionDepth = 500;
const companionsShown = 8;
/** In this order they are shown. */
const companionFacets = ['section', 'place', 'author', 'tag', 'series'] as const;

/** What the newest page of a term tells of it as a whole. */
export function termOverview(context: PagesContext, term: TermRow, lang: string): TermOverview | undefined {
  const days = dayCountsOfTerm(context.catalog, term.id);
  const filter = searchFilter(context, term);
  const covered = coverage(days, (date) => filter && searchLink([filter, ['from', date], ['to', date]]));
  if (!covered) return undefined;
  const hasCourse = term.facet === 'tag' || term.facet === 'series';
  return {
    coverage: covered,
    course: hasCourse ? courseOf(context, term, days, lang) : [],
    companions: companions(context, term, lang),
    ...(term.count > companionDepth ? { counted: companionDepth } : {}),
    ...(filter ? { search: searchLink([filter]) } : {}),
    ...(comparedFacets.has(term.facet)
      ? { compare: `${fixedFiles.compare}?a=${facetFolders[term.facet]}/${term.slug}` as Url }
      : {}),
  };
}

function companions(context: PagesContext, term: TermRow, lang: string): TermOverview['companions'] {
  // Of one article they say what stands in it anyway.
  if (term.count < 2) return [];
  const facets = companionFacets.filter((facet) => context.site.facets.includes(facet));
  const limits = { depth: companionDepth, limit: companionsShown };
  const found = relatedTerms(context.catalog, term.id, facets, limits);
  return facets
    .map((facet) => ({
      facet,
      terms: found.filter((other) => other.facet === facet).map((other) => companion(context, term, other, lang)),
    }))
    .filter(({ terms }) => terms.length > 0);
}

function companion(context: PagesContext, term: TermRow, other: TermRow, lang: string): CompanionTerm {
  const filters = [searchFilter(context, term), searchFilter(context, other)].filter((filter) => filter !== undefined);
  // One search takes one term of a facet.
  const both = filters.length === 2 && term.facet !== other.facet;
  return { ...countedTerm(context, other, lang), ...(both ? { search: searchLink(filters) } : {}) };
}
