import { expect, test } from 'vitest';
import { randomPage } from '../../../../../src/pages/kinds/random/random-page.ts';
import { randomYear } from '../../../../../src/pages/kinds/random/random-year.ts';
import { smallCatalog } from '../../../catalog/small-catalog.ts';

test('the random page links to every listed article and to no other page', () => {
  const context = smallCatalog();
  const date = { iso: '2023-08-01T00:00:00+05:30', millis: 0, day: '2023-08-01', hasTime: false };
  context.fill(
    { address: 'a', day: '2021-01-01' },
    { address: 'किताब', day: '2021-02-01' },
    { address: 'gone', day: '2021-03-01', withdrawn: { date, reason: 'test' } },
  );
  expect(randomPage.record(context, 'random')?.years).toMatchObject([{ date: '2021', count: 2 }]);
  expect(randomYear.record(context, 'random-year|2021')?.urls).toEqual([
    'a.html',
    `${encodeURIComponent('किताब')}.html`,
  ]);
  expect(randomYear.record(context, 'random-year|2020')).toBeUndefined();
});
