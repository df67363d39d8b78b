import type { CitedName } from './cited-name.ts';

/** What a bibliography needs to know of an article. */
export interface Citation {
  readonly title: string;
  /** Language of the article, BCP 47. */
  readonly lang: string;
  readonly authors: readonly CitedName[];
  /** `2023-07-27`. */
  readonly day: string;
  /** The paper that it stands in. */
  readonly publication: string;
  readonly publisher?: string;
  readonly section?: string;
  /** Its permanent address. */
  readonly url: string;
}

/** What a style says in words, and how it writes dates, in the language of the citation. */
export interface CitationWords {
  readonly lang: string;
  readonly and: string;
  /** After the first of many authors. */
  readonly others: string;
}

/** An entry of a bibliography around its one part in italics, the publication. */
export interface Entry {
  readonly before: string;
  readonly publication: string;
  readonly after: string;
}
