import { join } from 'node:path';
import { readPairs } from '../fold/read-pairs.ts';
import { openFolderSearch } from './folder-search.ts';
import { type HeadlineShare, measureRomanised, measureTyped } from './measure-headlines.ts';
import { measureNames, type NameMeasure } from './measure-names.ts';
import { measureRetrieval } from './measure-retrieval.ts';
import { measureTypos, type TypoMeasure } from './measure-typos.ts';
import { readHindiNews } from './read-hindi-news.ts';

const articles = 1000;
const queries = 200;
const typos = 150;

/**
 * Measures the accuracy of the search on real Hindi news, and returns the lines of the report. `data` is a folder with
 * `hindi-bbc`, `hindi-dailies` and `romanised/hindi-roman-pairs.tsv`. `names` is a file of Roman and Hindi names. `firstSearches` measures the speed, on a built site.
 */
export async function benchSearch(data: string, names?: string): Promise<readonly string[]> {
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
      ...(names === undefined ? [] : nameLines(await measureNames(records, search, await readPairs(names)))),
      typoLine('Hindi', await measureTypos(records, search, 'hindi', typos)),
      typoLine('English', await measureTypos(records, search, 'latin', typos)),
    ];
  } finally {
    await search.close();
  }
}

function nameLines({ names, recall, precision, missed }: NameMeasure): readonly string[] {
  return [
    `names in Roman script: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)} (${names} names of the archive)`,
    ...(missed.length === 0 ? [] : [`  missed: ${missed.join(' ')}`]),
  ];
}

function typoLine(language: string, { typos, found }: TypoMeasure): string {
  return `${language} words with a wrong letter: ${found.toFixed(3)} among the first five (${typos} words)`;
}

function headlineLine(method: string, { headlines, found }: HeadlineShare): string {
  return `four headline words in Roman script, ${method}: ${found.toFixed(3)} among the first five (${headlines} headlines)`;
}
