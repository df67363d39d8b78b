/** A way to browse the archive: by section, by tag, by author. Each row of the table below is one. */
export interface Facet {
  /** Its folder on the site. */
  readonly folder: string;
  /** The front-matter field that holds its terms. `catalog` reads them from the article. */
  readonly field: string;
  /** Its name in page records, search records and the data; absent where those have the value anyway. */
  readonly column?: string;
  /** Whether one article can have several terms of it. */
  readonly many: boolean;
  /** Every article has a term of it: a filter with one choice filters nothing. */
  readonly required?: true;
  /** Its terms are named by Unicode, not by the vocabulary. */
  readonly namedByUnicode?: true;
  /** Whether it stands in the menu at the top of every page. The footer lists all. */
  readonly menu: boolean;
  /** How a search is narrowed by it: by `name`, in any spelling, or by the `key` of a term chosen from a list. */
  readonly search: 'name' | 'key';
  /** Whether a search for words also finds the names of its terms. */
  readonly searchedAsText: boolean;
  /** Whether its terms can be compared over time. */
  readonly compared: boolean;
  /** Whether articles that share a term of it are related. */
  readonly relates: boolean;
  /** Its place among the lists of terms that often stand with a term; absent where there is no such list. */
  readonly companions?: number;
  /** Which articles mark the course of a term: the days with most articles, or each part where there are few. */
  readonly course?: 'peaks' | 'parts';
  /** Whether an article's footer lists its terms. A facet without this has a place of its own on the page, or none. */
  readonly footer?: true;
  /** How a link to a term relates to the article, in HTML. */
  readonly rel?: 'author' | 'tag';
  /** What its column in the data holds, besides the names of terms. */
  readonly columnNote?: string;
  /** Which question about an article it answers: the order of structured data, and the list of a ninjs item. */
  readonly answers: 'who' | 'where' | 'what';
  /** Its property of a schema.org NewsArticle; `type` is that of the value, which is plain text where absent. */
  readonly schemaOrg?: { readonly property: string; readonly type?: string; readonly linked?: true };
  /** What its terms are to a ninjs item. */
  readonly ninjsRel?: string;
}

/** Every facet, in the order in which the site shows them. A list of facets anywhere is derived from this table. */
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
/** The facets whose row has these values. */
type FacetWith<Row> = { [Name in FacetName]: Table[Name] extends Row ? Name : never }[FacetName];
/** A facet that a search is narrowed by in words. */
export type NameFacet = FacetWith<{ readonly search: 'name' }>;
/** A facet that a search is narrowed by with a choice. */
export type KeyFacet = FacetWith<{ readonly search: 'key' }>;
/** A facet whose names a search for words finds. */
export type TextFacet = FacetWith<{ readonly searchedAsText: true; readonly column: string }>;
/** A facet that has a column of its own. */
export type ColumnFacet = FacetWith<{ readonly column: string }>;

/** A front-matter field that holds the terms of a facet with a column. */
export type FacetField = Table[ColumnFacet]['field'];

/** Values by the columns of some facets: a list where an article can have several terms, else one or none. */
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
} as const satisfies Readonly<Record<string, FacetName>>;

/** The property of a record that holds a facet's values. */
export function columnOf<Name extends ColumnFacet>(facet: Name): Table[Name]['column'] {
  return table[facet].column;
}
