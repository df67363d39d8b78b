import { expect, test } from 'vitest';
import { cachedQuery } from '../../../../src/catalog/database/cached-query.ts';
import { cachingCatalog, openCatalog } from '../../../../src/catalog/database/catalog.ts';
import { number } from '../../../../src/catalog/database/columns.ts';

const catalog = openCatalog(':memory:');
const countPages = cachedQuery((from, prefix: string) =>
  from.value(number, 'SELECT count(*) FROM dirty WHERE key >= ?', prefix),
);

test('keeps a result for one caching catalogue only', () => {
  expect(countPages(catalog, '')).toBe(0);
  const batch = cachingCatalog(catalog);
  expect(countPages(batch, '')).toBe(0);
  catalog.run("INSERT INTO dirty (key) VALUES ('a')");
  expect(countPages(batch, '')).toBe(0);
  expect(countPages(batch, 'b')).toBe(0);
  expect(countPages(catalog, '')).toBe(1);
  expect(countPages(cachingCatalog(catalog), '')).toBe(1);
});
