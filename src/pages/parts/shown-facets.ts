import { countOfTerms } from '../../catalog/queries/term-queries.ts';
import { type FacetName, facets } from '../../settings/facets.ts';
import type { PagesContext } from './pages-context.ts';

/** Whether a facet has an index: if it has terms. */
export function hasIndex({ catalog }: Pick<PagesContext, 'catalog'>, facet: FacetName): boolean {
  return countOfTerms(catalog, facet) > 0;
}

/** The facets in menus. One with nothing in it is not there, nor an optional one without a choice of terms. */
export function facetsInMenus({ catalog, site }: Pick<PagesContext, 'catalog' | 'site'>): readonly FacetName[] {
  return site.facets.filter((facet) => countOfTerms(catalog, facet) > (facets[facet].optional ? 1 : 0));
}
