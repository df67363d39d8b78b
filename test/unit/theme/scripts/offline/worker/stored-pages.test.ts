import { beforeEach, expect, test } from 'vitest';
import { storeFile } from '../../../../../../src/theme/scripts/offline/storage/missing-files.ts';
import {
  readSavedGroups,
  updateSavedGroups,
} from '../../../../../../src/theme/scripts/offline/storage/saved-groups.ts';
import { nextBuild } from '../../../../../../src/theme/scripts/offline/storage/stores.ts';
import { listedCopy, seenCopy } from '../../../../../../src/theme/scripts/offline/storage/verify-stored.ts';
import { StoredPages } from '../../../../../../src/theme/scripts/offline/worker/stored-pages.ts';
import { stubCaches } from '../fake-caches.ts';
import { hashOfText, listOf, planned, planOf, scope, stores, stubHost } from '../small-archive.ts';

beforeEach(stubCaches);

const file = '2022/x.html';
const bytesOf = (text: string) => new Blob([text]).arrayBuffer();
const { group, text: list } = listOf('2022', [planned(file, 'saved')]);
const savedGroup = { list: group.list, assets: [], whole: true };

/** The places where a page may be stored, in the order in which they are used. */
const places = {
  shell: async () => {
    const copy = listedCopy(await bytesOf('shell'), new Headers(), hashOfText('shell'));
    await (await stores.shell('one')).put(scope + file, copy);
  },
  read: async () => (await stores.read('one')).put(scope + file, await seenCopy(await bytesOf('read'), new Headers())),
  saved: async () => {
    stubHost({ [file]: 'saved' });
    await (await stores.saved()).put(scope + group.list, new Response(list));
    await storeFile(stores, planned(file, 'saved'));
    await updateSavedGroups(stores, () => ({ groups: { 2022: savedGroup } }));
  },
  next: async () =>
    (await stores.read(nextBuild)).put(scope + file, await seenCopy(await bytesOf('next'), new Headers())),
};
type Place = keyof typeof places;
const names: readonly Place[] = ['shell', 'read', 'saved', 'next'];
const find = async (shell = [planned(file, 'shell')]) =>
  (await new StoredPages(stores, planOf('one', shell)).find(file))?.text();

test.each(names)('a page is found in each place, and %s goes before those behind it', async (place) => {
  for (const each of names.slice(names.indexOf(place))) await places[each]();
  expect(await find()).toBe(place);
  expect((await readSavedGroups(stores)).groups['2022']?.whole ?? true).toBe(true);
});

test('a page that is nowhere is not found', async () => {
  expect(await find()).toBeUndefined();
});

test('a page of the shell has the hash of the plan', async () => {
  await places.shell();
  expect(await find([planned(file, 'other')])).toBeUndefined();
  await places.shell();
  expect(await find([])).toBeUndefined();
});

test('a group whose list is lost counts as incomplete, and others are searched', async () => {
  await places.saved();
  const lost = { ...savedGroup, list: 'offline/2021-0123456789abcdef.json' };
  await updateSavedGroups(stores, ({ groups }) => ({ groups: { 2021: lost, ...groups } }));
  expect(await find([])).toBe('saved');
  expect((await readSavedGroups(stores)).groups).toEqual({ 2021: { ...lost, whole: false }, 2022: savedGroup });
});

test('a group that does not have the page stays complete', async () => {
  await places.saved();
  expect(await new StoredPages(stores, planOf('one', [])).find('2022/y.html')).toBeUndefined();
  expect((await readSavedGroups(stores)).groups).toEqual({ 2022: savedGroup });
});

test('a list is read once, and again after it was lost', async () => {
  const pages = new StoredPages(stores, planOf('one', []));
  await updateSavedGroups(stores, () => ({ groups: { 2022: savedGroup } }));
  expect(await pages.find(file)).toBeUndefined();
  await places.saved();
  expect(await (await pages.find(file))?.text()).toBe('saved');
  await (await stores.saved()).delete(scope + group.list);
  expect(await (await pages.find(file))?.text()).toBe('saved');
});
