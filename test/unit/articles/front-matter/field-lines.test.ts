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
