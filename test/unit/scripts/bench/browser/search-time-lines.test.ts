import { expect, test } from 'vitest';
import { searchTimeLines } from '../../../../../scripts/bench/browser/search-time-lines.ts';

test('tells both ways of asking, and what was loaded, query by query', () => {
  const found = {
    query: 'kim',
    milliseconds: 93.6,
    coldMilliseconds: 1301,
    bytes: 401_000,
    indexBytes: 240_400,
    preloadedBytes: 12_600,
    indexFiles: 14,
  };
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
