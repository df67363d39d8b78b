import { expect, test } from 'vitest';
import { parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import { widerQuery } from '../../../../../src/search/client/query/wider-query.ts';
import { levels } from '../../../../../src/search/words/index-form.ts';

const texts = (query: string, beginnings: boolean) =>
  widerQuery(parseQuery(query), { beginnings, parts: false })?.clauses.map(({ sequences }) =>
    sequences.map(({ words }) =>
      words.map(({ text, longer }) => (longer === levels.beginning ? `${text}*` : text)).join(' '),
    ),
  );

test.each([
  [
    'tamil nadu',
    [
      ['tamil', 'tamilnadu'],
      ['nadu', 'tamilnadu'],
    ],
  ],
  [
    'new york city',
    [
      ['new', 'newyork'],
      ['york', 'newyork', 'yorkcity'],
      ['city', 'yorkcity'],
    ],
  ],
  ['fall of rome', undefined],
  ['"tamil nadu"', undefined],
  ['tamil -nadu', undefined],
  ['tamil', undefined],
  ['北京 新闻', undefined],
])('%s is also searched as one word', (query, expected) => {
  expect(texts(query, false)).toEqual(expected);
});

test('the last word may be a beginning', () => {
  expect(texts('lockd', true)).toEqual([['lockd*']]);
  expect(texts('the lockd ', true)).toBeUndefined();
  expect(texts('"lockd', true)).toBeUndefined();
});

test.each([
  ['北京大学新闻', ['北京大学', '新闻']],
  ['我们的新闻', ['我们', '新闻']],
  ['东京2020', ['东京', '2020']],
  ['人', ['人']],
  ['"北京大学新闻"', ['北京大学新闻']],
  ['-北京大学', []],
])('%s is divided into words', (query, expected) => {
  const found = parseQuery(query).clauses.map(({ text }) => text);
  expect(found.join('')).toBe(expected.join(''));
  expect(found.length).toBeGreaterThanOrEqual(Math.min(1, expected.length));
  expect(found.every((text) => [...text].length > 1) || expected.includes('人')).toBe(true);
});
