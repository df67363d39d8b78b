import { keyFacets } from '../../../settings/facet-lists.ts';
import type { FacetName, KeyFacet, NameFacet } from '../../../settings/facets.ts';
import { facets } from '../../../settings/facets.ts';
import type { SearchState } from '../form/search-state.ts';

/** Whether a search is limited to a value of a facet. */
export function hasFilter({ filters }: SearchState, facet: FacetName, value: string): boolean {
  return isKeyFacet(facet) ? filters[facet] === value : (filters.names?.[facet] ?? []).includes(value);
}

/** The search limited to a value of a facet, or without this limit if it has it. */
export function withFilter(state: SearchState, facet: FacetName, value: string): SearchState {
  const { filters } = state;
  const isSet = hasFilter(state, facet, value);
  if (isKeyFacet(facet)) {
    const { [facet]: _, ...others } = filters;
    return { ...state, filters: isSet ? others : { ...others, [facet]: value } };
  }
  const before = filters.names?.[facet] ?? [];
  const added = facets[facet].many ? [...before, value] : [value];
  const names = { ...filters.names, [facet]: isSet ? before.filter((name) => name !== value) : added };
  const { names: _, ...others } = filters;
  const isEmpty = Object.values(names).every((each) => each.length === 0);
  return { ...state, filters: isEmpty ? others : { ...others, names } };
}

/** Whether the search filters a facet by the key of a term. */
export function isKeyFacet(facet: FacetName): facet is KeyFacet & Exclude<FacetName, NameFacet> {
  return keyFacets.some((each) => each === facet);
}
