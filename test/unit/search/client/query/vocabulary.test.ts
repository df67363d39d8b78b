import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedWords } from '../../../../../src/search/build/vocabulary/listed-words.ts';
import { similarWords } from '../../../../../src/search/client/corrections/similar-words.ts';
import { alphabets, anyEdit, editedWord } from './edited-word.ts';
import { vocabularyInMemory } from './vocabulary-in-memory.ts';

/** Different words with counts, the same in every run. */
function makeWords(size: number): readonly (readonly [string, number])[] {
  let seed = 1;
  const random = (limit: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const words = Array.from({ length: size }, (_, index) => {
    const letters = alphabets[index % 2] ?? [];
    const text = Array.from({ length: 4 + random(7) }, () => letters[random(letters.length)]).join('');
    return text.replace(/^\p{M}+/u, 'क');
  });
  return [...new Set(words)].map((word) => [word, 2 ** random(5)]);
}

const words = makeWords(12_000);
const [recent, past] = [words.slice(0, 4_000), words.slice(3_500)];
const counts = new Map<string, number>();
for (const [word, count] of [...recent, ...past]) counts.set(word, (counts.get(word) ?? 0) + count);
const listed = [...counts].flatMap(listedWords);
const bytesOf = (sizes: Iterable<number>) => [...sizes].reduce((sum, size) => sum + size, 0);

describe('the vocabulary of a large archive', () => {
  const { vocabulary, loaded, files } = vocabularyInMemory([recent, past]);

  it('has the same best word for a typing error as all words together, and loads few of them', async () => {
    const total = bytesOf([...files.values()].map((bytes) => bytes.length));
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(words.length - 1), anyEdit, async (index, edit) => {
        const typed = editedWord(words[index]?.[0] ?? '', edit);
        const ownScript = similarWords(typed, listed).filter((each) => each.isSameScript && each.distance < 1);
        loaded.clear();
        const similar = similarWords(typed, await vocabulary.similarlySpelled(typed));
        expect(similar[0]?.distance ?? 1).toBe(ownScript[0]?.distance ?? similar[0]?.distance ?? 1);
        if (ownScript.length > 0) expect(similar.slice(0, ownScript.length)).toEqual(ownScript);
        compared += ownScript.length;
        // Half of a shorter word is a single letter, with which many words begin.
        if ([...typed].length >= 3) {
          expect(loaded.size).toBeLessThanOrEqual(11);
          expect(bytesOf(loaded.values())).toBeLessThan(total / 5);
        }
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('looks up whole words by their beginnings and endings', async () => {
    const some = words.slice(100, 130).map(([word]) => word);
    const absent = some.map((word) => `${word}zz`);
    for (const order of ['byBeginning', 'byEnding'] as const)
      expect([...(await vocabulary.spelled([...absent, ...some], order))]).toEqual(some);
  });
});

describe('words of other scripts', () => {
  const names = ['राजनाथ', 'गाज़ियाबाद', 'मुरादाबाद', 'लड़की', 'путин', 'ashok'] as const;
  const { vocabulary } = vocabularyInMemory([names.map((name) => [name, 8]), [['राजनाथ', 4]]]);
  const similar = async (typed: string) =>
    similarWords(typed, await vocabulary.similarlySounding(typed)).map(({ word, count }) => `${word} ${count}`);

  it('are found by a spelling in Latin letters with a wrong consonant', async () => {
    expect(await similar('rajnatk')).toEqual(['राजनाथ 12']);
    expect(await similar('gaziapad')).toEqual(['गाज़ियाबाद 8']);
    expect(await similar('mukadabad')).toEqual(['मुरादाबाद 8']);
  });
});
