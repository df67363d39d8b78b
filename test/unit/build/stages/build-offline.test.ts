import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { buildOffline } from '../../../../src/build/stages/build-offline.ts';
import type { Catalog } from '../../../../src/catalog/database/catalog.ts';
import { offlineEntries, saveOfflineEntries } from '../../../../src/catalog/store/offline-store.ts';
import { deleteFileRecords, saveAssets } from '../../../../src/catalog/store/page-store.ts';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';
import { smallCatalog } from '../../catalog/small-catalog.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-offline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const places = { out: join(folder, 'site'), staging: join(folder, 'staging') };
const pages = ['authors/a.html', 'authors/b.html', 'tags/c.html', 'tags/d.html'];

/** Publishes pages and lists them in a new catalogue. */
function publishedSite(): Catalog {
  for (const place of [places.out, places.staging]) rmSync(place, { recursive: true, force: true });
  const { catalog } = smallCatalog();
  for (const page of pages) write(places.out, page, `page ${page}`);
  const assets = pages.map((file) => ({ file, sha256: sha256(`page ${file}`) }));
  catalog.transaction(() => {
    for (const asset of assets) saveAssets(catalog, asset.file, [asset]);
    saveAssets(catalog, 'test', [{ file: 'assets/worker-A.js', sha256: sha256('') }]);
  });
  return catalog;
}

function write(place: string, file: string, text: string): void {
  mkdirSync(dirname(join(place, file)), { recursive: true });
  writeFileSync(join(place, file), text);
}

function listsIn(place: string): string {
  const names = readdirSync(join(place, 'offline'));
  return names.map((name) => readFileSync(join(place, 'offline', name), 'utf8')).join('\n');
}

/** Runs the stage until it needs no file again, as a build does. Returns the files that it made again. */
function build(catalog: Catalog, epoch: string, rehash = false): readonly string[] {
  const lost: string[] = [];
  const markLost = (file: string) => {
    lost.push(file);
    catalog.transaction(() => deleteFileRecords(catalog, [file]));
  };
  try {
    buildOffline(catalog, epoch, places, { rehash, markLost });
  } catch (error) {
    expect(error).toMatchObject({ name: 'FileChangedError', message: expect.stringContaining(lost[0] ?? 'none') });
    for (const file of lost) {
      write(places.staging, file, `page ${file}`);
      catalog.transaction(() => saveAssets(catalog, file, [{ file, sha256: sha256(`page ${file}`) }]));
    }
    buildOffline(catalog, epoch, places, { rehash, markLost });
  }
  return lost;
}

const damages: Readonly<Record<string, (text: string) => string | undefined>> = {
  none: (text) => text,
  append: (text) => `${text} and more`,
  cut: (text) => text.slice(0, -1),
  flip: (text) => `P${text.slice(1)}`,
  remove: () => undefined,
};

test('a file of the site that was damaged is made again, and the lists are as before', () => {
  const sound = publishedSite();
  expect(build(sound, 'epoch')).toEqual([]);
  const expected = listsIn(places.staging);
  expect(expected).toContain('"authors/a.html",19');
  const ways = fc.array(fc.constantFrom(...Object.keys(damages)), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(ways, (names) => {
      const catalog = publishedSite();
      const damaged = pages.filter((page, at) => {
        const text = damages[names[at] ?? 'none']?.(`page ${page}`);
        if (text === undefined) rmSync(join(places.out, page));
        else write(places.out, page, text);
        return names[at] !== 'none';
      });
      expect(build(catalog, 'epoch')).toEqual(damaged);
      expect(listsIn(places.staging)).toBe(expected);
    }),
    { numRuns: 15 },
  );
});

test('a changed file on the site does not matter as long as its size is not needed', () => {
  const catalog = publishedSite();
  build(catalog, 'epoch');
  write(places.out, 'tags/c.html', 'something else');
  expect(build(catalog, 'epoch')).toEqual([]);
  expect(build(catalog, 'other epoch')).toEqual(['tags/c.html']);
});

test('the size of a file that is made again is read again', () => {
  const catalog = publishedSite();
  build(catalog, 'epoch');
  const hash = sha256('page tags/c.html');
  saveWrongSize(catalog);
  catalog.transaction(() => deleteFileRecords(catalog, ['tags/c.html']));
  catalog.transaction(() => saveAssets(catalog, 'tags/c.html', [{ file: 'tags/c.html', sha256: hash }]));
  build(catalog, 'epoch');
  expect(offlineEntries(catalog, 'tags/c.html')).toMatchObject([{ sha256: hash, bytes: 16 }]);
});

test('a file that was lost and is no longer part of the site leaves its list', () => {
  const catalog = publishedSite();
  build(catalog, 'epoch');
  rmSync(join(places.staging, 'offline'), { recursive: true });
  catalog.transaction(() => deleteFileRecords(catalog, ['tags/c.html']));
  build(catalog, 'epoch');
  expect(listsIn(places.staging)).not.toContain('tags/c.html');
  expect(listsIn(places.staging)).toContain('tags/d.html');
});

test('--rehash believes no size of the catalogue', () => {
  const catalog = publishedSite();
  build(catalog, 'epoch');
  saveWrongSize(catalog);
  build(catalog, 'epoch', true);
  expect(offlineEntries(catalog, 'tags/c.html')).toMatchObject([{ bytes: 16 }]);
});

function saveWrongSize(catalog: Catalog): void {
  const entries = offlineEntries(catalog, 'tags/c.html').map((entry) => ({ ...entry, bytes: 999 }));
  catalog.transaction(() => saveOfflineEntries(catalog, 'tags/c.html', entries));
}
