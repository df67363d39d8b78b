import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { LoadError } from '../../../../../src/search/client/files/load-error.ts';
import { parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import { ResultsView } from '../../../../../src/search/client/results/results-view.ts';
import type { SearchProgress } from '../../../../../src/search/client/search/search-progress.ts';
import { Searcher } from '../../../../../src/search/client/search/searcher.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';

const folder = mkdtempSync(join(tmpdir(), 'results-view-'));
const query = parseQuery('rain');
let progress: SearchProgress;
let parts: ConstructorParameters<typeof ResultsView>[0];

beforeAll(async () => {
  const table = await buildIndex([record('story', { day: '2020-01-02', text: 'rain' })], folder);
  let isFound = false;
  // The texts fail, so that the list shows the days of the results.
  const load = async (path: string) => {
    if (isFound) throw new LoadError(path);
    return new Uint8Array(gunzipSync(readFileSync(join(folder, path))));
  };
  for await (const each of new Searcher(table, load).search(query, {}, 'best')) progress = each;
  isFound = true;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  vi.useFakeTimers();
  const { document } = parseHTML('<ol></ol><button></button>');
  vi.stubGlobal('document', document);
  parts = Object.assign(Object.create(null), {
    list: document.querySelector('ol'),
    more: document.querySelector('button'),
    strings: { missingText: '{date}', more: { other: '{n}' } },
    lang: 'en',
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A view of a search that has found its first match, in one of many parts of the archive. */
async function viewOf(isOfAddress: boolean, showAbove = vi.fn()) {
  const view = new ResultsView(parts, () => {});
  view.begin(isOfAddress);
  await view.progress(progress, 'best', query, showAbove);
  return { view, showAbove };
}

test('shows the first results of a typed query at once', async () => {
  const { view, showAbove } = await viewOf(false);
  expect([parts.list.children.length, view.isShown, showAbove.mock.calls.length]).toEqual([1, true, 1]);
});

test('shows the first results of an address after a second, with what stands above them', async () => {
  const { view, showAbove } = await viewOf(true);
  await vi.advanceTimersByTimeAsync(900);
  expect([parts.list.children.length, view.isShown, showAbove.mock.calls.length]).toEqual([0, false, 0]);
  await vi.advanceTimersByTimeAsync(200);
  expect([parts.list.children.length, view.isShown, showAbove.mock.calls.length]).toEqual([1, true, 1]);
});

test('shows the first results of an address at once if finding them took a second', async () => {
  const showAbove = vi.fn();
  const view = new ResultsView(parts, () => {});
  view.begin(true);
  await vi.advanceTimersByTimeAsync(1100);
  await view.progress(progress, 'best', query, showAbove);
  expect([parts.list.children.length, view.isShown, showAbove.mock.calls.length]).toEqual([1, true, 1]);
});

test('shows all results of an address when the search ends', async () => {
  const { view, showAbove } = await viewOf(true);
  await view.end(progress, 'best', query);
  expect(parts.list.children.length).toBe(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(showAbove).not.toHaveBeenCalled();
});

test('a later search of the form does not wait', async () => {
  const { view } = await viewOf(true);
  view.begin(false);
  await view.progress(progress, 'best', query, () => {});
  expect(parts.list.children.length).toBe(1);
});
