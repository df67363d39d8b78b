import { beforeEach, expect, test, vi } from 'vitest';
import {
  readSavedGroups,
  updateSavedGroups,
} from '../../../../../../src/theme/scripts/offline/storage/saved-groups.ts';
import { stubCaches } from '../fake-caches.ts';
import { listOf, scope, stores } from '../small-archive.ts';

beforeEach(stubCaches);

/** Adds a group, as a tab does that has saved one. */
const add = (name: string) =>
  updateSavedGroups(stores, (state) => ({
    ...state,
    groups: { ...state.groups, [name]: { list: listOf(name, []).group.list, assets: [], whole: true } },
  }));

test('updates of several tabs wait for each other, so that none is lost', async () => {
  const asked: string[] = [];
  let last = Promise.resolve();
  const request = (name: string, act: () => Promise<void>) => {
    asked.push(name);
    last = last.then(act);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
  await Promise.all(['2021', '2022', '2023'].map(add));
  expect(asked).toEqual(Array(3).fill(`sanchika ${scope}`));
  expect(Object.keys((await readSavedGroups(stores)).groups)).toEqual(['2021', '2022', '2023']);
});

test('a browser without locks updates them all the same', async () => {
  vi.stubGlobal('navigator', {});
  await add('2021');
  await add('2022');
  expect(Object.keys((await readSavedGroups(stores)).groups)).toEqual(['2021', '2022']);
});
