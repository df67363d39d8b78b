import { dictionary } from 'cmu-pronouncing-dictionary';
import type { EnglishWord } from './english-frequency.ts';
import { englishOutline } from './english-sounds.ts';
import { isCloser, outlinesOf, type SoundIndex, type SoundMatch, soundIndex, wordsThatSound } from './sound-index.ts';

/** A word of the archive that an English word sounds like. */
export interface DictionaryMatch {
  readonly word: string;
  readonly distance: number;
}

/** The matches of the dictionary's words with a vocabulary, by their spellings. */
export interface DictionaryMatches {
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Closest first. */
  readonly bySpelling: ReadonlyMap<string, readonly DictionaryMatch[]>;
}

/** Maximum number of words of one English word: Hindi has several spellings of many. */
const maxWords = 4;
/** A word that is this much farther than the closest is another word. In long words another vowel matters less. */
const reachByConsonants = [0.05, 0.05, 0.05, 0.25] as const;
const reachOfLong = 0.45;

/**
 * Matches the frequent words of the pronouncing dictionary by sound with the words of a vocabulary and their counts. With the matches of
 * another vocabulary, only words that sound like a word that differs are matched again.
 */
export function dictionaryMatches(
  vocabulary: ReadonlyMap<string, number>,
  english: ReadonlyMap<string, EnglishWord>,
  earlier?: DictionaryMatches,
): DictionaryMatches {
  const bySpelling = new Map(earlier?.bySpelling);
  const spellings = [...english.keys()].filter((word) => word in dictionary && /^[a-z]{3,}$/.test(word));
  const affected = earlier && soundingLike(spellings, changedWords(earlier.vocabulary, vocabulary));
  if (affected?.length === 0) return { vocabulary, bySpelling };
  const index = soundIndex(vocabulary);
  for (const spelling of affected ?? spellings) {
    const matches = closest(spelling, index);
    if (matches.length > 0) bySpelling.set(spelling, matches);
    else bySpelling.delete(spelling);
  }
  return { vocabulary, bySpelling };
}

/** The words that an English word sounds like in one of its pronunciations. */
function closest(spelling: string, index: SoundIndex): readonly DictionaryMatch[] {
  const byWord = new Map<string, SoundMatch>();
  for (const match of pronunciationsOf(spelling).flatMap((pronunciation) => wordsThatSound(pronunciation, index))) {
    const other = byWord.get(match.hindi.word);
    if (!other || isCloser(match, other)) byWord.set(match.hindi.word, match);
  }
  const matches = [...byWord.values()].toSorted((a, b) => (isCloser(a, b) ? -1 : 1));
  const [first] = matches;
  if (!first) return [];
  const limit = first.distance + (reachByConsonants[first.hindi.sounds.consonants.length] ?? reachOfLong);
  return matches
    .filter(({ distance }) => distance <= limit)
    .slice(0, maxWords)
    .map(({ hindi, distance }) => ({ word: hindi.word, distance }));
}

/** The dictionary lists further pronunciations as `word(2)`, `word(3)` and so on. */
function pronunciationsOf(spelling: string): readonly string[] {
  const found: string[] = [];
  for (let phones = dictionary[spelling]; phones !== undefined; phones = dictionary[`${spelling}(${found.length + 1})`])
    found.push(phones);
  return found.flatMap((phones) => {
    const british = britishPhones(spelling, phones);
    return british === phones ? [phones] : [phones, british];
  });
}

/** Hindi follows British English in मिसाइल and मोबाइल, and writes the w of पावर and the h of व्हाइट. */
function britishPhones(spelling: string, phones: string): string {
  if (spelling.endsWith('ile')) return phones.replace(/AH0 L$/, 'AY0 L');
  if (spelling.startsWith('wh')) return phones.replace(/^W /, 'W HH ');
  return phones.replace('AW1 ER0', 'AA1 W ER0');
}

/** The spellings of which one pronunciation may sound like one of these words. */
function soundingLike(spellings: readonly string[], words: readonly string[]): readonly string[] {
  const outlines = outlinesOf(words);
  if (outlines.size === 0) return [];
  return spellings.filter((spelling) =>
    pronunciationsOf(spelling).some((pronunciation) => outlines.has(englishOutline(pronunciation))),
  );
}

function changedWords(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): readonly string[] {
  const gone = [...before.keys()].filter((word) => !after.has(word));
  return [...gone, ...[...after].filter(([word, count]) => before.get(word) !== count).map(([word]) => word)];
}
