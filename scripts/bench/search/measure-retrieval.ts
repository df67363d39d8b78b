import { byCodeUnit } from '../../../src/language/collator.ts';
import type { SearchRecord } from '../../../src/search/build/shards/search-record.ts';
import { stopWords } from '../../../src/search/client/query/stop-words.ts';
import { searchedBlocks } from '../../../src/search/format/field.ts';
import { tokenize } from '../../../src/search/words/tokens.ts';
import type { FolderSearch } from './folder-search.ts';
import { mustFind, sameSpelling, stemOf } from './same-word.ts';

/** The accuracy of a search: means over all queries, from 0 to 1. */
export interface Retrieval {
  readonly queries: number;
  /** The share of found articles that contain the word, a spelling or an inflection of it. */
  readonly precision: number;
  /** The share of articles with the word, a spelling or a plain inflection of it that were found. */
  readonly recall: number;
  /** The precision of the first five results. */
  readonly firstFive: number;
}

/** Searches for Hindi words that some but not most articles contain, at even steps through the sorted words. */
export async function measureRetrieval(
  records: readonly SearchRecord[],
  search: FolderSearch,
  queries: number,
): Promise<Retrieval> {
  const articles = records.map(spellingsOf);
  const stems = articles.map((words) => new Set([...words].map(stemOf)));
  const sums = { precision: 0, recall: 0, firstFive: 0 };
  const sample = sampleWords(articles, queries);
  for (const word of sample) {
    const must = [...mustFind(word)];
    const isNeeded = (article: number) => must.some((form) => articles[article]?.has(form));
    const isRight = (article: number) => isNeeded(article) || stems[article]?.has(stemOf(word)) === true;
    const results = await search.find(word);
    const needed = [...articles.keys()].filter(isNeeded);
    const foundIds = new Set(results);
    sums.precision += share(results, isRight);
    sums.recall += share(needed, (article) => foundIds.has(article));
    sums.firstFive += share(results.slice(0, 5), isRight);
  }
  const mean = (sum: number) => sum / sample.length;
  return {
    queries: sample.length,
    precision: mean(sums.precision),
    recall: mean(sums.recall),
    firstFive: mean(sums.firstFive),
  };
}

function spellingsOf(record: SearchRecord): ReadonlySet<string> {
  const words = searchedBlocks(record).flatMap((block) => tokenize(block.text));
  return new Set(words.map((word) => sameSpelling(word.text)));
}

function sampleWords(articles: readonly ReadonlySet<string>[], count: number): readonly string[] {
  const frequencies = new Map<string, number>();
  for (const word of articles.flatMap((words) => [...words])) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const words = [...frequencies]
    .filter(([word, times]) => /^[\u0900-\u097f]{2,}$/.test(word) && !stopWords.has(word) && times > 2 && times <= 300)
    .map(([word]) => word)
    .toSorted(byCodeUnit);
  const sampleSize = Math.min(count, words.length);
  return Array.from({ length: sampleSize }, (_, index) => words[Math.floor((index * words.length) / sampleSize)] ?? '');
}

function share(articles: readonly number[], isSo: (article: number) => boolean): number {
  return articles.length === 0 ? 1 : articles.filter(isSo).length / articles.length;
}
