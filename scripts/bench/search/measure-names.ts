import type { SearchRecord } from '../../../src/search/build/shards/search-record.ts';
import { searchedBlocks } from '../../../src/search/format/field.ts';
import { tokenize } from '../../../src/search/words/tokens.ts';
import type { Pair } from '../fold/read-pairs.ts';
import type { FolderSearch } from './folder-search.ts';
import { mustFind, sameSpelling, stemOf } from './same-word.ts';

/** How well Roman words find the articles with their Hindi words. Means over all words that the archive has. */
export interface NameMeasure {
  readonly names: number;
  readonly recall: number;
  readonly precision: number;
  /** Words of less than half the articles. */
  readonly missed: readonly string[];
}

/** Searches for Roman words. An article is right if it has the Hindi word, a spelling or an inflection of it, or the Roman word. */
export async function measureNames(
  records: readonly SearchRecord[],
  search: FolderSearch,
  names: readonly Pair[],
): Promise<NameMeasure> {
  const articles = records.map((record) => {
    const words = searchedBlocks(record).flatMap((block) => tokenize(block.text));
    return new Set(words.map(({ text }) => sameSpelling(text)));
  });
  const stems = articles.map((words) => new Set([...words].map(stemOf)));
  const sums = { names: 0, recall: 0, precision: 0 };
  const missed: string[] = [];
  for (const { roman, hindi } of names) {
    const must = [...mustFind(hindi)];
    const spelt = sameSpelling(hindi);
    const needed = articles.flatMap((words, article) => (words.has(spelt) ? [article] : []));
    if (needed.length === 0) continue;
    const isRight = (article: number) =>
      must.some((form) => articles[article]?.has(form)) ||
      stems[article]?.has(stemOf(spelt)) === true ||
      articles[article]?.has(roman.toLowerCase()) === true;
    const results = await search.find(roman);
    const found = new Set(results);
    const recall = needed.filter((article) => found.has(article)).length / needed.length;
    sums.names += 1;
    sums.recall += recall;
    sums.precision += results.length === 0 ? 1 : results.filter(isRight).length / results.length;
    if (recall < 0.5) missed.push(roman);
  }
  return { names: sums.names, recall: sums.recall / sums.names, precision: sums.precision / sums.names, missed };
}
