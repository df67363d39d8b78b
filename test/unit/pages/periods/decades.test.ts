import { expect, test } from 'vitest';
import { yearsPage } from '../../../../src/pages/kinds/dates/years-page.ts';
import { homePage } from '../../../../src/pages/kinds/home/home-page.ts';
import { smallCatalog } from '../../catalog/small-catalog.ts';

/** An archive with an article in each of some years. */
function archiveOf(first: number, count: number) {
  const context = smallCatalog();
  const years = Array.from({ length: count }, (_, index) => first + index);
  context.fill(...years.map((year) => ({ address: `y${year}`, day: `${year}-05-06` })));
  return { years: yearsPage.record(context, 'years'), home: homePage.record(context, 'home') };
}

test('few years are listed one by one', () => {
  const { years, home } = archiveOf(1985, 40);
  expect(years?.years).toHaveLength(40);
  expect(years?.decades).toEqual([]);
  expect(home?.years[0]).toMatchObject({ date: '2024', url: '2024/index.html', count: 1 });
});

test('the home page lists decades of many years, at their place on the page of all years', () => {
  const { years, home } = archiveOf(1925, 100);
  expect(years?.years).toHaveLength(100);
  expect(home?.years.slice(0, 2)).toEqual([
    { date: '2020s', url: 'years.html#y2024', count: 5 },
    { date: '2010s', url: 'years.html#y2019', count: 10 },
  ]);
});

test('the page of very many years lists them by decade', () => {
  const { years, home } = archiveOf(1780, 245);
  expect(years?.years).toEqual([]);
  expect(years?.decades).toHaveLength(25);
  expect(years?.decades[0]).toMatchObject({ period: '2020s', count: 5 });
  expect(years?.decades.at(-1)?.years[0]).toMatchObject({ date: '1780', url: '1780/index.html' });
  expect(home?.years.at(-1)).toEqual({ date: '1780s', url: 'years.html#y1780s', count: 10 });
});
