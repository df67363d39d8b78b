import { expect, test } from 'vitest';
import { searchTimeLines } from '../../../../../scripts/bench/browser/search-time-lines.ts';

const found = {
  query: 'kim',
  milliseconds: 93.6,
  coldMilliseconds: 1301,
  bytes: 401_000,
  indexBytes: 240_400,
  preloadedBytes: 12_600,
  indexFiles: 14,
};

test('tells both ways of asking, and what was loaded, query by query', () => {
  const [head = '', line = ''] = searchTimeLines([found]);
  expect(head.trim().split(/ {2,}/)).toEqual([
    'opened ms',
    'arriving ms',
    'index KB',
    'of these on opening',
    'index files',
    'all KB',
  ]);
  expect(line.split(/ {2,}/)).toEqual(['kim', '94', '1,301', '240', '13', '14', '401']);
});

test('tells the median and the 95th percentile of several queries, and the figures of a thorough measurement', () => {
  const searches = Array.from({ length: 40 }, (_, index) => ({
    ...found,
    indexFiles: index + 1,
    slowMilliseconds: 3999.6,
    laterMilliseconds: 40,
    laterCpuMilliseconds: 20 + index,
    laterAllCpuMilliseconds: 80,
  }));
  const lines = searchTimeLines(searches).map((line) => line.trim().split(/ {2,}/));
  expect(lines[0]?.slice(-4)).toEqual(['slow 3G ms', 'later ms', 'later CPU ms', 'all CPU ms']);
  expect(lines.slice(-2)).toEqual([
    ['p50', '94', '1,301', '240', '13', '20', '401', '4,000', '40', '39', '80'],
    ['p95', '94', '1,301', '240', '13', '38', '401', '4,000', '40', '57', '80'],
  ]);
});
