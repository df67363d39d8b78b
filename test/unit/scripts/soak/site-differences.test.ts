import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { randomOf } from '../../../../scripts/bench/archive/random.ts';
import { damageFile } from '../../../../scripts/soak/damage-file.ts';
import { siteDifferences } from '../../../../scripts/soak/site-differences.ts';

const folder = mkdtempSync(join(tmpdir(), 'soak-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [site, clean] = [join(folder, 'site'), join(folder, 'clean')];

test('lists files that are missing, changed or too many', () => {
  mkdirSync(join(clean, 'a'), { recursive: true });
  for (const name of ['a/b', 'c', 'd']) writeFileSync(join(clean, name), name);
  cpSync(clean, site, { recursive: true });
  expect(siteDifferences(site, clean)).toEqual([]);
  rmSync(join(site, 'c'));
  writeFileSync(join(site, 'a/b'), 'x/b');
  writeFileSync(join(site, 'e'), '');
  expect(siteDifferences(site, clean)).toEqual(['a/b differs', 'c is missing', 'e should not be there']);
});

test.each(Array.from({ length: 30 }, (_, seed) => seed))('notices damage %i', (seed) => {
  rmSync(site, { recursive: true });
  cpSync(clean, site, { recursive: true });
  const done = damageFile(site, randomOf('damage', seed));
  // A file may be cut at its end.
  expect(siteDifferences(site, clean).length, done).toBeGreaterThanOrEqual(done.startsWith('cut') ? 0 : 1);
});
