import { type EnglishWords, englishWords } from '../../../src/search/build/table/english-words.ts';
import { dictionaryMatches } from '../../../src/search/fold/dictionary-matches.ts';
import { frequentEnglish } from '../../../src/search/fold/english-frequency.ts';
import { searchKey } from '../../../src/search/fold/search-key.ts';
import { type CandidateFinder, candidateFinder } from './candidate-finder.ts';
import type { Pair } from './read-pairs.ts';

/** Shares of pairs, 0 to 1. */
export interface PairShares {
  /** The Roman word gives the key of the Hindi word by the fold, the table of English words, or its candidates, as in a query. */
  readonly equal: number;
  /** The Roman word gives the key by the fold alone. */
  readonly folded: number;
}

/** Shares for all pairs, for the half that the fold was tuned on, and for the other half. */
export interface PairMeasure {
  readonly pairs: number;
  readonly all: PairShares;
  readonly tuned: PairShares;
  readonly unseen: PairShares;
  readonly tableSize: number;
}

/**
 * Measures how often a Roman spelling finds its Hindi word. The table of English words is built as for an archive, from the
 * Hindi words and their counts. It never sees which spelling belongs to which word.
 */
export function measurePairs(pairs: readonly Pair[]): PairMeasure {
  const vocabulary = vocabularyOf(pairs);
  const english = frequentEnglish();
  const table = englishWords(dictionaryMatches(vocabulary, english), english);
  const candidates = candidateFinder(vocabulary);
  const share = (some: readonly Pair[]) => sharesOf(some, table, candidates);
  return {
    pairs: pairs.length,
    all: share(pairs),
    tuned: share(pairs.filter((pair) => pair.isForTuning)),
    unseen: share(pairs.filter((pair) => !pair.isForTuning)),
    tableSize: table.size,
  };
}

function vocabularyOf(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { hindi } of pairs) counts.set(hindi, (counts.get(hindi) ?? 0) + 1);
  return counts;
}

function sharesOf(pairs: readonly Pair[], table: EnglishWords, candidates: CandidateFinder): PairShares {
  const keysOf = (roman: string) => {
    return (table.get(roman.toLowerCase()) ?? candidates(roman)).map(searchKey);
  };
  const isMatch = (pair: Pair) => keysOf(pair.roman).includes(searchKey(pair.hindi));
  const equal = pairs.filter(isMatch).length;
  const folded = pairs.filter((pair) => searchKey(pair.roman) === searchKey(pair.hindi)).length;
  return { equal: equal / pairs.length, folded: folded / pairs.length };
}
