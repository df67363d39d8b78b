import { beforeEach, expect, test } from 'vitest';
import { type Catalog, openCatalog } from '../../../../src/catalog/database/catalog.ts';
import {
  assetOwners,
  assetsInFolder,
  clearUnpublishedFiles,
  countOfFiles,
  countOfPages,
  deleteFileRecords,
  dirtyPages,
  findAsset,
  hashOfFile,
  markAllPagesDirty,
  markKindDirty,
  markPagesDirty,
  saveAssets,
  savePageResults,
  siteFiles,
  unpublishedFiles,
} from '../../../../src/catalog/store/page-store.ts';

let catalog: Catalog;
beforeEach(() => {
  catalog = openCatalog(':memory:');
  const rendered = ['a', 'b'].map((key) => ({ key, hash: `hash ${key}`, file: `${key}.html`, sha256: `page ${key}` }));
  savePageResults(catalog, { rendered, unchanged: [], gone: [] });
  saveAssets(catalog, 'pictures', [
    { file: 'media/ab/2.jpg', sha256: 'two' },
    { file: 'media/ab/1.jpg', sha256: 'one' },
    { file: 'media/abc/3.jpg', sha256: 'three' },
    { file: 'media/aa/0.jpg', sha256: 'none' },
  ]);
  saveAssets(catalog, 'theme', [{ file: 'assets/page-A.css', sha256: 'style' }]);
});

test('finds the assets of a folder in the order of their paths', () => {
  expect(assetsInFolder(catalog, 'media/ab/')).toEqual(['media/ab/1.jpg', 'media/ab/2.jpg']);
  expect(assetsInFolder(catalog, 'other/')).toEqual([]);
});

test('finds assets and their owners by the beginning', () => {
  expect(findAsset(catalog, 'assets/page-')).toBe('assets/page-A.css');
  expect(findAsset(catalog, 'assets/q')).toBeUndefined();
  expect([...assetOwners(catalog, 'p')]).toEqual(['pictures']);
  expect([...assetOwners(catalog, '')].toSorted()).toEqual(['pictures', 'theme']);
});

test('knows the hash of every page and asset', () => {
  expect(hashOfFile(catalog, 'b.html')).toBe('page b');
  expect(hashOfFile(catalog, 'media/ab/1.jpg')).toBe('one');
  expect(hashOfFile(catalog, 'c.html')).toBeUndefined();
  expect(siteFiles(catalog).get('a.html')).toBe('page a');
  expect(siteFiles(catalog).size).toBe(7);
  expect([countOfFiles(catalog), countOfPages(catalog)]).toEqual([7, 2]);
});

test('an owner replaces its own earlier files only', () => {
  saveAssets(catalog, 'pictures', [{ file: 'media/ab/2.jpg', sha256: 'new' }]);
  expect(assetsInFolder(catalog, '')).toEqual(['assets/page-A.css', 'media/ab/2.jpg']);
  expect(hashOfFile(catalog, 'media/ab/2.jpg')).toBe('new');
});

test('a page is dirty until its result is saved', () => {
  markPagesDirty(catalog, ['b', 'c', 'd']);
  expect(dirtyPages(catalog)).toEqual([{ key: 'b', hash: 'hash b' }, { key: 'c' }, { key: 'd' }]);
  savePageResults(catalog, { rendered: [], unchanged: ['b'], gone: ['c'] });
  expect(dirtyPages(catalog)).toEqual([{ key: 'd' }]);
  markAllPagesDirty(catalog);
  expect(dirtyPages(catalog).map(({ key }) => key)).toEqual(['a', 'b', 'd']);
});

test('pages of a kind become dirty together, with its pages of one key, and no pages of kinds with a similar name', () => {
  const keys = ['day', 'day|2021-08-17', 'day|2022', 'days|2021', 'my|day', 'My day|2021'];
  const rendered = keys.map((key) => ({ key, hash: 'hash', file: `${key}.html`, sha256: 'page' }));
  savePageResults(catalog, { rendered, unchanged: [], gone: [] });
  markKindDirty(catalog, 'day');
  expect(dirtyPages(catalog).map(({ key }) => key)).toEqual(keys.slice(0, 3));
  markKindDirty(catalog, 'day');
  markKindDirty(catalog, 'none');
  expect(dirtyPages(catalog)).toHaveLength(3);
});

test('files are unpublished until they are cleared', () => {
  clearUnpublishedFiles(catalog);
  expect(unpublishedFiles(catalog).size).toBe(0);
  savePageResults(catalog, { rendered: [], unchanged: [], gone: ['a'] });
  saveAssets(catalog, 'theme', [{ file: 'assets/page-B.css', sha256: 'new style' }]);
  expect(Object.fromEntries(unpublishedFiles(catalog))).toEqual({
    'a.html': undefined,
    'assets/page-A.css': undefined,
    'assets/page-B.css': 'new style',
  });
});

test('the record of a lost file is deleted, and its page is made again', () => {
  deleteFileRecords(catalog, ['a.html', 'media/ab/1.jpg']);
  expect(hashOfFile(catalog, 'a.html')).toBeUndefined();
  expect(dirtyPages(catalog)).toEqual([{ key: 'a' }]);
  // All files of the same owner are made again with it.
  expect([...siteFiles(catalog).keys()]).toEqual(['b.html', 'assets/page-A.css']);
});
