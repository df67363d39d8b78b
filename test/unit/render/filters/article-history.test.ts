import { expect, test } from 'vitest';
import type { ArticlePage } from '../../../../src/pages/kinds/article/article-page.ts';
import { articleHistory } from '../../../../src/render/filters/article-history.ts';
import { readingMinutes } from '../../../../src/render/filters/texts/reading-minutes.ts';

const stamp = (day: string) => ({ iso: `${day}T00:00:00+05:30`, millis: Date.parse(day), day, hasTime: false });
const article = (rest: Partial<ArticlePage['article']>) =>
  ({ date: stamp('2023-07-27'), corrections: [], ...rest }) as unknown as ArticlePage['article'];

test('an unchanged article has no history', () => {
  expect(articleHistory(article({}))).toEqual([]);
});

test('lists the changes of an article in the order of time', () => {
  const corrections = [
    { date: stamp('2023-08-02'), text: 'a name' },
    { date: stamp('2023-07-28'), text: 'a sum' },
  ];
  const events = articleHistory(
    article({
      updated: stamp('2023-07-29'),
      corrections,
      withdrawn: { date: stamp('2024-01-01'), reason: 'copied' },
    }),
  );
  expect(events.map(({ kind, date, text }) => [kind, date.day, text])).toEqual([
    ['published', '2023-07-27', undefined],
    ['corrected', '2023-07-28', 'a sum'],
    ['updated', '2023-07-29', undefined],
    ['corrected', '2023-08-02', 'a name'],
    ['withdrawn', '2024-01-01', 'copied'],
  ]);
});

test.each([
  [0, 'hi', 1],
  [238, 'en-IN', 1],
  [952, 'en', 4],
  [952, 'hi', 5],
])('%i words of %s take %i minutes', (words, lang, minutes) => {
  expect(readingMinutes(words, lang)).toBe(minutes);
});
