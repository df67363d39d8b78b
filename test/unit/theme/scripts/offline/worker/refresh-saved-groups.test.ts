import { beforeEach, expect, test } from 'vitest';
import {
  readSavedGroups,
  updateSavedGroups,
} from '../../../../../../src/theme/scripts/offline/storage/saved-groups.ts';
import { refreshSavedGroups } from '../../../../../../src/theme/scripts/offline/worker/refresh-saved-groups.ts';
import { stubCaches } from '../fake-caches.ts';
import { type Host, listOf, pathsIn, planned, planOf, stores, stubHost, unreachable } from '../small-archive.ts';

const page = planned('2022/x.html', 'x');
const picture = planned('media/1b/0123456789abcd-640.webp', 'picture');
const css = planned('assets/main-ABCD1234.css', 'p {}');
const { group, text: list } = listOf('2022', [page, picture]);
const plan = planOf('two', [planned('index.html', 'home'), css], group);
const older = { list: 'offline/2022-0123456789abcdef.json', assets: ['assets/a.css'], whole: true };
const updated = { list: group.list, assets: [css[0]], whole: true };
let host: Host;

beforeEach(() => {
  stubCaches();
  host = stubHost({ [group.list]: list, [page[0]]: 'x', [picture[0]]: 'picture' });
});

/** The groups for the new build, if these are saved. */
async function refreshed(saved: object, time?: number, of = plan) {
  await updateSavedGroups(stores, () => ({ groups: { 2022: { ...older, ...saved } } }));
  await refreshSavedGroups(stores, of, time);
  const { groups, next } = await readSavedGroups(stores);
  expect(groups['2022']).toEqual({ ...older, ...saved });
  expect(next?.version).toBe('two');
  return next?.groups;
}

test('a complete group is updated with all its files', async () => {
  expect(await refreshed({})).toEqual({ 2022: updated });
  expect(await pathsIn(stores.named())).toEqual([picture[0]]);
  expect(await pathsIn(stores.saved())).toEqual([group.list, `${page[0]}?${page[2]}`]);
});

test.each([
  ['is incomplete', { whole: false }],
  ['is of this build already', { list: group.list }],
])('a group that %s is not fetched', async (_, saved) => {
  expect(await refreshed(saved)).toEqual({});
  expect(host.asked).toEqual([]);
});

test('a group that the reader has not saved is not fetched', async () => {
  await refreshSavedGroups(stores, plan);
  expect(host.asked).toEqual([]);
});

test('a group with a file that cannot be loaded stays in its build, and others are updated', async () => {
  const other = listOf('2021', [planned('2021/y.html', 'y')]);
  host.answers[other.group.list] = other.text;
  host.answers['2021/y.html'] = 'y';
  host.answers[picture[0]] = unreachable;
  const more = { ...older, list: 'offline/2021-0123456789abcdef.json' };
  await updateSavedGroups(stores, () => ({ groups: { 2022: older, 2021: more } }));
  await refreshSavedGroups(stores, planOf('two', [css], group, other.group));
  expect((await readSavedGroups(stores)).next?.groups).toEqual({ 2021: { ...updated, list: other.group.list } });
});

test.each([
  [8_000_000, { 2022: true }],
  [8_000_001, {}],
])('a group with %i missing bytes is updated by itself: %j', async (bytes, names) => {
  const large = listOf('2022', [[page[0], bytes - 7, page[2]], picture]);
  host.answers[large.group.list] = large.text;
  const next = await refreshed({}, undefined, planOf('two', [css], large.group));
  expect(Object.keys(next ?? {})).toEqual(Object.keys(names));
});

test('files that are stored do not count as missing', async () => {
  await refreshed({});
  host.asked.length = 0;
  expect(await refreshed({})).toEqual({ 2022: updated });
  expect(host.asked).toEqual([]);
});

test('a host that hangs does not hold up the build', async () => {
  host.answers[page[0]] = (signal) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  expect(await refreshed({}, 20)).toEqual({});
});
