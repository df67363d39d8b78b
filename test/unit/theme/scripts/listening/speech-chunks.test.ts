import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speechChunks } from '../../../../../src/theme/scripts/listening/speech-chunks.ts';

test('a short paragraph is one chunk, an empty one has none', () => {
  expect(speechChunks('  बारिश\n हुई। ')).toEqual(['बारिश हुई।']);
  expect(speechChunks(' ')).toEqual([]);
});

test('a long paragraph is split after a sentence, a comma, or between words', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'शब्द').join(' ');
  expect(speechChunks(`${words(20)}। ${words(20)}, ${words(10)}`)).toEqual([
    `${words(20)}।`,
    `${words(20)}, ${words(10)}`,
  ]);
  expect(speechChunks(`${words(30)}, ${words(20)}`)).toEqual([`${words(30)},`, words(20)]);
  expect(speechChunks(words(45))).toEqual([words(40), words(5)]);
});

test('no text is lost, and no chunk is too long', () => {
  const word = fc.stringMatching(/^[a-zक-ह]{1,30}[.,।?]?$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 120 }), (list) => {
      const text = list.join(' ');
      const pieces = speechChunks(text);
      expect(pieces.join(' ')).toBe(text);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(200);
    }),
  );
});
