import { dayCountsOfTerm } from '../../../catalog/queries/term-count-queries.ts';
import { relatedTerms, type TermRow } from '../../../catalog/queries/term-queries.ts';
import { type FacetName, facets } from '../../../settings/facets.ts';
import { type Coverage, coverage } from '../../charts/coverage.ts';
import { fixedFiles, type Url } from '../../parts/addresses.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { searchFilter, searchLink } from '../../parts/search-link.ts';
import { type CountedTerm, countedTerm } from '../../parts/term-link.ts';
import { courseOf, type Milestone } from './course.ts';

/** A term at a glance. */
export interface TermOverview {
  readonly coverage: Coverage;
  /** The articles that mark its course, oldest first. Empty if it has too few articles. */
  readonly course: readonly Milestone[];
  /** For each facet the terms that share most articles with it. Their count is the number of shared articles. */
  readonly companions: readonly { readonly facet: FacetName; readonly terms: readonly CompanionTerm[] }[];
  /** How many of the newest articles the companions were counted in. Absent if all were counted. */
  readonly counted?: number;
  /** The search for its articles. */
  readonly search: Url;
  /** The page where it can be compared with another. */
  readonly compare?: Url;
}

/** `search` finds the articles of both terms. It is absent if a search can't combine them. */
interface CompanionTerm extends CountedTerm {
  readonly search?: Url;
}

/** Companions are counted in this many of the newest articles, which is all of them for most terms. */
const companionDepth = 500;
const companionsShown = 8;

/** The overview on the index page of a term. */
export function termOverview(context: PagesContext, term: TermRow, lang: string): TermOverview | undefined {
  const days = dayCountsOfTerm(context.catalog, term.id);
  const filter = searchFilter(context, term);
  const covered = coverage(days, {
    searchFor: (first, last) => searchLink([filter, ['from', first], ['to', last]]),
  });
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
  // The terms of a single article are on its own page.
  if (term.count < 2) return [];
  const shown = context.site.facets.filter((facet) => facets[facet].companions !== undefined).toSorted(byCompanions);
  const limits = { depth: companionDepth, limit: companionsShown };
  const related = relatedTerms(context.catalog, term.id, shown, limits);
  return shown
    .map((facet) => ({
      facet,
      terms: related.filter((other) => other.facet === facet).map((other) => companion(context, term, other, lang)),
    }))
    .filter(({ terms }) => terms.length > 0);
}

function byCompanions(a: FacetName, b: FacetName): number {
  return (facets[a].companions ?? 0) - (facets[b].companions ?? 0);
}

function companion(context: PagesContext, term: TermRow, other: TermRow, lang: string): CompanionTerm {
  const counted = countedTerm(context, other, lang);
  // A search accepts one term of each facet.
  if (term.facet === other.facet) return counted;
  return { ...counted, search: searchLink([searchFilter(context, term), searchFilter(context, other)]) };
}
