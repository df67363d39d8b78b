import type { ByColumn, KeyFacet, NameFacet, TextFacet } from '../../settings/facets.ts';

/**
 * What the browser must know of a shard before it can ask it: one small file. With `names` and itself it names all files of the shard. Articles are numbered from the oldest; the
 * columns hold one value an article.
 */
export interface ShardTable {
  /** Files of the word index, and the first word of each, by code points. */
  readonly words: readonly string[];
  readonly firstWords: readonly string[];
  /** Day of each article: `20230727`, and after the first the difference to the one before. */
  readonly days: readonly number[];
  /** Number of words. */
  readonly lengths: readonly number[];
  /** Languages, and each article's index among them. */
  readonly languages: readonly string[];
  readonly languageOf: readonly number[];
  /** Sections, and each article's index among them; -1 for none. */
  readonly sections: readonly KeyedName[];
  readonly sectionOf: readonly number[];
  /** Files that hold the articles' texts, and the number of the first article in each. */
  readonly texts: readonly string[];
  readonly firstArticles: readonly number[];
  /** File of the names (`ShardNames`). */
  readonly names: string;
}

/** A term of a facet that a search is narrowed by with a choice: `key` is compared, `name` is shown. */
export interface KeyedName {
  readonly key: string;
  readonly name: string;
}

/** The names that the articles of a shard are filtered by; loaded when somebody does. */
export interface ShardNames {
  readonly names: readonly string[];
  /** By kind, for each article the numbers of its names. */
  readonly of: Readonly<Record<NameFacet, readonly (readonly number[])[]>>;
}

/** An article as its result is shown. */
export interface ResultText extends ByColumn<string, NameFacet & TextFacet>, ByColumn<KeyedName, KeyFacet & TextFacet> {
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly day: string;
  readonly iso: string;
}
