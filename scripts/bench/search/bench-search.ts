import { join } from 'node:path';
import { readPairs } from '../fold/read-pairs.ts';
import { openFolderSearch } from './folder-search.ts';
import { type HeadlineShare, measureRomanised, measureTyped } from './measure-headlines.ts';
import { measureRetrieval } from './measure-retrieval.ts';
import { readHindiNews } from './read-hindi-news.ts';

const articles = 1000;
const queries = 200;

/**
 * Measures the accuracy of the search on real Hindi news, and returns the lines of the report. `data` is a folder with
 * `hindi-bbc`, `hindi-dailies` and `romanised/hindi-roman-pairs.tsv`. `firstSearches` measures the speed, on a built site.
 */
export async function benchSearch(data: string): Promise<readonly string[]> {
  const records = await readHindiNews(data, articles);
  const pairs = await readPairs(join(data, 'romanised/hindi-roman-pairs.tsv'));
  const search = await openFolderSearch(records);
  try {
    const { precision, recall, firstFive, queries: queryCount } = await measureRetrieval(records, search, queries);
    return [
      `search: ${records.length} articles of ${data}`,
      `precision: ${precision.toFixed(3)}, recall: ${recall.toFixed(3)}, of the first five: ${firstFive.toFixed(3)} (${queryCount} Hindi words)`,
      headlineLine('as typed by the crowd', await measureTyped(records, search, pairs)),
      headlineLine('as romanised by rule', await measureRomanised(records, search)),
    ];
  } finally {
    await search.close();
  }
}

function headlineLine(method: string, { headlines, found }: HeadlineShare): string {
  return `four headline words in Roman script, ${method}: ${found.toFixed(3)} among the first five (${headlines} headlines)`;
}
