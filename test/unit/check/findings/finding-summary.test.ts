import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/check/findings/finding.ts';
import { findingSummary } from '../../../../src/check/findings/finding-summary.ts';

const finding = (kind: Finding['kind']): Finding => ({ kind, file: 'a.html', message: 'x' });

test('prints that there are no findings', () => {
  expect(findingSummary({ pages: 40, files: 61 }, [])).toBe('40 pages, 61 files: no findings');
});

test('counts findings by kind', () => {
  expect(
    findingSummary(
      { pages: 40, files: 61 },
      ['html', 'link', 'html'].map((kind) => finding(kind as 'link')),
    ),
  ).toBe('40 pages, 61 files: 3 findings (1 link, 2 html)');
});
