import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinOfflineFiles, offlineFiles } from '../../../../src/build/offline/offline-files.ts';
import { writeOffline } from '../../../../src/build/offline/write-offline.ts';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const base: Readonly<Record<string, string>> = {
  'index.html': 'home',
  'assets/main-A.css': 'css',
  'assets/worker-A.js': 'worker',
  '2022/index.html': 'year',
  '2022/किम.html': 'article',
  'search/2022/aa.bin': 'old index',
  '2023/index.html': 'year',
  'search/2023/bb.bin': 'new index',
  'tags/index.html': 'tags',
};
const filesOf = (site: Readonly<Record<string, string>>, bytes?: number) =>
  offlineFiles(
    Object.entries(site).map(([file, text]) => [file, sha256(text)] as const),
    (file) => (file === '2022/किम.html' ? ['2022'] : []),
    (file) => bytes ?? site[file]?.length ?? 0,
  );
const write = (site: Readonly<Record<string, string>>, bytes?: number) => {
  const written = writeOffline(filesOf(site, bytes), 'assets/worker-A.js', folder);
  const text = readFileSync(join(folder, 'sw.js'), 'utf8');
  const [, plan = ''] = /^self\.sanchikaPlan=(.*);\nimportScripts\("assets\/worker-A\.js"\);\n$/.exec(text) ?? [];
  return { plan: JSON.parse(plan), written };
};

test('the plan names the shell with the newest index, and the groups with their sizes', () => {
  const { plan, written } = write(base);
  expect(plan.shell.map(([url]: [string]) => url)).toEqual(['assets/main-A.css', 'index.html', 'search/2023/bb.bin']);
  expect(
    plan.groups.map(({ name, files, bytes, places }: Record<string, unknown>) => [name, files, bytes, places]),
  ).toEqual([
    ['2023', 2, 13, ['2023/']],
    ['2022', 3, 20, ['2022/']],
    ['rest', 1, 4, ['tags/']],
  ]);
  const [, { list, hash }] = plan.groups;
  const text = readFileSync(join(folder, list), 'utf8');
  expect(JSON.parse(text)).toEqual([
    ['2022/%E0%A4%95%E0%A4%BF%E0%A4%AE.html', 7, sha256('article').slice(0, 16)],
    ['2022/index.html', 4, sha256('year').slice(0, 16)],
    ['search/2022/aa.bin', 9, sha256('old index').slice(0, 16)],
  ]);
  expect(written.get(list)).toBe(sha256(text));
  expect(sha256(text).startsWith(hash)).toBe(true);
  expect(list).toBe(`offline/2022-${hash}.json`);
});

test('a change of one year gives a new version, and leaves the lists of the others as they are', () => {
  const before = write(base);
  const after = write({ ...base, '2023/index.html': 'changed' });
  expect(after.plan.version).not.toBe(before.plan.version);
  const lists = (plan: { readonly groups: readonly { readonly list: string }[] }) =>
    plan.groups.map(({ list }) => list);
  expect(lists(after.plan)[0]).not.toBe(lists(before.plan)[0]);
  expect(lists(after.plan).slice(1)).toEqual(lists(before.plan).slice(1));
});

test('what is not kept changes nothing', () => {
  const before = write(base);
  expect(write({ ...base, 'feed.xml': 'new' })).toEqual(before);
});

test('a large index is for those alone who ask for it', () => {
  expect(write(base, 5_000_000).plan.shell.map(([url]: [string]) => url)).toEqual(['assets/main-A.css', 'index.html']);
});

test('an archive without articles has a shell', () => {
  expect(write({ 'index.html': 'home' }).plan.groups).toEqual([]);
});

test('parts that were made apart give the same', () => {
  const { plan } = write(base);
  const entries = Object.entries(base);
  const parts = [entries.slice(0, 5), entries.slice(3)].map((part) => filesOf(Object.fromEntries(part)));
  writeOffline(joinOfflineFiles(parts.toReversed()), 'assets/worker-A.js', folder);
  expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toContain(JSON.stringify(plan));
});
