import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPartWithLock, buildWithLock, mergeWithLock } from '../../src/build/build-with-lock.ts';
import type { BuildOptions } from '../../src/build/options/build-report.ts';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';
import { manifestFile } from '../../src/publish/manifest/manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'remote-cache-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const articles = join(folder, 'articles');
const remoteCache = join(folder, 'remote');
const quiet = () => {};
/** A machine of its own, without a cache. */
const machine = (name: string): BuildOptions => ({
  articles,
  out: join(folder, name, 'site'),
  cache: join(folder, name, 'cache'),
  site: '_data/site.json',
  workers: 1,
  search: true,
  rehash: false,
});
const manifest = (name: string) => readFileSync(join(folder, name, 'site', manifestFile), 'utf8');
const entries = () => walkFiles(remoteCache).files.filter((file) => file.endsWith('.zst'));
const put = (name: string, text: string) =>
  writeFileSync(
    join(articles, name),
    `---\ntitle: शीर्षक ${name}\ndate: 20${name.slice(0, 2)}-07-27\ntags: [रेल]\n---\n\n${text}\n`,
  );

beforeAll(async () => {
  mkdirSync(articles);
  for (const year of [19, 20, 21, 22, 23]) put(`${year}-a.md`, `दिल्ली की रेल ${year}।`);
  const { pages } = await buildWithLock({ ...machine('first'), remoteCache }, quiet);
  expect(pages).toEqual({ total: pages.total, rendered: pages.total, fromCache: 0 });
});

test('a machine without a cache renders nothing that another one has rendered, and makes the same site', async () => {
  const { pages } = await buildWithLock({ ...machine('second'), remoteCache }, quiet);
  expect(pages.fromCache).toBe(pages.total);
  expect(manifest('second')).toBe(manifest('first'));
});

test('machines that build parts use it too', async () => {
  for (const index of [1, 2]) {
    const options = { ...machine(`part-${index}`), remoteCache };
    await buildPartWithLock(options, { index, count: 2 }, quiet);
  }
  const parts = ['part-1', 'part-2'].map((name) => machine(name).out);
  await mergeWithLock(parts, { out: machine('merged').out }, quiet);
  expect(manifest('merged')).toBe(manifest('first'));
});

test('after a change, only what has changed is rendered', async () => {
  put('21-a.md', 'पटना की रेल।');
  const { pages } = await buildWithLock({ ...machine('third'), remoteCache }, quiet);
  const { pages: local } = await buildWithLock(machine('first'), quiet);
  expect(pages.total - pages.fromCache).toBe(local.rendered);
  expect(manifest('third')).toBe(manifest('first'));
});

test('an entry that is not whole is made again', async () => {
  const damages = [
    () => '',
    (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
    (bytes: Buffer) => bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte)),
    () => 'hello',
  ] as const;
  for (const [index, file] of entries().entries()) {
    const damage = damages[index % damages.length] ?? damages[0];
    writeFileSync(join(remoteCache, file), damage(readFileSync(join(remoteCache, file))));
  }
  const { pages } = await buildWithLock({ ...machine('damaged'), remoteCache }, quiet);
  expect(pages.fromCache).toBe(0);
  expect(manifest('damaged')).toBe(manifest('first'));
  const again = await buildWithLock({ ...machine('mended'), remoteCache }, quiet);
  expect(again.pages.fromCache).toBe(pages.total);
});

test('an entry keeps the day of its last use', async () => {
  const old = new Date('2020-01-01');
  for (const file of entries()) utimesSync(join(remoteCache, file), old, old);
  await buildWithLock({ ...machine('used'), remoteCache }, quiet);
  const used = entries().filter((file) => statSync(join(remoteCache, file)).mtimeMs > old.getTime());
  expect(used.length).toBeGreaterThan(10);
  expect(used.length).toBeLessThan(entries().length);
});

test('two machines at once share an empty cache', async () => {
  const shared = join(folder, 'shared');
  const build = (name: string) => buildWithLock({ ...machine(name), search: false, remoteCache: shared }, quiet);
  await Promise.all(['one', 'two'].map(build));
  expect(manifest('one')).toBe(manifest('two'));
  expect(walkFiles(shared).files.filter((file) => file.includes('.part'))).toEqual([]);
});

test('refuses a folder with files of others, and one in the site', async () => {
  const foreign = join(folder, 'foreign');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'letter.txt'), 'Dear');
  await expect(buildWithLock({ ...machine('no'), remoteCache: foreign }, quiet)).rejects.toThrow('--remote-cache');
  expect(readdirSync(foreign)).toEqual(['letter.txt']);
  const inside = join(machine('no').out, 'cache');
  await expect(buildWithLock({ ...machine('no'), remoteCache: inside }, quiet)).rejects.toThrow('--remote-cache');
});
