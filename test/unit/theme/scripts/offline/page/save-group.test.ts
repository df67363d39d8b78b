import { beforeEach, expect, test, vi } from 'vitest';
import {
  freeBytes,
  removeGroup,
  StorageFullError,
  saveGroup,
} from '../../../../../../src/theme/scripts/offline/page/save-group.ts';
import {
  readSavedGroups,
  updateSavedGroups,
} from '../../../../../../src/theme/scripts/offline/storage/saved-groups.ts';
import { stubCaches } from '../fake-caches.ts';
import { type Host, listOf, pathsIn, planned, planOf, stores, stubHost, unreachable } from '../small-archive.ts';

const pages = ['a', 'b', 'c'].map((name) => planned(`2022/${name}.html`, `page ${name}`));
const picture = planned('media/1b/0123456789abcd-640.webp', 'picture');
const { group, text: list } = listOf('2022', [...pages, picture]);
const css = planned('assets/main-ABCD1234.css', 'p {}');
const plan = planOf('one', [planned('index.html', 'home'), css], group);
const complete = { list: group.list, assets: [css[0]], whole: true };
const all = 3 * 6 + 7;
let host: Host;

beforeEach(() => {
  stubCaches();
  const files = pages.map(([url]) => [url, `page ${url.at(5)}`] as const);
  host = stubHost({ ...Object.fromEntries(files), [group.list]: list, [picture[0]]: 'picture' });
  stubSpace({ quota: 1000, usage: 0 });
});

function stubSpace(estimate: StorageEstimate | undefined): void {
  const storage = estimate && { estimate: async () => estimate };
  vi.stubGlobal('navigator', { storage });
}

/** Saves the group, and returns its progress. */
async function save(signal = new AbortController().signal): Promise<readonly (readonly [number, number])[]> {
  const progress: [number, number][] = [];
  await saveGroup(stores, plan, group, { signal, onProgress: (done, of) => progress.push([done, of]) });
  return progress;
}
const savedGroup = async () => (await readSavedGroups(stores)).groups['2022'];

test('saves all files of a group, and says how far it is', async () => {
  const progress = await save();
  expect(progress[0]).toEqual([0, all]);
  expect(progress.at(-1)).toEqual([all, all]);
  expect(progress).toHaveLength(5);
  expect(await savedGroup()).toEqual(complete);
  expect(await pathsIn(stores.named())).toEqual([picture[0]]);
});

test('a file that fails once is fetched again; the group is incomplete if it fails twice, and goes on later', async () => {
  let failures = 1;
  const flaky = () => (failures-- > 0 ? unreachable() : new Response('picture'));
  host.answers[picture[0]] = flaky;
  await save();
  await removeGroup(stores, plan, '2022');
  failures = 2;
  await expect(save()).rejects.toThrow(`Cannot load ${stores.scope}${picture[0]}`);
  expect(await savedGroup()).toEqual({ ...complete, whole: false });
  expect((await save())[0]).toEqual([all - 7, all]);
  expect(await savedGroup()).toEqual(complete);
});

test('a complete group of an older build stays complete until the new one is', async () => {
  const older = { list: 'offline/2022-0123456789abcdef.json', assets: ['assets/a.css'], whole: true };
  await updateSavedGroups(stores, () => ({ groups: { 2022: older } }));
  await (await stores.saved()).put(stores.scope + older.list, new Response('[["index.html",1,"a"]]'));
  host.answers[picture[0]] = unreachable;
  await expect(save()).rejects.toThrow('Cannot load');
  expect(await savedGroup()).toEqual({ ...older, coming: group.list });
  host.answers[picture[0]] = 'picture';
  expect(await pathsIn(stores.saved())).toContain(older.list);
  await save();
  expect(await savedGroup()).toEqual(complete);
  expect(await pathsIn(stores.saved())).not.toContain(older.list);
});

test('stops where it is, and throws the reason', async () => {
  const stop = new AbortController();
  for (const [url] of pages)
    host.answers[url] = (signal) => {
      stop.abort(new Error('stopped'));
      return Promise.reject(signal?.reason);
    };
  await expect(save(stop.signal)).rejects.toThrow('stopped');
  expect(host.asked.filter((path) => path.startsWith('2022/')).length).toBeLessThan(4);
  expect(await savedGroup()).toMatchObject({ whole: false });
});

test('fetches no file if it was stopped before', async () => {
  await expect(save(AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
  expect(host.asked).toEqual([group.list]);
});

test.each([
  ['another error of the browser', new DOMException('busy', 'InvalidStateError')],
  ['an error that only bears the name', Object.assign(new Error('busy'), { name: 'QuotaExceededError' })],
])('%s does not mean that the space is full', async (_, error) => {
  vi.spyOn(await stores.named(), 'put').mockRejectedValue(error);
  await expect(save()).rejects.toBe(error);
});

test('says before the first file that the space is not enough', async () => {
  stubSpace({ quota: 100, usage: 100 - all + 1 });
  await expect(save()).rejects.toMatchObject({ name: 'FullError', message: 'Not enough free space', free: all - 1 });
  expect(host.asked).toEqual([group.list]);
  stubSpace({ quota: 100, usage: 100 - all });
  await save();
  expect(await savedGroup()).toEqual(complete);
});

test('only the missing files need space', async () => {
  await save();
  stubSpace({ quota: 100, usage: 100 });
  await save();
  expect(await savedGroup()).toEqual(complete);
});

test('says that the browser has no space left while it saves, and does not try again', async () => {
  let count = 0;
  const cache = await stores.named();
  vi.spyOn(cache, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  host.answers[picture[0]] = () => {
    count += 1;
    return new Response('picture');
  };
  const failed = save();
  await expect(failed).rejects.toBeInstanceOf(StorageFullError);
  await expect(failed).rejects.toMatchObject({ free: 1000, cause: { name: 'QuotaExceededError' } });
  expect(count).toBe(1);
});

test.each([
  [undefined, undefined],
  [{ quota: 10, usage: 3 }, 7],
  [{ quota: 10, usage: 30 }, 0],
  [{ quota: 10 }, undefined],
  [{ usage: 10 }, undefined],
])('the free space of %j is %s', async (estimate, free) => {
  stubSpace(estimate);
  expect(await freeBytes()).toBe(free);
});

test('a browser that refuses to say its space is not full', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.reject(new TypeError('not allowed')) } });
  await save();
  expect(await savedGroup()).toEqual(complete);
});

test('removes a group with its files, but not those of others', async () => {
  const other = listOf('2021', [picture, planned('2021/y.html', 'y')]);
  host.answers[other.group.list] = other.text;
  host.answers['2021/y.html'] = 'y';
  await save();
  await saveGroup(stores, plan, other.group, { signal: new AbortController().signal, onProgress: () => {} });
  await removeGroup(stores, plan, '2022');
  expect(Object.keys((await readSavedGroups(stores)).groups)).toEqual(['2021']);
  expect(await pathsIn(stores.named())).toEqual([picture[0]]);
  expect((await pathsIn(stores.saved())).filter((path) => path.startsWith('2022/'))).toEqual([]);
  await removeGroup(stores, plan, '2021');
  expect([...(await pathsIn(stores.named())), ...(await pathsIn(stores.saved()))]).toEqual([]);
  await removeGroup(stores, plan, '2020');
});
