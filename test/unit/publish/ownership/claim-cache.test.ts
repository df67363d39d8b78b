import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalog } from '../../../../src/catalog/database/catalog.ts';
import { claimCache } from '../../../../src/publish/ownership/claim-cache.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'claim-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

const write = (...files: readonly string[]) => {
  for (const file of files) {
    mkdirSync(join(cache, file, '..'), { recursive: true });
    writeFileSync(join(cache, file), '');
  }
};
const writeCatalog = () => openCatalog(join(cache, 'catalog.sqlite')).close();

test('marks a new cache as one that backup programs leave out, and takes it again', () => {
  claimCache(join(cache, 'a/b'));
  claimCache(join(cache, 'a/b'));
  expect(readFileSync(join(cache, 'a/b/CACHEDIR.TAG'), 'utf8')).toMatch(
    /^Signature: 8a477f597d28d172789f06886806bc55\n/,
  );
});

test('takes everything in a marked cache for its own', () => {
  claimCache(cache);
  write('theme/damaged', 'catalog.sqlite');
  expect(() => claimCache(cache)).not.toThrow();
});

test('takes what a build leaves that was killed at its start', () => {
  write('lock.json', 'lock.json.123', 'CACHEDIR.TAG', 'CACHEDIR.TAG.part');
  claimCache(cache);
  expect(readFileSync(join(cache, 'CACHEDIR.TAG'), 'utf8')).toContain('Sanchika');
});

test.each([
  ['a build', () => write('theme/assets/main.css', 'theme/licences.txt', 'pictures/media/a.webp', 'check/valid-1.txt')],
  ['a build beside files of other programs', () => write('eleventy-fetch-1.json', 'catalog.sqlite.closed')],
  ['a benchmark', () => write('bench/archive-100/archive.json', 'bench/figures.json')],
])('takes a cache of version 0.2.0 that %s has made', (_, fill) => {
  writeCatalog();
  fill();
  claimCache(cache);
  expect(readdirSync(cache)).toContain('CACHEDIR.TAG');
});

test.each([
  ['styles of others in theme/', () => write('theme/own.css')],
  ['pictures of others in pictures/', () => write('pictures/holiday.jpg')],
  ['an edition of nobody', () => write('edition-disk/index.html')],
  ['a second catalogue that is none', () => write('catalog-1-of-2.sqlite')],
])('refuses an old cache with %s', (_, fill) => {
  writeCatalog();
  fill();
  expect(() => claimCache(cache)).toThrow(
    /nothing was touched\. Choose an empty folder with --cache\. \(A cache of an earlier version can be deleted/,
  );
  expect(readdirSync(cache)).not.toContain('CACHEDIR.TAG');
});

test('refuses another cache with the same standard mark', () => {
  writeFileSync(join(cache, 'CACHEDIR.TAG'), 'Signature: 8a477f597d28d172789f06886806bc55\n# created by cargo\n');
  expect(() => claimCache(cache)).toThrow('not a cache of Sanchika');
});

test('refuses the folder that the command runs in, and the home folder', () => {
  writeCatalog();
  expect(() => claimCache(cache, { cwd: join(cache, 'project') })).toThrow(
    'it contains the folder in which the command runs',
  );
  expect(() => claimCache(cache, { home: cache })).toThrow('it contains your home folder');
});
