import type { CitedName } from './cited-name.ts';

/** The data of an article for a bibliography. */
export interface Citation {
  readonly title: string;
  /** Language of the article, BCP 47. */
  readonly lang: string;
  readonly authors: readonly CitedName[];
  /** `2023-07-27`. */
  readonly day: string;
  /** The newspaper. */
  readonly publication: string;
  readonly issn?: string;
  readonly edition?: string;
  readonly issue?: string;
  /** `A1`, `4-5`. */
  readonly page?: string;
  readonly translators?: readonly CitedName[];
  readonly publisher?: string;
  readonly section?: string;
  /** Its permanent address. */
  readonly url: string;
  /** A reader's own words on it. */
  readonly note?: string;
}

/** The words of a citation style in the language of the citation. */
export interface CitationWords {
  readonly lang: string;
  readonly and: string;
  /** After the first of many authors. */
  readonly others: string;
  /** The number of an issue, a page and several pages: `no. {n}`, `p. {n}`, `pp. {n}`. */
  readonly number: string;
  readonly page: string;
  readonly pages: string;
}

/** An entry of a bibliography in three parts. The publication is set in italics. */
export interface CitationEntry {
  readonly before: string;
  readonly publication: string;
  readonly after: string;
}
