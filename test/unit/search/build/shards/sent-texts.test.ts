import { expect, test } from 'vitest';
import { SentTexts } from '../../../../../src/search/build/shards/sent-texts.ts';

function wordsOf(text: string): ReadonlyMap<string, readonly number[]> {
  return new Map(text.split(' ').map((word, index) => [word, [index, 1]]));
}

test('sends equal words of several articles one after the other, and knows the article of each', () => {
  const sent = new SentTexts();
  for (const [article, text] of ['rain in delhi', 'delhi votes', 'rain stops'].entries())
    sent.add(article, wordsOf(text));
  expect([...sent.texts()]).toEqual(['rain rain in delhi delhi votes stops']);
  expect([0, 1, 2, 3, 4, 5, 6].map((word) => sent.posting(0, word).article)).toEqual([0, 2, 0, 0, 1, 1, 2]);
  sent.checkPostings();
});

test('begins a new text after some twenty thousand words, and throws for a word that no text has', () => {
  const sent = new SentTexts();
  for (let article = 0; article < 3; article += 1)
    sent.add(article, wordsOf(Array.from({ length: 9_000 }, (_, index) => `w${index}`).join(' ')));
  const texts = [...sent.texts()];
  expect(texts.map((text) => text.split(' ').length)).toEqual([20_001, 6_999]);
  expect(texts[1]?.split(' ').slice(0, 4)).toEqual(['w6667', 'w6667', 'w6667', 'w6668']);
  expect(sent.posting(1, 2).article).toBe(2);
  expect(() => sent.posting(1, 6_999)).toThrow(RangeError);
  expect(() => sent.checkPostings()).toThrow('Pagefind indexed');
});
