import { expect, test } from 'vitest';
import type { Finding } from '../../../src/check/finding.ts';
import { findingSummary } from '../../../src/check/finding-summary.ts';

const finding = (kind: Finding['kind']): Finding => ({ kind, file: 'a.html', message: 'x' });

test('says that nothing is wrong, and what was known', () => {
  expect(findingSummary({ pages: 40, files: 61, known: 12 }, [])).toBe(
    '40 pages (12 known to be valid HTML), 61 files: nothing is wrong',
  );
});

test('counts by kind', () => {
  expect(
    findingSummary(
      { pages: 40, files: 61, known: 0 },
      ['html', 'link', 'html'].map((kind) => finding(kind as 'link')),
    ),
  ).toBe('40 pages, 61 files: 3 findings (1 link, 2 html)');
});
