import type { Facet } from './facet.ts';

/** Every facet, in the order in which the site shows them. All lists of facets are derived from this table. */
const table = {
  section: {
    folder: 'sections',
    field: 'section',
    column: 'section',
    many: false,
    menu: true,
    search: 'key',
    searchedAsText: true,
    compared: true,
    relates: false,
    companions: 1,
    answers: 'what',
    schemaOrg: { property: 'articleSection' },
    ninjsRel: 'section',
  },
  tag: {
    folder: 'tags',
    field: 'tags',
    column: 'tags',
    many: true,
    menu: true,
    search: 'name',
    searchedAsText: true,
    compared: true,
    relates: true,
    companions: 4,
    course: 'peaks',
    footer: true,
    rel: 'tag',
    answers: 'what',
    schemaOrg: { property: 'keywords' },
    ninjsRel: 'about',
  },
  author: {
    folder: 'authors',
    field: 'authors',
    column: 'authors',
    many: true,
    menu: true,
    search: 'name',
    searchedAsText: true,
    compared: true,
    relates: false,
    companions: 3,
    rel: 'author',
    answers: 'who',
    schemaOrg: { property: 'author', type: 'Person', linked: true },
    ninjsRel: 'author',
  },
  editor: {
    folder: 'editors',
    field: 'editors',
    column: 'editors',
    many: true,
    menu: false,
    search: 'name',
    searchedAsText: false,
    compared: false,
    relates: false,
    answers: 'who',
    schemaOrg: { property: 'editor', type: 'Person', linked: true },
    ninjsRel: 'editor',
  },
  place: {
    folder: 'places',
    field: 'place',
    column: 'place',
    many: false,
    menu: true,
    search: 'name',
    searchedAsText: true,
    compared: true,
    relates: true,
    companions: 2,
    columnNote: 'The dateline',
    answers: 'where',
    schemaOrg: { property: 'contentLocation', type: 'Place' },
    ninjsRel: 'dateline',
  },
  series: {
    folder: 'series',
    field: 'series',
    column: 'series',
    many: false,
    menu: true,
    search: 'name',
    searchedAsText: false,
    compared: true,
    relates: true,
    companions: 5,
    course: 'parts',
    answers: 'what',
    schemaOrg: { property: 'isPartOf', type: 'CreativeWorkSeries' },
  },
  publication: {
    folder: 'publications',
    field: 'publication',
    column: 'publication',
    many: false,
    optional: true,
    menu: true,
    search: 'name',
    searchedAsText: false,
    compared: true,
    relates: false,
    companions: 6,
    columnNote: 'The newspaper',
    answers: 'what',
  },
  language: {
    folder: 'languages',
    field: 'lang',
    many: false,
    required: true,
    namedByUnicode: true,
    menu: false,
    search: 'key',
    searchedAsText: false,
    compared: false,
    relates: false,
    answers: 'what',
  },
} as const satisfies Readonly<Record<string, Facet>>;

type Table = typeof table;
export type FacetName = keyof Table;
/** The facets with these values. */
type FacetWith<Row> = { [Name in FacetName]: Table[Name] extends Row ? Name : never }[FacetName];
/** A facet whose search filter is a text field. */
export type NameFacet = FacetWith<{ readonly search: 'name' }>;
/** A facet whose search filter is a list of choices. */
export type KeyFacet = FacetWith<{ readonly search: 'key' }>;
/** A facet whose names are part of the full-text search. */
export type TextFacet = FacetWith<{ readonly searchedAsText: true; readonly column: string }>;
/** A facet that has a column of its own. */
export type ColumnFacet = FacetWith<{ readonly column: string }>;

/** A front-matter field with the terms of a facet that has a column. */
export type FacetField = Table[ColumnFacet]['field'];

/** Values by the columns of some facets: a list if an article can have several terms, else one or none. */
export type ByColumn<Value, Name extends FacetName = FacetName> = {
  readonly [Many in Name & FacetWith<{ readonly many: true }> & ColumnFacet as Table[Many]['column']]: readonly Value[];
} & {
  readonly [One in Name & FacetWith<{ readonly many: false }> & ColumnFacet as Table[One]['column']]?: Value;
};

export const facets: Readonly<Record<FacetName, Facet>> = table;
export const facetNames = Object.keys(table) as readonly FacetName[];

/** The facets that some code treats in a way of its own. That code names them from here; all other code loops over the table. */
export const facetRoles = {
  section: 'section',
  topic: 'tag',
  series: 'series',
  language: 'language',
  publication: 'publication',
} as const satisfies Readonly<Record<string, FacetName>>;

/** The property of a record with a facet's values. */
export function columnOf<Name extends ColumnFacet>(facet: Name): Table[Name]['column'] {
  return table[facet].column;
}
