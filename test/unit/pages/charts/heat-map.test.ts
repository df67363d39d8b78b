import { expect, test } from 'vitest';
import { dayMarks, monthMarks } from '../../../../src/pages/charts/heat-map.ts';

const count = (date: string, articles = 1) => ({ date, count: articles });
const places = (...days: readonly string[]) =>
  dayMarks(days.map((day) => count(day))).marks.map(({ path }) => path.split('h')[0]);

test('draws a week as a column, with Monday on top', () => {
  // 2023 began on a Sunday, 2024 on a Monday.
  expect(places('2023-01-01', '2023-01-02', '2023-12-31')).toEqual(['M0 60', 'M10 0', 'M520 60']);
  expect(places('2024-01-01', '2024-02-29')).toEqual(['M0 0', 'M80 30']);
});

test('draws every day of any year inside the plot', () => {
  for (let year = 1996; year <= 2024; year++) {
    const { width, height, marks } = dayMarks([count(`${year}-12-31`)]);
    const [x = 0, y = 0] = marks[0]?.path.match(/\d+/g)?.map(Number) ?? [];
    expect(x + 9, String(year)).toBeLessThanOrEqual(width);
    expect(y + 9, String(year)).toBeLessThanOrEqual(height);
  }
});

test('links each day to its page', () => {
  expect(dayMarks([count('2023-07-27', 5)]).marks).toMatchObject([{ url: '2023/07/27/index.html', count: 5 }]);
});

test('links months instead of days if there are too many days, and still draws the days', () => {
  const map = monthMarks([count('2024-01-01'), count('2024-01-02', 30)], [count('2024-01', 31)], [3, 8, 25]);
  expect(map.marks).toMatchObject([{ url: '2024/01/index.html', count: 31 }]);
  expect(map.paint).toEqual([
    { heat: 1, path: 'M0 0h9v9h-9z' },
    { heat: 4, path: 'M0 10h9v9h-9z' },
  ]);
});
