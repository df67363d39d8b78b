import { expect, test } from 'vitest';
import { countWords } from '../../../../src/articles/body/count-words.ts';

test.each([
  ['', 'hi', 0],
  ['किम जोंग-उन ने 70वीं वर्षगांठ पर कहा।', 'hi', 7],
  ['“It isn’t 3.5 %,” he said — twice.', 'en', 6],
  ['وزیر نے کہا۔', 'ur', 3],
  ['北朝鮮の指導者', 'ja', 4],
  ['\n—\n', 'en', 0],
])('%j (%s) has %i words', (text, lang, words) => {
  expect(countWords(text, lang)).toBe(words);
});
