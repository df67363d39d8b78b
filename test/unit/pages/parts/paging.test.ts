import fc from 'fast-check';
import { expect, test } from 'vitest';
import { urlOf } from '../../../../src/pages/parts/addresses.ts';
import type { PageNumber } from '../../../../src/pages/parts/paging.ts';
import { numberedPages, pageAt, pagerOf, runOf } from '../../../../src/pages/parts/paging.ts';

const size = 50;
const url = (page: PageNumber) => urlOf(`${page}.html`);
const pagesOf = (total: number): readonly PageNumber[] => [
  ...Array.from({ length: numberedPages(total, size) }, (_, index) => index + 1),
  'index',
];

test.each([
  [0, 0],
  [49, 0],
  [99, 0],
  [100, 1],
  [149, 1],
  [150, 2],
])('a list of %i has %i numbered pages, and its index is never too short', (total, numbered) => {
  expect(numberedPages(total, size)).toBe(numbered);
});

test('every article is on exactly one page, the one that pageAt returns', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), (total) => {
      const ranks = pagesOf(total).flatMap((page) => {
        const run = runOf(page, total, size);
        return Array.from({ length: run?.limit ?? 0 }, (_, index) => ({ page, rank: (run?.offset ?? 0) + index }));
      });
      expect(ranks.map(({ rank }) => rank)).toEqual(Array.from({ length: total }, (_, rank) => rank));
      for (const { page, rank } of ranks) expect(pageAt(rank, total, size)).toBe(page);
    }),
  );
});

test('a numbered page never changes after the next one exists', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 2_000 }), fc.integer({ min: 1, max: 2_000 }), (total, more) => {
      const settled = numberedPages(total, size) - 1;
      for (let page = 1; page <= settled; page++) {
        expect(runOf(page, total + more, size)).toEqual(runOf(page, total, size));
        expect(pagerOf(page, total + more, size, url)).toEqual(pagerOf(page, total, size, url));
      }
    }),
  );
});

test('pages link to their neighbours, and only the index contains the length', () => {
  expect(pagerOf('index', 160, size, url)).toEqual({
    page: 3,
    pages: 3,
    total: 160,
    older: '2.html',
    oldest: '1.html',
  });
  expect(pagerOf(2, 160, size, url)).toEqual({
    page: 2,
    newer: 'index.html',
    newest: 'index.html',
    older: '1.html',
    oldest: '1.html',
  });
  expect(pagerOf(1, 160, size, url)).toEqual({ page: 1, newer: '2.html', newest: 'index.html' });
});

test('a page after the end of the list does not exist', () => {
  expect(runOf(3, 160, size)).toBeUndefined();
  expect(runOf(0, 160, size)).toBeUndefined();
});
