import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchState } from '../../../../../src/search/client/form/search-state.ts';
import { Overview } from '../../../../../src/search/client/overview/overview.ts';
import type { SearchProgress } from '../../../../../src/search/client/search/search-progress.ts';

type Parts = ConstructorParameters<typeof Overview>[0];

const state: SearchState = { text: 'rain', order: 'best', filters: {} };
let parts: Parts;
let overview: Overview;

beforeEach(() => {
  vi.useFakeTimers();
  const { document } = parseHTML('<figure id="hits"></figure><details id="facets" hidden></details>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }));
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => Number(setTimeout(draw, 16)));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => clearTimeout(frame));
  parts = Object.assign(Object.create(null), {
    hits: document.querySelector('#hits'),
    facets: document.querySelector('#facets'),
    lang: 'en',
  });
  overview = new Overview(parts, Object.assign(Object.create(null), { shards: [] }), () => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A search that has found this many articles. */
function progressOf(found: number): SearchProgress {
  const versions = Array.from({ length: found }, (_, article) => ({
    shard: { table: {}, entry: { count: 9999 } },
    article,
    day: '2020-01-02',
    matches: [],
    missing: 0,
  }));
  return Object.assign(Object.create(null), {
    candidates: versions,
    versions,
    bounds: new Map(),
    failed: [],
    frequencies: { matched: [] },
  });
}

/** Whether the counts of a search with results are drawn. */
const isDrawn = () => !parts.facets.hidden;

test.each([
  ['in the next frame if the page has none', true, 0, 20],
  ['after a quarter of a second if it has those of another search', false, 200, 300],
])('draws first counts %s', async (_, isEmpty, before, after) => {
  parts.hits.hidden = isEmpty;
  overview.begin();
  overview.show(progressOf(1), state, false);
  await vi.advanceTimersByTimeAsync(before);
  expect(isDrawn()).toBe(false);
  await vi.advanceTimersByTimeAsync(after - before);
  expect(isDrawn()).toBe(true);
});

test('draws the last of several counts, although no more come', async () => {
  parts.hits.hidden = true;
  overview.begin();
  overview.show(progressOf(1), state, false);
  await vi.advanceTimersByTimeAsync(20);
  overview.show(progressOf(0), state, false);
  await vi.advanceTimersByTimeAsync(200);
  expect(isDrawn()).toBe(true);
  await vi.advanceTimersByTimeAsync(100);
  expect(isDrawn()).toBe(false);
});

test('draws the counts of the end at once, and none after them', async () => {
  overview.begin();
  overview.show(progressOf(0), state, false);
  overview.show(progressOf(1), state, true);
  expect(isDrawn()).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(isDrawn()).toBe(true);
});

test('a search that is left draws nothing more', async () => {
  overview.begin();
  overview.show(progressOf(1), state, false);
  overview.clear();
  await vi.advanceTimersByTimeAsync(1000);
  expect(isDrawn()).toBe(false);
});
