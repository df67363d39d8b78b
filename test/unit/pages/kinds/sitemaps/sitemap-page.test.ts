import { expect, test } from 'vitest';
import { entriesOfSitemap, sitemapParts } from '../../../../../src/pages/kinds/sitemaps/sitemap-parts.ts';
import { pageKinds } from '../../../../../src/pages/page-kinds.ts';
import { smallCatalog } from '../../../catalog/small-catalog.ts';

const context = smallCatalog();
context.fill(
  ...Array.from({ length: 23 }, (_, index) => ({
    address: `a${index}`,
    day: `202${index % 3}-0${1 + (index % 2)}-01`,
    tags: ['रेल', `tag ${index % 4}`],
  })),
  {
    address: 'gone',
    day: '2019-01-01',
    withdrawn: { date: { iso: '', millis: 0, day: '2020-01-01', hasTime: false }, reason: 'भूल' },
  },
);

function addresses(size: number): readonly string[] {
  return sitemapParts(context, pageKinds, size).flatMap(({ part, page }) => {
    const entries = entriesOfSitemap(context, pageKinds, { part, page }, size);
    expect(entries.length, `${part} ${page}`).toBeGreaterThan(0);
    expect(entries.length, `${part} ${page}`).toBeLessThanOrEqual(size);
    return entries.map(({ url }) => url);
  });
}

test.each([1, 2, 5, 7, 1000])('sitemaps of at most %i addresses contain every address once', (size) => {
  const found = addresses(size);
  expect(new Set(found).size).toBe(found.length);
  expect(found.toSorted()).toEqual(addresses(50_000).toSorted());
});

test('has no gap and no sitemap after the last', () => {
  for (const part of ['lists', '2020', '2021', '2022']) {
    const pages = sitemapParts(context, pageKinds, 5).filter((each) => each.part === part).length;
    expect(pages).toBeGreaterThan(0);
    expect(entriesOfSitemap(context, pageKinds, { part, page: pages + 1 }, 5)).toEqual([]);
  }
  expect(sitemapParts(context, pageKinds).map(({ part }) => part)).toEqual(['lists', '2020', '2021', '2022']);
});

test('lists an article with the time of its last change', () => {
  expect(entriesOfSitemap(context, pageKinds, { part: '2020', page: 1 })).toContainEqual({
    url: 'https://archive.example/a0.html',
    modified: '2020-01-01T00:00:00+05:30',
  });
});
