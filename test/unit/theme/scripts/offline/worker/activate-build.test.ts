import { beforeEach, expect, test } from 'vitest';
import {
  readSavedGroups,
  updateSavedGroups,
} from '../../../../../../src/theme/scripts/offline/storage/saved-groups.ts';
import { nextBuild, savedFileKey } from '../../../../../../src/theme/scripts/offline/storage/stores.ts';
import { activateBuild } from '../../../../../../src/theme/scripts/offline/worker/activate-build.ts';
import { stubCaches } from '../fake-caches.ts';
import { listOf, pathsIn, planned, planOf, scope, storedText, stores } from '../small-archive.ts';

beforeEach(stubCaches);

const plan = planOf('two', [planned('index.html', 'home')]);
const savedGroup = (list: string) => ({ list, assets: [], whole: true });

test('pages that were opened meanwhile belong to the new build, and older builds are gone', async () => {
  await (await stores.read(nextBuild)).put(`${scope}2023/x.html`, new Response('x'));
  for (const cache of [stores.read('one'), stores.shell('one'), stores.shell('two')])
    await (await cache).put(`${scope}index.html`, new Response('home'));
  await activateBuild(stores, plan);
  expect(await storedText(stores.read('two'), '2023/x.html')).toBe('x');
  expect(await stores.others('two')).toEqual([]);
  expect(await pathsIn(stores.shell('two'))).toEqual(['index.html']);
});

test.each([
  ['of this build', 'two', 'new'],
  ['of another build', 'three', 'old'],
])('groups that were renewed for a build are used if they are %s', async (_, version, used) => {
  const lists = {
    old: listOf('2022', [planned('2022/x.html', 'old')]),
    new: listOf('2022', [planned('2022/x.html', 'new')]),
  };
  for (const { group, text } of Object.values(lists))
    await (await stores.saved()).put(scope + group.list, new Response(text));
  const renewed = { 2022: savedGroup(lists.new.group.list), 2021: savedGroup('offline/2021-a.json') };
  await updateSavedGroups(stores, () => ({
    groups: { 2022: savedGroup(lists.old.group.list) },
    next: { version, groups: renewed },
  }));
  await activateBuild(stores, plan);
  const expected = used === 'new' ? lists.new : lists.old;
  expect(await readSavedGroups(stores)).toEqual({ groups: { 2022: savedGroup(expected.group.list) } });
  expect(await pathsIn(stores.saved())).toEqual([expected.group.list]);
});

test('files of no group are removed', async () => {
  await (await stores.saved()).put(savedFileKey(scope, '2022/x.html', 'a'), new Response('x'));
  await activateBuild(stores, plan);
  expect(await pathsIn(stores.saved())).toEqual([]);
});
