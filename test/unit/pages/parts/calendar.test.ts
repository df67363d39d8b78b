import { expect, test } from 'vitest';
import { weeksOf } from '../../../../src/pages/parts/calendar.ts';

test.each([
  ['2023-07', 5, 31],
  ['2021-02', 0, 28],
  ['2024-02', 3, 29],
  ['1900-02', 3, 28],
])('%s: weeks begin on Monday', (month, lead, days) => {
  const cells = weeksOf(month, new Map()).flat();
  expect(cells.length % 7).toBe(0);
  expect(cells.filter((cell) => cell !== null)).toHaveLength(days);
  expect(cells.findIndex((cell) => cell !== null)).toBe(lead);
});

test('only days with articles have an address', () => {
  const cells = weeksOf('2023-07', new Map([['2023-07-27', 3]])).flat();
  const linked = cells.filter((cell) => cell?.url !== undefined);
  expect(linked).toEqual([{ day: '2023-07-27', count: 3, url: '2023/07/27/index.html' }]);
});
