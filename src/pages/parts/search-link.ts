import type { TermRow } from '../../catalog/queries/term-queries.ts';
import { facets } from '../../settings/facets.ts';
import { fixedFiles, type Url } from './addresses.ts';
import type { PagesContext } from './pages-context.ts';

/** The parameter of the search page's address for a term. */
export function searchFilter(
  { names, site }: PagesContext,
  { facet, key, name }: Pick<TermRow, 'facet' | 'key' | 'name'>,
): readonly [facet: string, value: string] {
  if (facets[facet].search === 'key') return [facet, key];
  // The search index has the names in the archive's language.
  return [facet, names.nameIn(facet, key, site.language)?.name ?? name];
}

/** The search page with some of its filters set: `search.html?tag=…&from=2019&to=2019`. */
export function searchLink(filters: readonly (readonly [name: string, value: string])[]): Url {
  return `${fixedFiles.search}?${new URLSearchParams(filters.map(([name, value]) => [name, value]))}` as Url;
}
