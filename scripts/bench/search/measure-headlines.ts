import { romanise } from '../../../src/language/romanise/romanise.ts';
import type { SearchRecord } from '../../../src/search/build/shards/search-record.ts';
import { stopWords } from '../../../src/search/client/query/stop-words.ts';
import { tokenize } from '../../../src/search/words/tokens.ts';
import type { Pair } from '../fold/read-pairs.ts';
import type { FolderSearch } from './folder-search.ts';

/** How often an article is among the first five results for four words of its headline in Roman script. */
export interface HeadlineShare {
  readonly headlines: number;
  readonly found: number;
}

const words = 4;
const first = 5;

/** Uses spellings that people typed. Only headlines with four such words count. */
export function measureTyped(
  records: readonly SearchRecord[],
  search: FolderSearch,
  pairs: readonly Pair[],
): Promise<HeadlineShare> {
  const typed = Map.groupBy(pairs, (pair) => pair.hindi);
  return measure(records, search, (word, number) => {
    const spellings = typed.get(word) ?? [];
    return spellings[number % Math.max(1, spellings.length)]?.roman;
  });
}

/** Uses a regular transliteration of each word. */
export function measureRomanised(records: readonly SearchRecord[], search: FolderSearch): Promise<HeadlineShare> {
  return measure(records, search, romanise);
}

async function measure(
  records: readonly SearchRecord[],
  search: FolderSearch,
  type: (word: string, number: number) => string | undefined,
): Promise<HeadlineShare> {
  let [headlines, found] = [0, 0];
  for (const [number, { title }] of records.entries()) {
    const typed = tellingWords(title).flatMap((word) => type(word, number) ?? []);
    if (typed.length < words) continue;
    headlines += 1;
    const results = await search.find(typed.slice(0, words).join(' '));
    // Several articles can share a headline; each of them is right.
    if (results.slice(0, first).some((article) => records[article]?.title === title)) found += 1;
  }
  return { headlines, found: found / Math.max(1, headlines) };
}

function tellingWords(title: string): readonly string[] {
  const hindi = tokenize(title).filter(({ text }) => /^[\u0900-\u097f]{3,}$/.test(text) && !stopWords.has(text));
  return [...new Set(hindi.map(({ text }) => text))];
}
