import type { TermRow } from '../catalog/queries/term-queries.ts';
import { fixedFiles } from './addresses.ts';
import type { PagesContext } from './pages-context.ts';
import type { Url } from './record.ts';

/** The facets that a search can be narrowed by; each is a parameter of the search page's address. */
const searchable: ReadonlySet<string> = new Set(['section', 'language', 'author', 'editor', 'place', 'series', 'tag']);

/** How a search page's address asks for a term; undefined where it can't be asked for. */
export function searchFilter(
  { names, site }: PagesContext,
  { facet, key, name }: Pick<TermRow, 'facet' | 'key' | 'name'>,
): readonly [facet: string, value: string] | undefined {
  if (!searchable.has(facet)) return undefined;
  if (facet === 'section' || facet === 'language') return [facet, key];
  // The index knows names as the archive's language has them.
  return [facet, names.nameIn(facet, key, site.language)?.name ?? name];
}

/** The search page with some of its filters set: `search.html?tag=…&from=2019&to=2019`. */
export function searchLink(filters: readonly (readonly [name: string, value: string])[]): Url {
  return `${fixedFiles.search}?${new URLSearchParams(filters.map(([name, value]) => [name, value]))}` as Url;
}
