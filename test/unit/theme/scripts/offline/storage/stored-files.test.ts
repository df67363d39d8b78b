import { beforeEach, expect, test, vi } from 'vitest';
import { sha256 } from '../../../../../../src/language/hashing/sha256.ts';
import type { PlannedFile } from '../../../../../../src/theme/scripts/offline/plan/build-plan.ts';
import { storedList } from '../../../../../../src/theme/scripts/offline/storage/group-list.ts';
import {
  missingFiles,
  storedKey,
  storeFile,
} from '../../../../../../src/theme/scripts/offline/storage/missing-files.ts';
import { readSavedGroups } from '../../../../../../src/theme/scripts/offline/storage/saved-groups.ts';
import { type Stores, storesOf } from '../../../../../../src/theme/scripts/offline/storage/stores.ts';
import {
  findListed,
  findSeen,
  listedCopy,
  seenCopy,
} from '../../../../../../src/theme/scripts/offline/storage/verify-stored.ts';
import { StoredPages } from '../../../../../../src/theme/scripts/offline/worker/stored-pages.ts';
import { stubCaches } from '../fake-caches.ts';

const scope = 'https://example.org/a/';
const stores = storesOf(scope);
const texts: Readonly<Record<string, string>> = {
  '2022/a.html': 'page a',
  'media/1b/0123456789abcd-640.webp': 'picture',
};
const files = Object.entries(texts).map(([url, text]): PlannedFile => [url, text.length, sha256(text).slice(0, 16)]);
const cacheOf = (url: string) => (url.startsWith('media/') ? stores.named() : stores.saved());

beforeEach(() => {
  stubCaches();
  vi.stubGlobal('fetch', async (url: string) => new Response(texts[url.slice(scope.length)]));
});

test('a stored file counts only with the content that its list names', async () => {
  for (const file of files) await storeFile(stores, file);
  expect(await missingFiles(stores, files)).toEqual([]);
  for (const file of files) await (await cacheOf(file[0])).put(storedKey(stores, file), new Response(''));
  expect(await missingFiles(stores, files)).toEqual(files);
});

test('files with a hash in their path may come from the HTTP cache; others are checked with the host', async () => {
  const stop = new AbortController();
  const requests: [string, RequestInit][] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    requests.push([url.slice(scope.length), init]);
    return new Response(texts[url.slice(scope.length)]);
  });
  for (const file of files) await storeFile(stores, file, stop.signal);
  expect(requests).toEqual([
    ['2022/a.html', { cache: 'no-cache', signal: stop.signal }],
    ['media/1b/0123456789abcd-640.webp', { cache: 'default', signal: stop.signal }],
  ]);
  for (const [, { signal }] of requests) expect(signal).toBe(stop.signal);
});

test('the key of a file contains its hash, unless its path does', async () => {
  for (const file of files) await storeFile(stores, file);
  const keys = await Promise.all([stores.saved(), stores.named()].map(async (cache) => (await cache).keys()));
  expect(keys.map((requests) => requests.map(({ url }) => url))).toEqual([
    [`${scope}2022/a.html?${sha256('page a').slice(0, 16)}`],
    [`${scope}media/1b/0123456789abcd-640.webp`],
  ]);
});

test('an undamaged file of another list is not used for this one', async () => {
  const other = texts['2022/a.html'] ?? '';
  const otherHash = sha256(other).slice(0, 16);
  for (const file of files) {
    const [cache, key] = [await cacheOf(file[0]), storedKey(stores, file)];
    const copy = listedCopy(await new Blob([other]).arrayBuffer(), new Headers(), otherHash);
    await cache.put(key, copy);
    expect(await (await findListed(cache, key))?.text()).toBe(other);
    expect(await (await findListed(cache, key, otherHash))?.text()).toBe(other);
    expect(await findListed(cache, key, sha256('another').slice(0, 16))).toBeUndefined();
    expect(await cache.match(key)).toBeUndefined();
    expect(await findListed(cache, key)).toBeUndefined();
    expect(await findListed(cache, key, otherHash)).toBeUndefined();
  }
});

test('a damaged file is not used, and removed', async () => {
  const cache = await stores.named();
  const url = `${scope}media/1b/0123456789abcd-640.webp`;
  const copy = await seenCopy(await new Blob(['picture']).arrayBuffer(), new Headers());
  await cache.put(url, copy.clone());
  expect(await (await findSeen(cache, url))?.text()).toBe('picture');
  expect(await findListed(cache, url)).toBeUndefined();
  expect(await (await findSeen(cache, url))?.text()).toBe('picture');
  await cache.put(url, new Response('', { headers: copy.headers }));
  expect(await findSeen(cache, url)).toBeUndefined();
  expect(await cache.keys()).toEqual([]);
});

