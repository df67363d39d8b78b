import { expect, test } from 'vitest';
import { memoryTrend } from '../../../../scripts/soak/memory-trend.ts';

test('measures the growth in megabytes a minute, without the first quarter', () => {
  const grows = [900, 100, 200, 300, 400, 500, 600, 700].map((megabytes, minutes) => ({
    minutes,
    bytes: megabytes * 1e6,
  }));
  expect(memoryTrend(grows)).toBeCloseTo(100);
  expect(memoryTrend(grows.map(({ minutes }) => ({ minutes, bytes: 5e8 })))).toBe(0);
  expect(memoryTrend(grows.slice(0, 1))).toBe(0);
  expect(memoryTrend([])).toBe(0);
});
