import { countOfTerms } from '../../catalog/queries/term-queries.ts';
import { type FacetName, facets } from '../../settings/facets.ts';
import type { PagesContext } from './pages-context.ts';

/** Whether a facet has an index. An optional one has it if it has terms. */
export function hasIndex({ catalog }: Pick<PagesContext, 'catalog'>, facet: FacetName): boolean {
  return !facets[facet].optional || countOfTerms(catalog, facet) > 0;
}

/** The facets in menus. An optional one is there if it has a choice of terms. */
export function facetsInMenus({ catalog, site }: Pick<PagesContext, 'catalog' | 'site'>): readonly FacetName[] {
  return site.facets.filter((facet) => !facets[facet].optional || countOfTerms(catalog, facet) > 1);
}
