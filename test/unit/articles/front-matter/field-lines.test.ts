import { expect, test } from 'vitest';
import { fieldLines } from '../../../../src/articles/front-matter/field-lines.ts';

const yaml = `title: T
image:
  src: a.png
  alt: b
tags:
  - c
  - d
corrections: [
  { date: x, text: y } ]
`;

test('finds the first of equal keys', () => {
  expect(fieldLines('title: T\nplace: a\nplace: b\n')(['place'])).toBe(3);
});

test('finds the lines of 10,000 fields in a second of processor time', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `key${index}`);
  const lineOf = fieldLines(names.map((name) => `${name}: a\n`).join(''));
  lineOf(['key0']);
  const { user } = process.cpuUsage();
  const lines = names.map((name) => lineOf([name]));
  expect(process.cpuUsage().user - user).toBeLessThan(1_000_000);
  expect(lines).toEqual(names.map((_, index) => index + 2));
});

test.each<[readonly PropertyKey[], number]>([
  [['title'], 2],
  [['image'], 3],
  [['image', 'alt'], 5],
  [['image', 'caption'], 3],
  [['tags', 1], 8],
  [['tags', 9], 6],
  [['corrections', 0, 'text'], 10],
  [['place'], 1],
  [[], 1],
])('%j is on line %s', (path, line) => {
  expect(fieldLines(yaml)(path)).toBe(line);
});
