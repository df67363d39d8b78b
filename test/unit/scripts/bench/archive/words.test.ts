import { expect, test } from 'vitest';
import { lexiconOf } from '../../../../../scripts/bench/archive/lexicon.ts';
import { randomOf } from '../../../../../scripts/bench/archive/random.ts';
import { zipf } from '../../../../../scripts/bench/archive/zipf.ts';

test('every Hindi word is written as Devanagari is: signs on consonants, never two vowel signs together', () => {
  const { words } = lexiconOf('hi', 'a');
  const syllable = /^(?:(?:[अ-औ]|(?:[क-ह]़?्)*[क-ह]़?[ा-ौ]?)[ंँ]?)+$/u;
  expect(words.filter((word) => !syllable.test(word))).toEqual([]);
});

test('every English word is of small letters, none twice', () => {
  const { words } = lexiconOf('en', 'a');
  expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

test('draws words as Zipf found them: half as often at twice the rank', () => {
  const random = randomOf('draws');
  const draw = zipf({ ranks: 10_000, exponent: 1, offset: 0 });
  const counts = new Map<number, number>();
  for (let drawn = 0; drawn < 200_000; drawn++) {
    const rank = draw(random);
    counts.set(rank, (counts.get(rank) ?? 0) + 1);
  }
  const ratio = (rank: number) => (counts.get(rank - 1) ?? 0) / (counts.get(2 * rank - 1) ?? 1);
  for (const rank of [1, 2, 5, 10]) expect(Math.abs(ratio(rank) - 2)).toBeLessThan(0.3);
  expect([...counts.keys()].some((rank) => rank > 9_000)).toBe(true);
});

test('gives streams of seeds that are alike nothing in common', () => {
  const first = (...seed: readonly (string | number)[]) => {
    const random = randomOf(...seed);
    return Array.from({ length: 4 }, () => random.below(1000));
  };
  expect(first('a', 1)).toEqual(first('a', 1));
  expect(new Set([first('a', 1), first('a', 2), first('b', 1)].map(String)).size).toBe(3);
});
