import { expect, test } from 'vitest';
import { articleAt } from '../../../../../src/catalog/queries/article-queries.ts';
import { termsOfArticle } from '../../../../../src/catalog/queries/term-queries.ts';
import { relatedArticles, relatedReach } from '../../../../../src/pages/kinds/article/related.ts';
import { smallCatalog } from '../../../catalog/small-catalog.ts';

const day = (number: number) => new Date(Date.UTC(2020, 0, number)).toISOString().slice(0, 10);

function relatedTo(archive: ReturnType<typeof smallCatalog>, address: string): readonly string[] {
  const row = articleAt(archive.catalog, address);
  if (!row) throw new Error(`no ${address}`);
  const position = { millis: row.article.date.millis, address };
  const { led, followed } = relatedArticles(archive.catalog, position, termsOfArticle(archive.catalog, row.id));
  return [...led, ...followed].map(({ article }) => article.address);
}

test('a rare shared tag counts more than a common one; the chosen articles are sorted by distance in time', () => {
  const archive = smallCatalog();
  archive.fill(
    ...Array.from({ length: 20 }, (_, index) => ({ address: `daily${index}`, day: day(index + 1), tags: ['मौसम'] })),
    { address: 'rare', day: day(2), tags: ['धूमकेतु'] },
    { address: 'both', day: day(3), tags: ['मौसम', 'धूमकेतु'] },
    { address: 'here', day: day(21), tags: ['मौसम', 'धूमकेतु'] },
  );
  expect(relatedTo(archive, 'here')).toEqual(['daily19', 'daily18', 'both', 'rare']);
});

test('articles outside the reach change nothing', () => {
  const archive = smallCatalog();
  const daily = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      address: `a${from + index}`,
      day: day(from + index),
      tags: ['रेल'],
    }));
  archive.fill(...daily(100, 30));
  const before = relatedTo(archive, 'a120');
  archive.fill(...daily(130, 5), { address: 'old', day: day(120 - relatedReach.earlier - 5), tags: ['रेल'] });
  expect(relatedTo(archive, 'a120')).toEqual(before);
});

test('a shared author, section or language alone does not relate articles', () => {
  const archive = smallCatalog();
  archive.fill(
    { address: 'a', authors: ['मीरा'], section: 'world' },
    { address: 'b', authors: ['मीरा'], section: 'world' },
  );
  expect(relatedTo(archive, 'a')).toEqual([]);
});

test('earlier and later articles are separate lists', () => {
  const archive = smallCatalog();
  archive.fill(...[1, 2, 3, 4, 5].map((number) => ({ address: `a${number}`, day: day(number), tags: ['रेल'] })));
  const row = articleAt(archive.catalog, 'a3');
  if (!row) throw new Error('no a3');
  const position = { millis: row.article.date.millis, address: 'a3' };
  const { led, followed } = relatedArticles(archive.catalog, position, termsOfArticle(archive.catalog, row.id));
  expect(led.map(({ article }) => article.address)).toEqual(['a2', 'a1']);
  expect(followed.map(({ article }) => article.address)).toEqual(['a4', 'a5']);
});
