import { beforeEach, expect, test, vi } from 'vitest';
import { sha256 } from '../../../../../../src/language/hashing/sha256.ts';
import type { OfflinePlan, PlannedFile } from '../../../../../../src/theme/scripts/offline/plan/build-plan.ts';
import {
  readSavedGroups,
  updateSavedGroups,
} from '../../../../../../src/theme/scripts/offline/storage/saved-groups.ts';
import { storesOf } from '../../../../../../src/theme/scripts/offline/storage/stores.ts';
import { hashOf, seenCopy } from '../../../../../../src/theme/scripts/offline/storage/verify-stored.ts';
import { installBuild } from '../../../../../../src/theme/scripts/offline/worker/install-build.ts';
import { refreshReadPages } from '../../../../../../src/theme/scripts/offline/worker/refresh-read-pages.ts';
import { stubCaches } from '../fake-caches.ts';

const scope = 'https://example.org/a/';
const css = 'assets/main-ABCD1234.css';
const page = (text: string) =>
  `<html><head><script src="/a/assets/page-ABCD1234.js"></script><link rel="manifest" href="/a/site.webmanifest"></head>${text}</html>`;
const planned = (url: string, text: string): PlannedFile => [url, text.length, sha256(text).slice(0, 16)];
const site: Readonly<Record<string, string>> = { 'index.html': page('home'), [css]: 'p {}' };
const plan: OfflinePlan = {
  version: 'new',
  shell: Object.entries(site).map(([url, text]) => planned(url, text)),
  groups: [],
};
const htmlResponse = (text: string) => new Response(text, { headers: { 'Content-Type': 'text/html' } });
const stores = storesOf(scope);

/** How the host answers, by path; by default with the file of the site. */
let answers: Record<string, (signal?: AbortSignal) => Response | Promise<Response>>;
let asked: string[];

beforeEach(() => {
  stubCaches();
  answers = {};
  asked = [];
  vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit = {}) => {
    const path = url.slice(scope.length);
    asked.push(path);
    signal?.throwIfAborted();
    const answer = answers[path];
    if (answer) return answer(signal ?? undefined);
    const text = site[path];
    return text === undefined ? new Response('', { status: 404 }) : htmlResponse(text);
  });
});

const textOf = async (cache: Cache, path: string) => (await cache.match(scope + path))?.text();

test.each([['an empty file'], ['another file']])('%s that was stored as an asset is fetched again', async (kind) => {
  await (await stores.named()).put(scope + css, new Response(kind === 'an empty file' ? '' : 'wrong'));
  await installBuild(stores, plan);
  expect(await textOf(await stores.named(), css)).toBe('p {}');
});

test('a stored file with the right content is not fetched again', async () => {
  await installBuild(stores, plan);
  asked.length = 0;
  await installBuild(stores, { ...plan, version: 'newer' });
  expect(asked).toEqual(['index.html']);
});

test('wrong content from the cache of the browser is fetched again from the host', async () => {
  let count = 0;
  answers[css] = () => new Response(count++ === 0 ? '' : 'p {}');
  await installBuild(stores, plan);
  expect(await textOf(await stores.named(), css)).toBe('p {}');
});

test.each([['no-store'], ['private, max-age=0']])('a shell that the host marks as %s is not stored', async (value) => {
  answers['index.html'] = () => new Response(site['index.html'], { headers: { 'Cache-Control': value } });
  await expect(installBuild(stores, plan)).rejects.toThrow('Cannot load');
  expect(await textOf(await stores.shell('new'), 'index.html')).toBeUndefined();
});

const index = 'search/2023/0123456789ab.bin';
test.each([
  [undefined, true],
  [null, true],
  [{}, true],
  [{ saveData: false }, true],
  [{ saveData: 'yes' }, true],
  [{ saveData: true }, false],
])('with the connection %j, index files are stored with the shell: %s', async (connection, isStored) => {
  vi.stubGlobal('navigator', connection === undefined ? {} : { connection });
  answers[index] = () => new Response('index');
  await installBuild(stores, { ...plan, shell: [...plan.shell, planned(index, 'index')] });
  expect(await textOf(await stores.named(), css)).toBe('p {}');
  expect(await textOf(await stores.named(), index)).toBe(isStored ? 'index' : undefined);
});

