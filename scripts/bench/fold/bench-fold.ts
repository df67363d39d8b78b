import { foldText } from '../../../src/search/fold/fold-text.ts';
import { searchKey } from '../../../src/search/fold/search-key.ts';
import { measurePairs, type PairShares } from './measure-pairs.ts';
import { readPairs } from './read-pairs.ts';
import { readHindiWordList, type WordList } from './read-word-list.ts';

/**
 * Measures the fold and returns the lines of the report: `equal: 0.xx`, the share of pairs (Roman, tab, Hindi) with equal keys;
 * `words a key: x.xx` on a Hindi word list; and the speed of folding.
 */
export async function benchFold(pairsFile: string): Promise<readonly string[]> {
  const measure = measurePairs(await readPairs(pairsFile));
  const list = await readHindiWordList();
  return [
    `fold: ${measure.pairs} pairs of ${pairsFile}`,
    `equal: ${measure.all.equal.toFixed(2)}`,
    `  all     ${shares(measure.all)}`,
    `  tuned   ${shares(measure.tuned)}`,
    `  unseen  ${shares(measure.unseen)}`,
    `  table of English words: ${measure.tableSize} entries, made from the Hindi words of the pairs`,
    ...(list ? wordListLines(list) : ['words a key: not measured (install hunspell-hi or aspell-hi)']),
  ];
}

function shares({ equal, folded }: PairShares): string {
  return `${equal.toFixed(4)}, by the fold alone ${folded.toFixed(4)}`;
}

function wordListLines({ name, words }: WordList): readonly string[] {
  const keys = new Set(words.map(searchKey));
  return [
    `words a key: ${(words.length / keys.size).toFixed(2)} (${words.length} words of ${name}, ${keys.size} keys)`,
    `foldText: ${foldingSpeed(words).toFixed(1)} MB/s`,
  ];
}

/** Megabytes of UTF-8 folded in a second, of text in which words recur as in news: the nth word with frequency 1/n. */
function foldingSpeed(words: readonly string[]): number {
  const text = Array.from(
    { length: 400_000 },
    (_, index) => words[Math.floor(words.length ** ((index * 0.618034) % 1))],
  ).join(' ');
  const start = performance.now();
  foldText(text);
  return Buffer.byteLength(text) / 1e3 / (performance.now() - start);
}
