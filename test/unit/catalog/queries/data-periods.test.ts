import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataPeriods } from '../../../../src/catalog/queries/data-periods.ts';
import { dataSources } from '../../../../src/catalog/queries/data-queries.ts';
import { versionOfPeriod } from '../../../../src/catalog/store/month-versions.ts';
import { smallCatalog } from '../small-catalog.ts';

/** The periods of articles of some sizes, in megabytes, on some days. */
function periods(...articles: readonly (readonly [day: string, megabytes: number])[]): readonly string[] {
  const { catalog, fill } = smallCatalog();
  fill(...articles.map(([day, size], index) => ({ address: `a-${index}`, day, bytes: size * 1e6 })));
  return dataPeriods(catalog, '');
}

test('a year has one file, and a too large one a file for each month, or each day of a too large month', () => {
  expect(periods()).toEqual([]);
  expect(periods(['2022-01-02', 19], ['2023-01-02', 1], ['2023-12-31', 18])).toEqual(['2022', '2023']);
  expect(periods(['2022-01-02', 1], ['2023-01-02', 12], ['2023-12-31', 12])).toEqual(['2022', '2023-01', '2023-12']);
  expect(periods(['2023-01-02', 12], ['2023-01-31', 12], ['2023-02-01', 1])).toEqual([
    '2023-01-02',
    '2023-01-31',
    '2023-02',
  ]);
  expect(periods(['2023-01-02', 12], ['2023-01-02', 12], ['2023-01-02', 3], ['2023-01-03', 1])).toEqual([
    '2023-01-02-1',
    '2023-01-02-2',
    '2023-01-03',
  ]);
});

test('every article is in one file, whatever the sizes', () => {
  const anyDay = fc.date({ min: new Date('2022-01-01'), max: new Date('2023-12-31'), noInvalidDate: true });
  const day = fc.oneof(anyDay, fc.constant(new Date('2023-05-06')));
  const article = fc.record({
    day: day.map((date) => date.toISOString().slice(0, 10)),
    size: fc.integer({ min: 0, max: 25 }),
  });
  fc.assert(
    fc.property(fc.array(article, { maxLength: 20 }), (articles) => {
      const { catalog, fill } = smallCatalog();
      fill(...articles.map(({ day: on, size }, index) => ({ address: `a-${index}`, day: on, bytes: size * 1e6 })));
      const found = dataPeriods(catalog, '').flatMap((period) => dataSources(catalog, period).map(({ path }) => path));
      const sizeOf = (period: string) => {
        const sizes = dataSources(catalog, period).map(({ path }) => articles[Number(/\d+/.exec(path))]?.size ?? 0);
        return sizes.slice(0, -1).reduce((sum, size) => sum + size, 0);
      };
      expect(dataPeriods(catalog, '').filter((period) => sizeOf(period) > 20)).toEqual([]);
      expect(found.toSorted()).toEqual(articles.map((_, index) => `a-${index}.md`).toSorted());
    }),
    { numRuns: 30 },
  );
});

test('the version of a period changes with its articles and with those of no other year', () => {
  const { catalog, put } = smallCatalog();
  put({ address: 'a', day: '2022-03-04' });
  put({ address: 'b', day: '2023-03-04' });
  const versions = () =>
    ['2022', '2022-03', '2022-03-04', '2023', '2023-04'].map((each) => versionOfPeriod(catalog, each));
  const before = versions();
  put({ address: 'a', day: '2022-03-04', title: 'New' });
  const changed = versions().map((version, index) => version !== before[index]);
  expect(changed).toEqual([true, true, true, false, false]);
});
