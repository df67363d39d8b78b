import { byCodeUnit } from '../../language/collator.ts';
import { romaniseDevanagari } from '../../language/romanise/romanise-devanagari.ts';
import { acronym } from './acronym.ts';
import type { DictionaryMatch, DictionaryMatches } from './dictionary-matches.ts';

/** The archive's Hindi words by their English spelling: `national` => नेशनल. */
export type EnglishWords = ReadonlyMap<string, string>;

/** Limits of the table, which the browser loads. */
export interface EnglishWordsOptions {
  /** Maximum number of English spellings of one key. */
  readonly spellings?: number;
}

const defaults = { spellings: 4 } satisfies EnglishWordsOptions;

type Entry = readonly [spelling: string, word: string];

/**
 * The English words that readers may type for words of a Hindi archive, from their matches with the pronouncing dictionary, and from
 * acronyms that Hindi spells out (केसीएनए: kcna). Omitted are words of one consonant, and spellings that more often mean another Hindi
 * word in Roman script. Sorted by spelling.
 */
export function englishWords(
  { vocabulary, bySpelling }: DictionaryMatches,
  options: EnglishWordsOptions = {},
): EnglishWords {
  const counts = countsBySpelling(vocabulary);
  const useful = [...bySpelling].filter(
    ([spelling, { word }]) => (counts.get(spelling) ?? 0) <= (vocabulary.get(word) ?? 0),
  );
  const byKey = Map.groupBy(useful, ([, { key }]) => key);
  const maxSpellings = options.spellings ?? defaults.spellings;
  const spoken = [...byKey.values()].flatMap((matches) => likeliest(matches, maxSpellings));
  const entries = [...spoken, ...acronyms(vocabulary)];
  return new Map(entries.toSorted(([a], [b]) => byCodeUnit(a, b)));
}

/** Counts of Hindi words by their usual spelling in Latin letters: फिर is no fir, and मन is no man. */
function countsBySpelling(vocabulary: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word, count] of vocabulary) {
    const spelling = romaniseDevanagari(word);
    counts.set(spelling, (counts.get(spelling) ?? 0) + count);
  }
  return counts;
}

function likeliest(matches: readonly (readonly [string, DictionaryMatch])[], maxSpellings: number): readonly Entry[] {
  return matches
    .toSorted(([a, { distance: near }], [b, { distance: far }]) => near - far || byCodeUnit(a, b))
    .slice(0, maxSpellings)
    .map(([spelling, { word }]) => [spelling, word]);
}

function acronyms(vocabulary: ReadonlyMap<string, number>): readonly Entry[] {
  const byCount = [...vocabulary].toSorted(([a, few], [b, many]) => few - many || byCodeUnit(a, b));
  return byCount.flatMap(([word]) => {
    const letters = acronym(word);
    return letters === undefined ? [] : [[letters, word] as const];
  });
}
