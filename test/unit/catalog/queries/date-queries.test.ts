import { expect, test } from 'vitest';
import { countOfArticles, countOfDay, countsByDay, dateSpan } from '../../../../src/catalog/queries/date-queries.ts';
import { removeArticle } from '../../../../src/catalog/store/save-article.ts';
import { smallCatalog } from '../small-catalog.ts';

const days = (archive: ReturnType<typeof smallCatalog>) =>
  countsByDay(archive.catalog).map(({ date, count }) => `${date} ${count}`);
const stamp = { iso: '2023-01-01T00:00:00+05:30', millis: 0, day: '2023-01-01', hasTime: false };

test('days change when articles are added, moved, withdrawn and removed', () => {
  const archive = smallCatalog();
  archive.fill(
    { address: 'a', day: '2020-01-01' },
    { address: 'b', day: '2020-01-01' },
    { address: 'c', day: '2021-05-06' },
  );
  expect(days(archive)).toEqual(['2020-01-01 2', '2021-05-06 1']);
  archive.fill({ address: 'a', day: '2022-02-02' });
  expect(days(archive)).toEqual(['2020-01-01 1', '2021-05-06 1', '2022-02-02 1']);
  archive.fill({ address: 'a', day: '2022-02-02', withdrawn: { date: stamp, reason: 'x' } });
  removeArticle(archive.catalog, 'c.md');
  expect(days(archive)).toEqual(['2020-01-01 1']);
  expect([countOfArticles(archive.catalog), countOfDay(archive.catalog, '2022-02-02')]).toEqual([1, 0]);
  expect(dateSpan(archive.catalog)).toEqual({ first: '2020-01-01', last: '2020-01-01' });
});

test('an archive without articles has no days', () => {
  const { catalog } = smallCatalog();
  expect([countOfArticles(catalog), dateSpan(catalog)]).toEqual([0, undefined]);
});
