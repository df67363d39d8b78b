import { expect, test } from 'vitest';
import { openCatalog } from '../../../src/catalog/catalog.ts';
import { putAssets } from '../../../src/catalog/page-store.ts';
import { keepSizes, knownSizes } from '../../../src/catalog/sizes.ts';

test('sizes are kept until most of them belong to files that are gone', () => {
  const catalog = openCatalog(':memory:');
  putAssets(catalog, 'theme', [
    { file: 'a.css', sha256: 'a' },
    { file: 'b.css', sha256: 'b' },
  ]);
  keepSizes(
    catalog,
    new Map([
      ['a', 1],
      ['old', 2],
      ['older', 3],
    ]),
  );
  expect(knownSizes(catalog)).toEqual(
    new Map([
      ['a', 1],
      ['old', 2],
      ['older', 3],
    ]),
  );
  keepSizes(
    catalog,
    new Map([
      ['b', 4],
      ['oldest', 5],
    ]),
  );
  expect(knownSizes(catalog)).toEqual(
    new Map([
      ['a', 1],
      ['b', 4],
    ]),
  );
});
