import { expect, test } from 'vitest';
import { barChart } from '../../../../src/pages/charts/bars.ts';

test('the highest bar reaches the top of a round scale; zero has no bar', () => {
  const chart = barChart([[0, 2, 4]]);
  expect(chart).toMatchObject({ width: 60, height: 100, scale: [0, 1, 2, 3, 4] });
  expect(chart.rows[0]?.map(({ index }) => index)).toEqual([1, 2]);
  expect(chart.rows[0]?.[1]?.path).toMatch(/^M\d+(\.\d)? 0h\d+(\.\d)?v100h-/);
  expect(chart.rows[0]?.[0]?.path).toMatch(/ 50h.*v50h-/);
});

test('draws several rows beside each other on one scale', () => {
  const [first, second] = barChart([[1], [10]]).rows;
  const left = (path = '') => Number(/^M([\d.]+)/.exec(path)?.[1]);
  expect(left(second?.[0]?.path)).toBeGreaterThan(left(first?.[0]?.path));
  expect(first?.[0]?.path).toContain('v10h');
});

test('labels the scale with whole numbers', () => {
  for (const most of [1, 2, 3, 7, 12, 999, 12_345]) {
    const { scale } = barChart([[most]]);
    expect(scale.every(Number.isInteger), String(most)).toBe(true);
    expect(scale.at(-1), String(most)).toBeGreaterThanOrEqual(most);
  }
});

test('draws a plot without bars if there are no rows', () => {
  expect(barChart([]).rows).toEqual([]);
});
