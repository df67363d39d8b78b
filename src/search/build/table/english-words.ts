import { byCodeUnit } from '../../../language/collator.ts';
import { romaniseDevanagari } from '../../../language/romanise/romanise-devanagari.ts';
import { acronym } from '../../fold/acronym.ts';
import type { DictionaryMatches } from '../../fold/dictionary-matches.ts';
import type { EnglishWord } from '../../fold/english-frequency.ts';
import { soundDistance } from '../../words/sound-distance.ts';
import { soundSkeleton } from '../../words/sound-skeleton.ts';

/** The archive's Hindi words by their English spelling, likeliest first: `national` => नेशनल, नैशनल. */
export type EnglishWords = ReadonlyMap<string, readonly string[]>;

/** A Hindi word that is written so in Latin letters and is this many times as frequent is meant instead: फिर is no fir. */
const moreFrequent = 4;
/** A name may also be a word that is written much like it and is this many times as frequent: delhi is दिल्ली rather than डेली. */
const muchMoreFrequent = 4;
const near = 0.3;

/**
 * The English words that readers may type for words of a Hindi archive, from their matches with the pronouncing dictionary. Omitted are
 * spellings that rather mean another Hindi word in Roman script. Sorted by spelling.
 */
export function englishWords(
  { vocabulary, bySpelling }: DictionaryMatches,
  english: ReadonlyMap<string, EnglishWord>,
): EnglishWords {
  const hindi = [...vocabulary].map(([word, count]) => ({ word, roman: romaniseDevanagari(word), count }));
  const bySkeleton = Map.groupBy(hindi, ({ roman }) => soundSkeleton(roman));
  const entries = [...bySpelling].flatMap(([spelling, matches]) => {
    const words = matches.map(({ word }) => word);
    const isName = english.get(spelling)?.isName === true;
    const others = (bySkeleton.get(soundSkeleton(spelling)) ?? []).filter(({ word }) => !words.includes(word));
    const frequency = Math.max(...words.map((word) => vocabulary.get(word) ?? 0));
    const spelledSo = others.filter(({ roman }) => roman === spelling).reduce((sum, { count }) => sum + count, 0);
    // Of a name, the spelling says more than the English pronunciation: khan is खान and not कौन.
    if (spelledSo > (isName ? 0 : moreFrequent * frequency)) return [];
    const alike = others.filter(({ roman, count }) => {
      return isName && count >= muchMoreFrequent * frequency && soundDistance(spelling, roman, near) <= near;
    });
    return [[spelling, [...words, ...alike.map(({ word }) => word)]] as const];
  });
  return new Map(entries.toSorted(([a], [b]) => byCodeUnit(a, b)));
}

/** The words that spell an acronym, by its letters: `kcna` => केसीएनए. Most frequent first; sorted by the letters. */
export function spelledAcronyms(vocabulary: ReadonlyMap<string, number>): EnglishWords {
  const spelled = [...vocabulary].flatMap(([word, count]) => {
    const letters = acronym(word);
    return letters === undefined ? [] : [{ letters, word, count }];
  });
  const byLetters = Map.groupBy(
    spelled.toSorted((a, b) => b.count - a.count || byCodeUnit(a.word, b.word)),
    ({ letters }) => letters,
  );
  const entries = [...byLetters].map(([letters, words]) => [letters, words.map(({ word }) => word)] as const);
  return new Map(entries.toSorted(([a], [b]) => byCodeUnit(a, b)));
}
