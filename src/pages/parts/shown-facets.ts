import { countOfTerms, type TermRow, termsOfFacet } from '../../catalog/queries/term-queries.ts';
import type { ArticleChange } from '../../catalog/store/save-article.ts';
import { type FacetName, facets } from '../../settings/facets.ts';
import type { PagesContext } from './pages-context.ts';

type Source = Pick<PagesContext, 'catalog'>;

/** Whether a facet has an index and its terms have pages. One that every article has needs two terms: the only language is that of all articles. */
export function hasIndex({ catalog }: Source, facet: FacetName): boolean {
  return countOfTerms(catalog, facet) > (facets[facet].required ? 1 : 0);
}

/** The facets with pages. */
export function facetsWithPages(context: Pick<PagesContext, 'catalog' | 'site'>): readonly FacetName[] {
  return context.site.facets.filter((facet) => hasIndex(context, facet));
}

/** The facets in menus. One without pages is not there, nor an optional one without a choice of terms. */
export function facetsInMenus(context: Pick<PagesContext, 'catalog' | 'site'>): readonly FacetName[] {
  return facetsWithPages(context).filter(
    (facet) => !facets[facet].optional || countOfTerms(context.catalog, facet) > 1,
  );
}

/** All terms of a required facet whose pages may have come or gone with changes: a term of it has its first articles, or lost its last. */
export function* termsShownAnew(
  { catalog, site }: Pick<PagesContext, 'catalog' | 'site'>,
  changes: readonly ArticleChange[],
): Generator<TermRow> {
  for (const facet of site.facets) {
    if (!facets[facet].required) continue;
    const terms = termsOfFacet(catalog, facet);
    const more = new Map(terms.map(({ key }) => [key as string, 0]));
    for (const { before, after } of changes) {
      for (const term of before?.terms ?? [])
        if (term.facet === facet) more.set(term.key, (more.get(term.key) ?? 0) - 1);
      for (const term of after?.terms ?? [])
        if (term.facet === facet) more.set(term.key, (more.get(term.key) ?? 0) + 1);
    }
    if (more.size > terms.length || terms.some(({ key, count }) => more.get(key) === count)) yield* terms;
  }
}
