import type { FacetName } from '../settings/facets.ts';
import { pageKinds } from './page-kinds.ts';
import { facetFile, type Url, urlOf } from './parts/addresses.ts';
import type { PageKind } from './parts/page-kind.ts';

/** The addresses of all single pages by kind, and (`facets`) of the index of each facet that the site shows, in its order. */
export type Navigation = Readonly<Record<string, Url | Readonly<Record<string, Url>>>>;

export function navigation(shown: readonly FacetName[]): Navigation {
  const single = pageKinds.flatMap(({ name, file }: PageKind): readonly [string, Url][] =>
    file === undefined ? [] : [[name, urlOf(file)]],
  );
  return {
    ...Object.fromEntries(single),
    facets: Object.fromEntries(shown.map((facet) => [facet, urlOf(facetFile(facet))])),
  };
}
