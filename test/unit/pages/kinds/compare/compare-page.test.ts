import { expect, test } from 'vitest';
import { comparePage } from '../../../../../src/pages/kinds/compare/compare-page.ts';
import { smallCatalog } from '../../../catalog/small-catalog.ts';

test('sorts terms by weight, each with a number for every period of the archive', () => {
  const context = smallCatalog();
  context.fill(
    { address: 'a', day: '2018-01-01', tags: ['रेल'] },
    { address: 'b', day: '2023-05-05', tags: ['रेल', 'मेला'] },
  );
  const page = comparePage.record(context, 'compare');
  expect(page?.periods).toEqual(['2018', '2019', '2020', '2021', '2022', '2023']);
  expect(page?.terms.map(({ id, counts, filter }) => [id, counts, filter])).toEqual([
    ['tags/rel', [1, 0, 0, 0, 0, 1], ['tag', 'रेल']],
    ['tags/mela', [0, 0, 0, 0, 0, 1], ['tag', 'मेला']],
  ]);
});

test('counts by decade if the archive has more than 120 years', () => {
  const context = smallCatalog();
  context.fill(
    { address: 'a', day: '1881-01-01', tags: ['रेल'] },
    { address: 'b', day: '1889-05-05', tags: ['रेल'] },
    { address: 'c', day: '2001-05-05', tags: ['रेल'] },
  );
  const page = comparePage.record(context, 'compare');
  expect(page?.periods).toHaveLength(13);
  expect(page?.periods.slice(0, 2)).toEqual(['1880s', '1890s']);
  expect(page?.terms[0]?.counts).toEqual([2, ...Array.from({ length: 11 }, () => 0), 1]);
});

test('an empty archive has nothing to compare', () => {
  expect(comparePage.record(smallCatalog(), 'compare')).toMatchObject({ periods: [], terms: [] });
});
