import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PathFinder, pathTable } from '../../../../src/check/links/path-table.ts';

test('finds the paths that were added, and no others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 })),
      fc.string({ unit: 'grapheme' }),
      (paths, other) => {
        const finder = new PathFinder(pathTable(paths));
        expect(finder.count).toBe(paths.length);
        for (const path of paths) expect(finder.path(finder.indexOf(path))).toBe(path);
        expect(finder.indexOf(other) >= 0).toBe(paths.includes(other));
      },
    ),
  );
});

test('distinguishes case and Unicode forms', () => {
  const finder = new PathFinder(pathTable(['é.html'.normalize('NFC'), 'a.html']));
  expect([finder.indexOf('A.html'), finder.indexOf('é.html'.normalize('NFD'))]).toEqual([-1, -1]);
});
