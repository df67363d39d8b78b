/** A way to browse the archive, such as sections, tags or authors. Each row of the table in `facets.ts` describes a facet. */
export interface Facet {
  /** Its folder on the site. */
  readonly folder: string;
  /** The front-matter field with its terms, or a part of a field: `tags`, `image.credit`. `article-terms.ts` reads them. */
  readonly field: string;
  /** Its property in page records, search records and the data. Absent if they have the value in another property. */
  readonly column?: string;
  /** Whether one article can have several terms of it. */
  readonly many: boolean;
  /** Whether every article has a term of it. With a single term, it has no pages and no filter: that term is the whole archive. */
  readonly required?: true;
  /** Whether most archives have no term of it. It then has no index, and no place in menus until there are two terms. */
  readonly optional?: true;
  /** Whether Unicode names its terms (languages), not the vocabulary. */
  readonly namedByUnicode?: true;
  /** Whether the menu at the top of every page lists it. The footer lists all facets. */
  readonly menu: boolean;
  /** How the search filters by it: by `name`, in any spelling, or by the `key` of a term that the reader chooses from a list. */
  readonly search: 'name' | 'key';
  /** Whether a search for words also finds the names of its terms. */
  readonly searchedAsText: boolean;
  /** Whether its terms can be compared over time. */
  readonly compared: boolean;
  /** Whether articles that share a term of it are related. */
  readonly relates: boolean;
  /** Its position among the lists of related terms on the page of a term. Absent if there is no such list. */
  readonly companions?: number;
  /** Which articles show how the coverage of a term developed: the days with most articles, or every article if there are few. */
  readonly course?: 'peaks' | 'parts';
  /** Whether an article's footer lists its terms. Other facets have another position on the page, or none. */
  readonly footer?: true;
  /** How a link to a term relates to the article, in HTML. */
  readonly rel?: 'author' | 'tag';
  /** A note for the description of its column in the data files. */
  readonly columnNote?: string;
  /** The question about an article that it answers. It decides the order in structured data and the list in ninjs items. */
  readonly answers: 'who' | 'where' | 'what';
  /** Its property of a schema.org NewsArticle. `type` is the type of the value; without it the value is plain text. */
  readonly schemaOrg?: { readonly property: string; readonly type?: string; readonly linked?: true };
  /** The relation of its terms to a ninjs item. */
  readonly ninjsRel?: string;
}
