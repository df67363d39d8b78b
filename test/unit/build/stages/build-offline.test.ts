import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildOffline } from '../../../../src/build/stages/build-offline.ts';
import { saveAssets } from '../../../../src/catalog/store/page-store.ts';
import { sha256 } from '../../../../src/language/sha256.ts';
import { smallCatalog } from '../../catalog/small-catalog.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-offline-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('--rehash makes the lists again: the size of a file may have been read while the file was damaged', () => {
  const { catalog } = smallCatalog();
  const places = { out: join(folder, 'site'), staging: join(folder, 'staging') };
  for (const place of [join(places.out, 'authors'), places.staging]) mkdirSync(place, { recursive: true });
  const page = join(places.out, 'authors/index.html');
  writeFileSync(page, 'page');
  const assets = [
    { file: 'authors/index.html', sha256: sha256('page') },
    { file: 'assets/worker-A.js', sha256: sha256('') },
  ];
  catalog.transaction(() => saveAssets(catalog, 'test', assets));
  const listed = () => {
    const [list = ''] = readdirSync(join(places.staging, 'offline'));
    const text = readFileSync(join(places.staging, 'offline', list), 'utf8');
    rmSync(join(places.staging, 'offline'), { recursive: true });
    return text;
  };
  appendFileSync(page, ' and damage');
  buildOffline(catalog, 'epoch', places);
  expect(listed()).toContain('"authors/index.html",15');
  writeFileSync(page, 'page');
  buildOffline(catalog, 'epoch', places, true);
  expect(listed()).toContain('"authors/index.html",4');
});
