import type { Brand } from '../../language/brand.ts';

/** The address of an article on the site, without `.html`: `2023/07/27/kim-shoigu`. Derived from its file's path, in NFC. */
export type Address = Brand<'Address'>;

/** A moment, with the precision in which it was written. */
export interface Timestamp {
  /** ISO 8601 with the archive's offset, seconds: `2023-07-27T10:26:00+05:30`. The start of the day if only a day was written. */
  readonly iso: string;
  /** Milliseconds since 1970, for sorting. */
  readonly millis: number;
  /** The day in the archive's zone: `2023-07-27`. */
  readonly day: string;
  /** Whether a time of day was written. */
  readonly hasTime: boolean;
}

/** A picture as the article names it. */
export interface ArticleImage {
  /** Path relative to the article's file, as written. */
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A picture of a newspaper page on which the article stands. */
interface ArticleScan {
  /** Path relative to the article's file, as written. */
  readonly src: string;
  /** The page or pages that it shows: `A1`, `4-5`. */
  readonly page?: string;
  /** Path of the file with its recognised text. */
  readonly text?: string;
}

/** Where the article came from. */
export interface Source {
  readonly name?: string;
  readonly url?: string;
  readonly file?: string;
  /** Hex digest of the source file's bytes. */
  readonly sha256?: string;
  /** The day it was fetched or imported. */
  readonly retrieved?: string;
}

/** A published correction. */
interface Correction {
  readonly date: Timestamp;
  readonly text: string;
}

/** The removal of an article's text. Its address stays. */
interface Withdrawal {
  readonly date: Timestamp;
  readonly reason: string;
}

/** A checked article, without its body. */
export interface Article {
  readonly address: Address;
  readonly title: string;
  readonly date: Timestamp;
  readonly updated?: Timestamp;
  /** BCP 47, canonical form. */
  readonly lang: string;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly translator?: readonly string[];
  readonly photographer?: readonly string[];
  readonly agency?: string;
  readonly place?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly series?: string;
  /** The newspaper: its name, or a key or name of `_data/publications.json`. */
  readonly publication?: string;
  readonly edition?: string;
  readonly issue?: string;
  /** A page or pages of the paper: `A1`, `4-5`. */
  readonly page?: string;
  /** An SPDX identifier, the address of a licence, or a statement. */
  readonly rights?: string;
  readonly image?: ArticleImage;
  /** The pictures of the gallery below the text. */
  readonly images?: readonly ArticleImage[];
  readonly scans?: readonly ArticleScan[];
  readonly source?: Source;
  /** Addresses at which the article stood before: paths from the root of its site, or whole addresses. */
  readonly aliases?: readonly string[];
  /** The addresses of versions in other languages, or words that all versions name. */
  readonly translations?: readonly string[];
  readonly corrections: readonly Correction[];
  readonly withdrawn?: Withdrawal;
}
