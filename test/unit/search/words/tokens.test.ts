import { expect, test } from 'vitest';
import { tokenize } from '../../../../src/search/words/tokens.ts';

test.each([
  ['किम-शोइगु से मुलाकात।', ['किम', 'शोइगु', 'से', 'मुलाकात']],
  ['“स्नेहपूर्ण पत्र”,', ['स्नेहपूर्ण', 'पत्र']],
  ["Kim's don't", ["Kim's", "don't"]],
  ['U.S. and U.N.', ['U.S.', 'and', 'U.N.']],
  ['10,00,000 of 1,5', ['10,00,000', 'of', '1,5']],
  ['क्\u200dष ज\u200cन', ['क्\u200dष', 'ज\u200cन']],
  ['東京 カメラ', ['東', '京', 'カ', 'メ', 'ラ']],
  ['กา ดี', ['ก', 'า', 'ดี']],
  ['Covid19, G-20 और 5G', ['Covid', '19', 'G', '20', 'और', '5', 'G']],
  ['यू.पी. में सी.बी.आई ने', ['यू.पी.', 'में', 'सी.बी.आई', 'ने']],
  ['घर आई.एक', ['घर', 'आई', 'एक']],
  ['— … ! 🌦️', []],
])('finds the words of %s', (text, words) => {
  expect(tokenize(text).map((word) => word.text)).toEqual(words);
});

test('never splits a letter from its marks', () => {
  const text = 'कि‍ सी ने काँपते हुए “क़िला” देखा';
  const letters = [...new Intl.Segmenter('hi', { granularity: 'grapheme' }).segment(text)].map(({ index }) => index);
  for (const { start, end } of tokenize(text)) {
    expect(letters).toContain(start);
    expect([...letters, text.length]).toContain(end);
  }
});
