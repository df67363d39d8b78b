import { expect, test } from 'vitest';
import { fieldLine } from '../../../src/articles/field-line.ts';

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

test.each<[readonly PropertyKey[], number | undefined]>([
  [['title'], 1],
  [['image'], 2],
  [['image', 'alt'], 4],
  [['image', 'caption'], 2],
  [['tags', 1], 7],
  [['tags', 9], 5],
  [['corrections', 0, 'text'], 9],
  [['place'], undefined],
  [[], undefined],
])('%j stands on line %s', (path, line) => {
  expect(fieldLine(yaml, path)).toBe(line);
});