test('a damaged page of a saved year is not shown, and the year counts as incomplete', async () => {
  const text = JSON.stringify(files);
  const list = `offline/2022-${sha256(text).slice(0, 16)}.json`;
  const saved = await stores.saved();
  await saved.put(scope + list, new Response(text));
  for (const file of files) await storeFile(stores, file);
  await writeState(stores, JSON.stringify({ groups: { 2022: { list, assets: [], whole: true } } }));
  const pages = new StoredPages(stores, { version: 'a', shell: [], groups: [] });
  expect(await (await pages.find('2022/a.html'))?.text()).toBe('page a');
  expect((await readSavedGroups(stores)).groups['2022']?.whole).toBe(true);
  for (const file of files) await saved.put(storedKey(stores, file), new Response(''));
  expect(await pages.find('2022/a.html')).toBeUndefined();
  expect((await readSavedGroups(stores)).groups['2022']?.whole).toBe(false);
});

async function writeState(of: Stores, text: string): Promise<void> {
  await (await of.state()).put(`${of.scope}?kept`, new Response(text));
}

const group = { list: 'offline/2022-0123456789abcdef.json', assets: ['assets/a.js'], whole: true };
test.each([
  ['broken JSON', '{"groups":'],
  ['no object', '"groups"'],
  ['null', 'null'],
  ['groups that are a text', '{"groups":"2022"}'],
  ['a group named __proto__', `{"groups":{"__proto__":${JSON.stringify(group)}}}`],
  ['a group without assets', '{"groups":{"2022":{"list":"offline/2022-a.json","whole":true}}}'],
  ['a group with assets elsewhere', JSON.stringify({ groups: { 2022: { ...group, assets: ['../b/a.js'] } } })],
  ['a group with assets that are no texts', JSON.stringify({ groups: { 2022: { ...group, assets: [1] } } })],
  ['a list of another place', JSON.stringify({ groups: { 2022: { ...group, list: '../b/2022-a.json' } } })],
  ['5 MB', JSON.stringify({ groups: { 2022: { ...group, assets: [`assets/${'a'.repeat(5_000_000)}`] } } })],
  ['an update for __proto__', '{"groups":{},"__proto__":{"next":{"version":"a","groups":{}}}}'],
])('a stored state with %s is ignored', async (_, text) => {
  await writeState(stores, text);
  expect(await readSavedGroups(stores)).toEqual({ groups: {} });
});

test.each([
  ['__proto__', {}],
  ['a b', {}],
  ['', {}],
  ['a'.repeat(21), {}],
  ['2021', { assets: [1] }],
  ['2021', { assets: ['../b/a.js'] }],
  ['2021', { list: 1 }],
  ['2021', { coming: '../b/2021-a.json' }],
  ['2021', { whole: 'yes' }],
])('a group %s with %j is ignored, and the others are read', async (name, wrong) => {
  const invalid = JSON.stringify({ ...group, list: `offline/${name}-a.json`, ...wrong });
  await writeState(stores, `{"groups":{${JSON.stringify(name)}:${invalid},"2022":${JSON.stringify(group)}}}`);
  expect(Object.entries((await readSavedGroups(stores)).groups)).toEqual([['2022', group]]);
});

test.each([
  [1_000_000, true],
  [1_000_001, false],
])('a stored state of %i bytes is read: %s', async (bytes, isRead) => {
  await writeState(stores, JSON.stringify({ groups: { 2022: group } }).padEnd(bytes));
  expect(Object.keys((await readSavedGroups(stores)).groups)).toEqual(isRead ? ['2022'] : []);
});

test('saved groups of the next build are read without those of this one', async () => {
  const next = { version: 'a', groups: { 2022: group } };
  await writeState(stores, JSON.stringify({ groups: null, next }));
  expect(await readSavedGroups(stores)).toEqual({ groups: {}, next });
});

test('a list without a hash in its path is not used', async () => {
  const text = JSON.stringify(files);
  const list = 'offline/2022.json';
  await (await stores.saved()).put(
    scope + list,
    listedCopy(await new Blob([text]).arrayBuffer(), new Headers(), sha256(text).slice(0, 16)),
  );
  expect(await storedList(stores, list)).toEqual([]);
});

test('a valid stored state is read', async () => {
  const state = { groups: { 2022: group }, next: { version: 'a', groups: { 2022: group } } };
  await writeState(stores, JSON.stringify(state));
  expect(await readSavedGroups(stores)).toEqual(state);
});

test.each([
  ['https://example.org/a/', 'https://example.org/b/'],
  ['https://example.org/', 'https://example.org/b/'],
  ['https://example.org/a/', 'https://example.org/a/b/'],
])('the archives at %s and %s have separate caches', async (one, other) => {
  const [first, second] = [storesOf(one), storesOf(other)];
  const opened = (of: Stores) => [of.named(), of.saved(), of.state(), of.shell('old'), of.read('old')];
  const [mine, theirs] = await Promise.all([Promise.all(opened(first)), Promise.all(opened(second))]);
  expect(new Set([...mine, ...theirs]).size).toBe(10);
  for (const stored of [first, second]) expect(await stored.others('new')).toHaveLength(2);
  expect((await first.others('new')).filter((name) => name.includes(`${new URL(other).pathname} `))).toEqual([]);
});

test('the caches keep their names, so that an update finds what a reader has saved', async () => {
  await Promise.all([stores.named(), stores.saved(), stores.state(), stores.shell('one'), stores.read('one')]);
  expect((await caches.keys()).toSorted()).toEqual(
    ['kept', 'named', 'read one', 'shell one', 'state'].map((name) => `sanchika /a/ ${name}`),
  );
});
