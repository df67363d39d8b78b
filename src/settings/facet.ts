/** A way to browse the archive: by section, by tag, by author. Each row of the table below is one. */
export interface Facet {
  /** Its folder on the site. */
  readonly folder: string;
  /** The front-matter field that holds its terms, or its part: `tags`, `image.credit`. `article-terms.ts` reads them. */
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
