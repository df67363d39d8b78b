import { dictionary } from 'cmu-pronouncing-dictionary';
import { byCodeUnit } from '../../language/collator.ts';
import { romaniseDevanagari } from '../../language/romanise/romanise-devanagari.ts';
import { acronym } from './acronym.ts';
import { searchKey } from './search-key.ts';
import { isCloser, nearestWord, type SoundMatch, soundIndex } from './sound-index.ts';

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
 * The English words that readers may type for words of a Hindi archive. They come from the pronouncing dictionary, matched by sound
 * with the archive's words and their counts, and from acronyms that Hindi spells out (केसीएनए: kcna). Omitted are words that the fold
 * already matches, words of one consonant, and spellings that more often mean another Hindi word in Roman script. Sorted by spelling.
 * It reads the whole dictionary, which takes about a second: call it once in a build.
 */
export function englishWords(vocabulary: ReadonlyMap<string, number>, options: EnglishWordsOptions = {}): EnglishWords {
  const counts = countsBySpelling(vocabulary);
  const useful = [...dictionaryMatches(vocabulary)].filter(([spelling, match]) => isUseful(spelling, match, counts));
  const byKey = Map.groupBy(useful, ([, match]) => searchKey(match.hindi.word));
  const maxSpellings = options.spellings ?? defaults.spellings;
  const spoken = [...byKey.values()].flatMap((matches) => likeliest(matches, maxSpellings));
  const entries = [...spoken, ...acronyms(vocabulary)];
  return new Map(entries.toSorted(([a], [b]) => byCodeUnit(a, b)));
}

function dictionaryMatches(vocabulary: ReadonlyMap<string, number>): ReadonlyMap<string, SoundMatch> {
  const index = soundIndex(vocabulary);
  const matches = new Map<string, SoundMatch>();
  for (const [entry, pronunciation] of Object.entries(dictionary)) {
    const match = nearestWord(pronunciation, index);
    if (!match) continue;
    // The dictionary lists a second pronunciation as word(2).
    const spelling = entry.replace(/\(\d\)$/, '');
    const other = matches.get(spelling);
    if (!other || isCloser(match, other)) matches.set(spelling, match);
  }
  return matches;
}

function isUseful(spelling: string, { hindi }: SoundMatch, counts: ReadonlyMap<string, number>): boolean {
  if (!/^[a-z]{3,}$/.test(spelling)) return false;
  return searchKey(spelling) !== searchKey(hindi.word) && (counts.get(spelling) ?? 0) <= hindi.count;
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

function likeliest(matches: readonly (readonly [string, SoundMatch])[], maxSpellings: number): readonly Entry[] {
  return matches
    .toSorted(([a, { distance: near }], [b, { distance: far }]) => near - far || byCodeUnit(a, b))
    .slice(0, maxSpellings)
    .map(([spelling, { hindi }]) => [spelling, hindi.word]);
}

function acronyms(vocabulary: ReadonlyMap<string, number>): readonly Entry[] {
  const byCount = [...vocabulary].toSorted(([a, few], [b, many]) => few - many || byCodeUnit(a, b));
  return byCount.flatMap(([word]) => {
    const letters = acronym(word);
    return letters === undefined ? [] : [[letters, word] as const];
  });
}
