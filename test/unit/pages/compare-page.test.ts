import { expect, test } from 'vitest';
import { comparePage } from '../../../src/pages/compare-page.ts';
import { randomPage, randomYear } from '../../../src/pages/random-page.ts';
import { smallCatalog } from '../catalog/small-catalog.ts';

test('terms stand by weight, each with a number for every period of the archive', () => {
  const context = smallCatalog();
  context.fill(
    { address: 'a', day: '2018-01-01', tags: ['रेल'] },
    { address: 'b', day: '2023-05-05', tags: ['रेल', 'मेला'] },
  );
  const { periods, terms } = comparePage(context);
  expect(periods).toEqual(['2018', '2019', '2020', '2021', '2022', '2023']);
  expect(terms.map(({ id, counts, filter }) => [id, counts, filter])).toEqual([
    ['tags/rel', [1, 0, 0, 0, 0, 1], ['tag', 'रेल']],
    ['tags/mela', [0, 0, 0, 0, 0, 1], ['tag', 'मेला']],
  ]);
});

test('an empty archive has nothing to compare', () => {
  expect(comparePage(smallCatalog())).toMatchObject({ periods: [], terms: [] });
});

test('every listed article can be met at random, no other', () => {
  const context = smallCatalog();
  const date = { iso: '2023-08-01T00:00:00+05:30', millis: 0, day: '2023-08-01', hasTime: false };
  context.fill(
    { address: 'a', day: '2021-01-01' },
    { address: 'किताब', day: '2021-02-01' },
    { address: 'gone', day: '2021-03-01', withdrawn: { date, reason: 'test' } },
  );
  expect(randomPage(context).years).toMatchObject([{ date: '2021', count: 2 }]);
  expect(randomYear(context, '2021')?.urls).toEqual(['a.html', `${encodeURIComponent('किताब')}.html`]);
  expect(randomYear(context, '2020')).toBeUndefined();
});
