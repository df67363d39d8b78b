import { expect, test, vi } from 'vitest';
import { areFontsStored } from '../../../../../src/search/client/page/show-fonts.ts';

const css = 'https://a.example/assets/main-3DHH6U4P.css';

test.each([
  ['a first visit', [{ name: css, transferSize: 6100 }], false],
  ['a later visit', [{ name: css, transferSize: 0 }], true],
  [
    'other files that are stored',
    [
      { name: css, transferSize: 6100 },
      { name: 'https://a.example/assets/search-A.css', transferSize: 0 },
    ],
    false,
  ],
  ['a browser that does not say', [], false],
])('fonts are stored after %s: %s', (_, entries, isStored) => {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue(entries as unknown as PerformanceEntry[]);
  expect(areFontsStored()).toBe(isStored);
});
