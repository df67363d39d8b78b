import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restoreLostFiles } from '../../../../src/build/site/restore-lost-files.ts';
import { type Catalog, openCatalog } from '../../../../src/catalog/database/catalog.ts';
import { dirtyPages, saveAssets, savePageResults, siteFiles } from '../../../../src/catalog/store/page-store.ts';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';

let staging: string;
let catalog: Catalog;

beforeEach(() => {
  staging = mkdtempSync(join(tmpdir(), 'lost-files-'));
  catalog = openCatalog(':memory:');
  const page = (key: string) => ({ key, hash: 'record', file: `${key}.html`, sha256: sha256(key) });
  savePageResults(catalog, { rendered: [page('a'), page('b')], unchanged: [], gone: [] });
  saveAssets(catalog, 'theme', [
    { file: 'assets/one.css', sha256: sha256('one') },
    { file: 'assets/two.css', sha256: sha256('two') },
  ]);
});
afterEach(() => {
  catalog.close();
  rmSync(staging, { recursive: true, force: true });
});

function stage(file: string, text: string): void {
  mkdirSync(join(staging, 'assets'), { recursive: true });
  writeFileSync(join(staging, file), text);
}

const restore = (current: ReadonlyMap<string, string>) =>
  restoreLostFiles(catalog, siteFiles(catalog), { staging, current });

test('a page whose staged file has other bytes is rendered again', () => {
  stage('a.html', 'a');
  stage('b.html', 'a late result');
  stage('assets/one.css', 'one');
  stage('assets/two.css', 'two');
  expect(restore(new Map())).toEqual(['b.html']);
  expect(existsSync(join(staging, 'b.html'))).toBe(false);
  expect(dirtyPages(catalog)).toEqual([{ key: 'b' }]);
});

test('all files of an owner are made again when one is lost', () => {
  stage('assets/one.css', 'one');
  const site = new Map(['a', 'b'].map((key) => [`${key}.html`, sha256(key)]));
  expect(restore(site)).toEqual(['assets/two.css']);
  expect([...siteFiles(catalog).keys()]).toEqual(['a.html', 'b.html']);
});

test('removes staged files that the catalogue does not list', () => {
  stage('a.html', 'a');
  stage('assets/left-over.css', 'of an interrupted build');
  restore(siteFiles(catalog));
  expect(existsSync(join(staging, 'a.html'))).toBe(true);
  expect(existsSync(join(staging, 'assets/left-over.css'))).toBe(false);
});
