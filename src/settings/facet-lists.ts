import {
  type ByColumn,
  type ColumnFacet,
  columnOf,
  type FacetName,
  facetNames,
  facets,
  type KeyFacet,
  type NameFacet,
  type TextFacet,
} from './facets.ts';

/** Sorted by name, so that a new row changes no other column of the search index. */
export const nameFacets: readonly NameFacet[] = facetsWith(
  (facet): facet is NameFacet => facets[facet].search === 'name',
).toSorted();
export const keyFacets: readonly KeyFacet[] = facetsWith((facet): facet is KeyFacet => facets[facet].search === 'key');
export const columnFacets: readonly ColumnFacet[] = facetsWith(
  (facet): facet is ColumnFacet => facets[facet].column !== undefined,
);

export const keyColumnFacets: readonly (KeyFacet & ColumnFacet)[] = facetsWith(
  (facet): facet is KeyFacet & ColumnFacet => facets[facet].search === 'key' && facets[facet].column !== undefined,
);
/** By name, as the words of an article are counted in this order. */
export const textFacets: readonly TextFacet[] = facetsWith(
  (facet): facet is TextFacet => facets[facet].searchedAsText && facets[facet].column !== undefined,
).toSorted();

function facetsWith<Name extends FacetName>(has: (facet: FacetName) => facet is Name): readonly Name[] {
  return facetNames.filter(has);
}

/** A value for each of some facets. */
export function eachFacet<Name extends FacetName, Value>(
  names: readonly Name[],
  make: (facet: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((facet) => [facet, make(facet)])) as Record<Name, Value>;
}

/** The value of a column as a list. */
export function toList<Value>(value: Value | readonly Value[] | undefined): readonly Value[] {
  return value === undefined ? [] : ([value].flat() as readonly Value[]);
}

/** A record's columns of some facets, from the list of each facet's values; a facet of one term without any has no column. */
export function byColumn<Value, Name extends ColumnFacet>(
  names: readonly Name[],
  valuesOf: (facet: Name) => readonly Value[],
): ByColumn<Value, Name> {
  const columns = names.map((facet) => [columnOf(facet), facets[facet].many ? valuesOf(facet) : valuesOf(facet)[0]]);
  return Object.fromEntries(columns.filter(([, value]) => value !== undefined)) as ByColumn<Value, Name>;
}
