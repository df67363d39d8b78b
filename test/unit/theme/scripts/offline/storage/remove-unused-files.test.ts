import { beforeEach, expect, test } from 'vitest';
import { removeUnusedFiles } from '../../../../../../src/theme/scripts/offline/storage/remove-unused-files.ts';
import { updateSavedGroups } from '../../../../../../src/theme/scripts/offline/storage/saved-groups.ts';
import { savedFileKey } from '../../../../../../src/theme/scripts/offline/storage/stores.ts';
import { stubCaches } from '../fake-caches.ts';
import { listOf, pathsIn, planned, planOf, scope, stores } from '../small-archive.ts';

beforeEach(stubCaches);

const css = 'assets/main-ABCD1234.css';
const plan = planOf('one', [planned('index.html', 'home'), planned(css, 'p {}')]);
const name = (number: number) => `media/1b/${String(number).padStart(14, '0')}-640.webp`;
const page = planned('2022/x.html', 'x');
const lists = [1, 2, 3].map((number) => listOf('2022', [page, planned(name(number), `${number}`)]));
const [first, second, third] = lists.map(({ group }) => group.list);
const keyOfPage = savedFileKey('', page[0], page[2]);

async function put(cache: Promise<Cache>, ...paths: readonly string[]): Promise<void> {
  for (const path of paths) await (await cache).put(scope + path, new Response(path));
}

/** Stores all three lists, and all files of all of them. */
async function storeAll(): Promise<void> {
  for (const { group, text } of lists) await (await stores.saved()).put(scope + group.list, new Response(text));
  await put(stores.saved(), keyOfPage, '2021/y.html?a');
  await put(stores.named(), css, 'assets/old-ABCD1234.css', name(1), name(2), name(3), name(4));
}

test('files of saved groups stay, with those of a list that is fetched and of the next build', async () => {
  await storeAll();
  const assets = ['assets/old-ABCD1234.css'];
  await updateSavedGroups(stores, () => ({
    groups: { 2022: { list: `${first}`, coming: `${second}`, assets, whole: true } },
    next: { version: 'two', groups: { 2022: { list: `${third}`, assets: [], whole: true } } },
  }));
  const used = await pathsIn(stores.named());
  await removeUnusedFiles(stores, plan, new Set(used.map((path) => scope + path)));
  expect(await pathsIn(stores.saved())).toEqual([first, second, third, keyOfPage]);
  expect(await pathsIn(stores.named())).toEqual([css, ...assets, name(1), name(2), name(3)]);
});

test('without groups, only the shell and recent files stay', async () => {
  await storeAll();
  await removeUnusedFiles(stores, plan, new Set([scope + name(2), scope + css]));
  expect(await pathsIn(stores.saved())).toEqual([]);
  expect(await pathsIn(stores.named())).toEqual([css, 'assets/old-ABCD1234.css', name(1), name(3), name(4)]);
});

test('nothing is removed if the list of a group is lost', async () => {
  await storeAll();
  const list = 'offline/2022-0123456789abcdef.json';
  await updateSavedGroups(stores, () => ({ groups: { 2022: { list, assets: [], whole: true } } }));
  const before = [...(await pathsIn(stores.saved())), ...(await pathsIn(stores.named()))];
  await removeUnusedFiles(stores, plan, new Set([scope + name(2)]));
  expect([...(await pathsIn(stores.saved())), ...(await pathsIn(stores.named()))]).toEqual(before);
});

test('of the files that no list names, the 400 most recent stay', async () => {
  const all = Array.from({ length: 403 }, (_, number) => name(number));
  await put(stores.named(), ...all, css);
  await removeUnusedFiles(stores, plan);
  expect(await pathsIn(stores.named())).toEqual([...all.slice(3), css]);
});

test('a file without a hash in its path is no file of the shell here', async () => {
  await put(stores.named(), 'index.html');
  await put(stores.saved(), 'index.html');
  await removeUnusedFiles(stores, plan, new Set([`${scope}index.html`]));
  expect(await pathsIn(stores.named())).toEqual([]);
  expect(await pathsIn(stores.saved())).toEqual([]);
});
