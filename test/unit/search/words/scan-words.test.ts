import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanWords } from '../../../../src/search/words/scan-words.ts';
import { tokenize } from '../../../../src/search/words/tokens.ts';

interface ScannedWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly hash: number;
}

function scan(text: string): readonly ScannedWord[] {
  const words: ScannedWord[] = [];
  scanWords(text, (start, end, hash) => words.push({ start, end, text: text.slice(start, end), hash }));
  return words;
}

const parts = [
  ..."aZé1२.,'’ -ाकख\u200d\u200c\u093c\u0301\ud83d\n٣¼Ⅷ〇々ー½ﷺ東",
  'U.S.',
  'यू.पी.',
  'बी.',
  'กา',
  '😀',
  '𑀓',
  '𝒳',
  '1,000',
  "O'Brien",
];

test('finds the words that the tokenizer finds', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 9 }), (text) => {
      const tokens = scan(text.join('')).map(({ hash: _, ...token }) => token);
      expect(tokens).toEqual(tokenize(text.join('')));
    }),
    { numRuns: 3000, seed: 1 },
  );
});

test.each(['rain', 'यू.पी', '1,000', '東', "O'Brien", '𑀓a'])('the hash of %s depends on its letters alone', (word) => {
  const [alone, ...inText] = [word, `${word} – ${word}`].flatMap(scan).filter(({ text }) => text === word);
  expect(inText.length).toBeGreaterThan(0);
  for (const { hash } of inText) expect(hash).toBe(alone?.hash);
  expect(scan('other')[0]?.hash).not.toBe(alone?.hash);
});
