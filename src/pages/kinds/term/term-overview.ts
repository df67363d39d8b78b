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
  /** The stories that mark its course, oldest first; empty where it has no course to tell. */
  readonly course: readonly Milestone[];
  /** By facet the terms that stand with it most often, and in how many articles. */
  readonly companions: readonly { readonly facet: FacetName; readonly terms: readonly CompanionTerm[] }[];
  /** How many of the newest articles the companions were counted in, where those are not all. */
  readonly counted?: number;
  /** The search for its articles. */
  readonly search: Url;
  /** The page where it can be compared with another. */
  readonly compare?: Url;
}

/** `search` leads to the articles of both terms, where they can be searched for. */
interface CompanionTerm extends CountedTerm {
  readonly search?: Url;
}

/** Companions are counted in this many of the newest articles, which is all of them for most terms. */
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
