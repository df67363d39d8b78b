import { expect, test } from 'vitest';
import { noAliases, parseQuery, type QueryAliases } from '../../../../../src/search/client/query/parse-query.ts';
import { widerQuery } from '../../../../../src/search/client/query/wider-query.ts';
import { levels } from '../../../../../src/search/words/index-form.ts';

const texts = (query: string, beginnings: boolean, aliases?: QueryAliases) =>
  widerQuery(parseQuery(query, aliases), { beginnings, parts: false })?.clauses.map(({ sequences }) =>
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

test('words in Latin letters are also searched as one Hindi word', () => {
  const sound = (word: string, ...others: string[]) =>
    [word, others.map((other, rank) => ({ word: other, distance: rank / 10 }))] as const;
  const aliases: QueryAliases = {
    ...noAliases,
    english: new Map([
      ['high', ['हाई']],
      ['court', ['कोर्ट', 'कोट', 'कोरट', 'कर्ट']],
      ['airport', ['एयरपोर्ट']],
    ]),
    sounds: new Map([sound('lok', 'लोक', 'लॉक'), sound('sabha', 'सभा'), sound('air'), sound('port', 'पोर्ट')]),
  };
  const joined = (query: string) =>
    texts(query, false, aliases)?.map((words) => words.filter((word) => !parsed(query, aliases).includes(word)));
  const court = ['हाईकोर्ट', 'हाईकोट', 'हाईकोरट'];
  expect(joined('High Court')).toEqual([
    ['HighCourt', ...court],
    ['HighCourt', ...court],
  ]);
  expect(joined('हाई court')?.[0]).toEqual(['हाईcourt', ...court]);
  expect(joined('lok sabha')?.[1]).toEqual(['loksabha', 'लोकसभा', 'लॉकसभा']);
  expect(joined('air port')?.[0]).toEqual(['airport', 'एयरपोर्ट']);
});

function parsed(query: string, aliases: QueryAliases): readonly string[] {
  return parseQuery(query, aliases).clauses.flatMap(({ sequences }) =>
    sequences.map(({ words }) => words.map(({ text }) => text).join(' ')),
  );
}

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