/** Stores pages as if they were opened in an older build. */
async function openedBefore(...paths: readonly string[]): Promise<void> {
  const read = await stores.read('old');
  for (const path of paths) {
    const bytes = await new Blob([page('old')]).arrayBuffer();
    await read.put(scope + path, await seenCopy(bytes, new Headers({ 'Content-Type': 'text/html' })));
  }
}

const never = (signal?: AbortSignal) =>
  new Promise<Response>((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
const endless = (signal?: AbortSignal) => {
  const body = new ReadableStream({
    pull: (stream) => (signal?.aborted ? stream.error(signal.reason) : stream.enqueue(new Uint8Array(100_000))),
  });
  return new Response(body, { headers: { 'Content-Type': 'text/html' } });
};

test('opened pages that fail, hang, are too large or lead elsewhere do not end the refresh', async () => {
  await openedBefore('fails.html', 'hangs.html', 'huge.html', 'moved.html', 'gone.html', 'other.html', 'good.html');
  answers = {
    'fails.html': () => Promise.reject(new TypeError('Failed to fetch')),
    'hangs.html': never,
    'huge.html': endless,
    'moved.html': () => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }),
    'other.html': () => htmlResponse('<html>another app</html>'),
    'good.html': () => htmlResponse(page('new')),
  };
  await refreshReadPages(stores, plan, { page: 50, all: 600_000 });
  const read = await stores.read('new');
  for (const kept of ['fails.html', 'hangs.html', 'huge.html']) expect(await textOf(read, kept)).toBe(page('old'));
  for (const dropped of ['moved.html', 'gone.html', 'other.html']) {
    expect(await textOf(read, dropped)).toBeUndefined();
  }
  expect(await textOf(read, 'good.html')).toBe(page('new'));
});

test.each([
  [500, true],
  [503, true],
  [429, true],
  [404, false],
  [410, false],
  [499, false],
])('an opened page that the host answers with %i stays: %s', async (status, isKept) => {
  await openedBefore('x.html');
  answers['x.html'] = () => new Response('', { status });
  await refreshReadPages(stores, plan);
  expect(await textOf(await stores.read('new'), 'x.html')).toBe(isKept ? page('old') : undefined);
});

test('very many opened pages that hang end the refresh in time', async () => {
  const paths = Array.from({ length: 40 }, (_, index) => `${index}.html`);
  await openedBefore(...paths);
  for (const path of paths) answers[path] = never;
  // One page alone would outlast the test.
  await refreshReadPages(stores, plan, { page: 600_000, all: 200 });
  expect(await (await stores.read('new')).keys()).toHaveLength(40);
});

test('a saved year that cannot be updated does not end an installation, and stays in its build', async () => {
  const hash = 'a'.repeat(16);
  const group = { name: '2022', list: `offline/2022-${hash}.json`, hash, files: 1, bytes: 1, places: ['2022/'] };
  const saved = { list: 'offline/2022-b.json', assets: [], whole: true };
  await updateSavedGroups(stores, () => ({ groups: { 2022: saved } }));
  await installBuild(stores, { ...plan, groups: [group] });
  expect(await textOf(await stores.shell('new'), 'index.html')).toBe(page('home'));
});

test('an installation updates saved years', async () => {
  const list = JSON.stringify([planned('2022/x.html', 'x')]);
  const hash = sha256(list).slice(0, 16);
  const group = { name: '2022', list: `offline/2022-${hash}.json`, hash, files: 1, bytes: 1, places: ['2022/'] };
  const saved = { list: 'offline/2022-b.json', assets: [], whole: true };
  answers = { [group.list]: () => new Response(list), '2022/x.html': () => new Response('x') };
  await updateSavedGroups(stores, () => ({ groups: { 2022: saved } }));
  await installBuild(stores, { ...plan, groups: [group] });
  expect((await readSavedGroups(stores)).next).toEqual({
    version: 'new',
    groups: { 2022: { list: group.list, assets: [css], whole: true } },
  });
});

test('hashes are the start of the SHA-256 in hexadecimal digits', async () => {
  expect(await hashOf(await new Blob(['page']).arrayBuffer())).toBe(sha256('page').slice(0, 16));
});
