import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { LoadError } from '../../../../../src/search/client/files/load-error.ts';
import { parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import { ResultsView } from '../../../../../src/search/client/results/results-view.ts';
import type { SearchProgress } from '../../../../../src/search/client/search/search-progress.ts';
import { Searcher } from '../../../../../src/search/client/search/searcher.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';

const folder = mkdtempSync(join(tmpdir(), 'results-view-'));
const query = parseQuery('rain');
/** The first match, in the newest part of the archive. */
let progress: SearchProgress;
/** All matches. Older ones are better. */
let all: SearchProgress;
/** How long the texts of a year load, in milliseconds. */
let slowness: Readonly<Record<string, number>> = {};
let parts: ConstructorParameters<typeof ResultsView>[0];

beforeAll(async () => {
  // Two in each of the older parts, whose texts the search would load if there was one.
  const older = [2, 3].flatMap((day) => [
    record(`better ${day}`, { day: `2019-01-0${day}`, title: 'rain', text: 'rain rain' }),
    record(`worse ${day}`, { day: `2018-01-0${day}`, text: `rain ${'and the sun '.repeat(40)}` }),
  ]);
  const records = [record('story', { day: '2020-01-02', text: 'rain' }), ...older];
  const table = await buildIndex(records, folder);
  let isFound = false;
  // The texts fail, so that the list shows the days of the results.
  const load = async (path: string) => {
    const wait = slowness[path.slice(0, 4)];
    if (isFound && wait !== undefined) await new Promise((done) => setTimeout(done, wait));
    if (isFound) throw new LoadError(path);
    return new Uint8Array(gunzipSync(readFileSync(join(folder, path))));
  };
  for await (const each of new Searcher(table, load).search(query, {}, 'best')) {
    progress ??= each;
    all = each;
  }
  isFound = true;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  slowness = {};
  vi.useFakeTimers();
  const { document } = parseHTML('<ol></ol><button id="more"></button><button id="reorder"></button>');
  vi.stubGlobal('document', document);
  parts = Object.assign(Object.create(null), {
    list: document.querySelector('ol'),
    more: document.querySelector('#more'),
    reorder: document.querySelector('#reorder'),
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
  expect(parts.reorder.hidden).toBe(true);
  await vi.advanceTimersByTimeAsync(5000);
  expect(showAbove).not.toHaveBeenCalled();
});

test('a later search of the form does not wait', async () => {
  const { view } = await viewOf(true);
  view.begin(false);
  await view.progress(progress, 'best', query, () => {});
  expect(parts.list.children.length).toBe(1);
});

test('shows the first results of an address at once on a page that took long to load', async () => {
  await vi.advanceTimersByTimeAsync(1600);
  const { view } = await viewOf(true);
  expect([parts.list.children.length, view.isShown]).toEqual([1, true]);
});

describe('results that are on the page', () => {
  const story = '2 January 2020';
  const better = ['3 January 2019', '2 January 2019'];
  const worse = ['3 January 2018', '2 January 2018'];
  const inOrder = [...better, story, ...worse];
  const kept = [story, ...better, ...worse];
  const listed = () => [...parts.list.children].map(({ textContent }) => textContent?.trim());

  test('stay above later ones while the search goes on, and a button puts all in order', async () => {
    const { view } = await viewOf(false);
    await vi.advanceTimersByTimeAsync(1800);
    await view.progress(all, 'best', query, () => {});
    expect(listed()).toEqual(kept);
    expect(parts.reorder.hidden).toBe(true);
    await vi.advanceTimersByTimeAsync(1600);
    await view.end(all, 'best', query);
    expect(listed()).toEqual(kept);
    expect(parts.reorder.hidden).toBe(false);
    parts.list.scrollIntoView = vi.fn();
    parts.reorder.click();
    await vi.waitFor(() => expect(listed()).toEqual(inOrder));
    expect(parts.reorder.hidden).toBe(true);
    expect(parts.list.scrollIntoView).toHaveBeenCalled();
  });

  test('are put in order if the search ends before they were read', async () => {
    const { view } = await viewOf(false);
    await vi.advanceTimersByTimeAsync(2900);
    await view.end(all, 'best', query);
    expect(listed()).toEqual(inOrder);
    expect(parts.reorder.hidden).toBe(true);
  });

  test.each([
    ['stay if the reader has pointed at them', 600, kept],
    ['are put in order if they have just come, wherever the pointer is', 400, inOrder],
  ])('%s', async (_, wait, order) => {
    const { view } = await viewOf(false);
    parts.list.dispatchEvent(new (parseHTML('').Event)('pointermove'));
    await vi.advanceTimersByTimeAsync(wait);
    await view.end(all, 'best', query);
    expect(listed()).toEqual(order);
    expect(parts.reorder.hidden).toBe(order === inOrder);
  });

  test('are no matter for the next search', async () => {
    const { view } = await viewOf(false);
    await vi.advanceTimersByTimeAsync(5000);
    await view.end(all, 'best', query);
    view.begin(false);
    expect(parts.reorder.hidden).toBe(true);
    await view.end(all, 'best', query);
    expect(listed()).toEqual(inOrder);
  });

  test('are one, and the others follow soon if the search goes on', async () => {
    const view = new ResultsView(parts, () => {});
    view.begin(false);
    await view.progress(all, 'best', query, () => {});
    await vi.advanceTimersByTimeAsync(200);
    expect(listed()).toEqual(inOrder.slice(0, 1));
    await vi.advanceTimersByTimeAsync(100);
    expect(listed()).toEqual(inOrder);
  });

  test('are followed by the others at once on a slow network', async () => {
    slowness = { 2019: 150 };
    const view = new ResultsView(parts, () => {});
    view.begin(false);
    const drawing = view.progress(all, 'best', query, () => {});
    await vi.advanceTimersByTimeAsync(160);
    expect(listed()).toEqual(inOrder.slice(0, 1));
    // The others take as long again.
    await vi.advanceTimersByTimeAsync(160);
    expect(listed()).toEqual(inOrder);
    await drawing;
  });

  test('are one until the search ends, if it ends soon', async () => {
    const view = new ResultsView(parts, () => {});
    view.begin(false);
    await view.progress(all, 'best', query, () => {});
    await vi.advanceTimersByTimeAsync(200);
    await view.end(progress, 'best', query);
    await vi.advanceTimersByTimeAsync(2000);
    expect(listed()).toEqual([story]);
  });

  test.each([
    ['appear together if all load soon', 60, 1],
    ['appear one after the other if some load slowly', 400, 3],
  ])('%s', async (_, milliseconds, shown) => {
    slowness = { 2018: milliseconds };
    const view = new ResultsView(parts, () => {});
    view.begin(false);
    const ending = view.end(all, 'best', query);
    await vi.advanceTimersByTimeAsync(milliseconds / 2);
    expect(listed()).toEqual(inOrder.slice(0, shown));
    await vi.advanceTimersByTimeAsync(milliseconds);
    expect(listed()).toEqual(inOrder);
    await ending;
  });

  test('need no button if they are the best', async () => {
    const view = new ResultsView(parts, () => {});
    view.begin(false);
    await view.progress(all, 'best', query, () => {});
    await vi.advanceTimersByTimeAsync(5000);
    await view.end(all, 'best', query);
    expect([listed(), parts.reorder.hidden]).toEqual([inOrder, true]);
  });
});
