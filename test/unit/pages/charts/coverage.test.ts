import { describe, expect, test } from 'vitest';
import { coverage } from '../../../../src/pages/charts/coverage.ts';
import { periodsBetween } from '../../../../src/pages/charts/periods.ts';
import type { Url } from '../../../../src/pages/parts/addresses.ts';

describe('the periods of a chart', () => {
  test('are months up to three years, with a label at each January', () => {
    const { unit, dates, labels } = periodsBetween('2021-12-31', '2023-01-01');
    expect([unit, dates.length, dates[0], dates.at(-1)]).toEqual(['month', 36, '2021-01', '2023-12']);
    expect(labels.filter((label) => label !== '')).toEqual(['2021', '2022', '2023']);
  });

  test('are years without gaps beyond three years, a few with labels', () => {
    const { unit, dates, labels } = periodsBetween('1900-05-05', '2023-01-01');
    expect([unit, dates.length, labels.length]).toEqual(['year', 124, 124]);
    expect(labels.filter((label) => label !== '').length).toBeLessThanOrEqual(6);
  });
});

describe('coverage', () => {
  const days = [
    { date: '2019-01-05', count: 1 },
    { date: '2019-12-31', count: 2 },
    { date: '2023-07-27', count: 4 },
  ];

  test('counts each article of a period once, and links each bar', () => {
    const chart = coverage(days, { searchFor: (first, last) => `search.html?from=${first}&to=${last}` as Url });
    expect(chart?.unit).toBe('year');
    expect(chart?.bars).toMatchObject([
      { date: '2019', count: 3, url: '2019/index.html', search: 'search.html?from=2019&to=2019' },
      { date: '2023', count: 4, url: '2023/index.html', search: 'search.html?from=2023&to=2023' },
    ]);
  });

  test('counts by decade over more than 120 years', () => {
    const old = { date: '1789-07-14', count: 5 };
    const links = { searchFor: (first: string, last: string) => `search.html?from=${first}&to=${last}` as Url };
    const chart = coverage([{ date: '1780-01-29', count: 1 }, old, ...days], links);
    expect(chart).toMatchObject({ unit: 'decade', width: 25 * 20 });
    expect(chart?.labels.filter((label) => label !== '')).toEqual(['1780s', '1830s', '1880s', '1930s', '1980s']);
    expect(chart?.bars).toMatchObject([
      { date: '1780s', count: 6, url: '1789/index.html', search: 'search.html?from=1780&to=1789' },
      { date: '2010s', count: 3, url: '2019/index.html', search: 'search.html?from=2010&to=2019' },
      { date: '2020s', count: 4, url: '2023/index.html', search: 'search.html?from=2020&to=2029' },
    ]);
    const placed = coverage([old, ...days], { placeOfDecade: (decade) => `years.html#y${decade}` as Url });
    expect(placed?.bars[0]).toMatchObject({ url: 'years.html#y1780s' });
  });

  test('is undefined if there are no articles', () => {
    expect(coverage([])).toBeUndefined();
  });
});
