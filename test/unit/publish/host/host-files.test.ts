import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteFiles } from '../../../../src/catalog/store/page-store.ts';
import { buildHostFiles } from '../../../../src/publish/host/host-files.ts';
import { smallCatalog } from '../../catalog/small-catalog.ts';

const stamp = { iso: '2023-08-01T00:00:00+05:30', millis: 0, day: '2023-08-01', hasTime: false };
const withdrawn = { date: stamp, reason: 'a mistake' };
let staging = '';
beforeEach(() => {
  staging = mkdtempSync(join(tmpdir(), 'host-'));
});
afterEach(() => rmSync(staging, { recursive: true }));

test('the address of a withdrawn article is gone, and answers with its own page', () => {
  const { catalog, fill } = smallCatalog();
  fill({ address: '2023/07/here' }, { address: '2023/07/गया', withdrawn }, { address: '2019/07/gone', withdrawn });
  buildHostFiles(catalog, [], () => true, staging);
  const moved = `/2023/07/${encodeURIComponent('गया')}.html`;
  expect(readFileSync(join(staging, '_redirects'), 'utf8')).toBe(
    `/2019/07/gone.html /2019/07/gone.html 410!\n${moved} ${moved} 410!\n`,
  );
});

test('without a withdrawn article there is no such file', () => {
  const { catalog, put, fill } = smallCatalog();
  fill({ address: 'gone', withdrawn });
  buildHostFiles(catalog, [], () => true, staging);
  expect([...siteFiles(catalog).keys()]).toContain('_redirects');
  put({ address: 'gone' });
  rmSync(join(staging, '_redirects'));
  buildHostFiles(catalog, [], () => true, staging);
  expect([...siteFiles(catalog).keys()].toSorted()).toEqual(['.nojekyll', '_headers', 'speculation-rules.json']);
  expect(existsSync(join(staging, '_redirects'))).toBe(false);
});
