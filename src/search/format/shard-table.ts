import type { ByColumn, KeyFacet, NameFacet, TextFacet } from '../../settings/facets.ts';

/**
 * The first file that the browser loads of a shard. It names all other files of the shard. Articles are numbered from the oldest;
 * columns hold one value for each article.
 */
export interface ShardTable {
  /** Word files, and the first word of each, by code points. */
  readonly words: readonly string[];
  readonly firstWords: readonly string[];
  /** Day of the first article as `20230727`, then for each article the difference to the previous one. */
  readonly days: readonly number[];
  /** Number of words of each article. */
  readonly lengths: readonly number[];
  /** Languages, and for each article an index into them. */
  readonly languages: readonly string[];
  readonly languageOf: readonly number[];
  /** Sections, and for each article an index into them, or -1. */
  readonly sections: readonly KeyedName[];
  readonly sectionOf: readonly number[];
  /** Text files, and the number of the first article in each. */
  readonly texts: readonly string[];
  readonly firstArticles: readonly number[];
  /** A key for each article that has copies or versions in other languages, by its number. All of them have the same key. Absent without any. */
  readonly stories?: Readonly<Record<number, string>>;
  /** File of the names (`ShardNames`). */
  readonly names: string;
  /** File of the words (`ShardVocabulary`), from which the build makes the vocabulary of the archive. */
  readonly vocabulary: string;
}

/** A term to filter by: `key` is compared, `name` is shown. */
export interface KeyedName {
  readonly key: string;
  readonly name: string;
}

/** The names of a shard's articles to filter by. Loaded when a reader filters by a name. */
export interface ShardNames {
  readonly names: readonly string[];
  /** By facet, for each article the indexes of its names. */
  readonly of: Readonly<Record<NameFacet, readonly (readonly number[])[]>>;
}

/** The text of an article in search results. */
export interface ResultText
  extends ByColumn<string, NameFacet & TextFacet>,
    Partial<ByColumn<string, Exclude<NameFacet, TextFacet>>>,
    ByColumn<KeyedName, KeyFacet & TextFacet> {
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  /** The wire credit. */
  readonly agency?: string;
  readonly text: string;
  /** The smallest file of its picture, from the site's root. Cut to shape in results. */
  readonly thumbnail?: string;
  /** The scans of newspaper pages, in their order. Absent if none has a text. */
  readonly scans?: readonly ResultScan[];
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly day: string;
  readonly iso: string;
  /** The versions in other languages. */
  readonly versions?: readonly ResultVersion[];
  /** The other articles that print the same story. */
  readonly copies?: readonly ResultCopy[];
}

/** A version of an article in another language. */
export interface ResultVersion {
  readonly url: string;
  readonly lang: string;
  readonly title: string;
}

/** An article that prints the same story as another. */
export interface ResultCopy {
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly day: string;
  readonly publication?: string;
}

/** The recognised text of a scan, a paragraph on each line. Empty if it is unknown. */
export interface ResultScan {
  /** The page of the newspaper. */
  readonly page?: string;
  readonly text: string;
}
