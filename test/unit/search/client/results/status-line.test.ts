import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StatusLine } from '../../../../../src/search/client/results/status-line.ts';
import type { SearchProgress } from '../../../../../src/search/client/search/search-progress.ts';

type Parts = ConstructorParameters<typeof StatusLine>[0];
const corrections = [{ typed: 'repork', words: ['report', 'reports'], isUsed: true }];
const bare: SearchProgress = Object.assign(Object.create(null), { answered: 1, shards: 3, failedShards: [] });
const progress = { ...bare, corrections };
const counts = { full: 2, partial: 0, failedAliases: 0, failedTexts: 0 };

let parts: Parts;
let line: StatusLine;
beforeEach(() => {
  vi.useFakeTimers();
  const { document } = parseHTML('<p id="status"></p><p id="hint"></p><button></button><p id="advice"></p><div></div>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', { search: '?q=repork', pathname: '/search.html' });
  parts = Object.assign(Object.create(null), {
    status: document.querySelector('#status'),
    hint: document.querySelector('#hint'),
    retry: document.querySelector('button'),
    advice: document.querySelector('#advice'),
    suggestions: document.querySelector('div'),
    strings: {
      foundSoFar: { other: '{n} so far' },
      found: { other: '{n} found' },
      showingFor: 'For {words}.',
      didYouMean: 'Did you mean',
      oneWord: 'With one',
      none: 'None.',
    },
    lang: 'en',
  });
  const announcer = Object.assign(Object.create(null), { announce: () => undefined });
  line = new StatusLine(parts, announcer, []);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const links = () => [...parts.suggestions.querySelectorAll('a')];

test('names the corrected word and offers the others with the first results, so that they move nothing at the end', () => {
  line.progress(progress, 1);
  expect([parts.status.textContent, parts.suggestions.hidden]).toEqual(['For report. 1 so far', false]);
  const [link] = links();
  expect(link?.textContent).toBe('reports');
  expect(link?.getAttribute('href')).toContain('q=reports');
  line.progress(progress, 2);
  line.end(progress, counts);
  expect([parts.status.textContent, parts.suggestions.hidden]).toEqual(['For report. 2 found', false]);
  // The same element, so that it keeps the focus.
  expect(links()).toEqual([link]);
  expect(links()[0]).toBe(link);
});

test('does not say that results are for a corrected word before there are any', () => {
  line.progress(progress, 0);
  expect([parts.status.textContent, parts.suggestions.hidden]).toEqual(['0 so far', true]);
});

test('removes the suggestions of an earlier search', () => {
  line.progress(progress, 1);
  line.loading();
  line.progress(bare, 1);
  expect([parts.suggestions.hidden, links()]).toEqual([true, []]);
});

test('reports the first matches at once, later ones with pauses, and the end at once', () => {
  const said = () => parts.status.textContent;
  line.loading();
  line.progress(bare, 1);
  expect(said()).toBe('1 so far');
  line.progress(bare, 2);
  line.progress(bare, 3);
  expect(said()).toBe('1 so far');
  vi.advanceTimersByTime(200);
  expect(said()).toBe('3 so far');
  line.progress(bare, 4);
  line.end(bare, counts);
  expect(said()).toBe('2 found');
  vi.advanceTimersByTime(1000);
  expect(said()).toBe('2 found');
});

test('if nothing has all words, it offers the words that are found, corrected, each alone', () => {
  const clause = (text: string) => Object.assign(Object.create(null), { text, isWord: true });
  const none = { ...counts, full: 0 };
  const found = { ...bare, corrections: [{ typed: 'repork', words: ['report'], isUsed: true }] };
  const ends = (matched: readonly number[], full = 0) => {
    line.loading();
    line.end(
      { ...found, frequencies: Object.assign(Object.create(null), { matched }) },
      { ...none, full },
      ['rain', 'Repork', 'snow'].map(clause),
    );
    return parts.suggestions.hidden
      ? []
      : [parts.suggestions.firstChild?.textContent, ...links().map((link) => link.textContent)];
  };
  expect(ends([3, 5, 0])).toEqual(['With one', 'rain', 'report']);
  expect(links()[1]?.getAttribute('href')).toContain('q=report');
  expect(ends([3, 5, 0], 1)).toEqual([]);
  // A correction has joined two words.
  expect(ends([3, 5])).toEqual([]);
  vi.stubGlobal('location', { search: '?q=rain+Repork+snow&from=2020', pathname: '/search.html' });
  expect(ends([3, 5, 0])).toEqual([]);
});
