import { expect, test } from 'vitest';
import { closestMatch } from '../../../src/language/closest-match.ts';

const fields = ['title', 'date', 'updated', 'tags', 'authors', 'summary', 'section'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['tag', 'tags'],
  ['author', 'authors'],
  ['udpated', 'updated'],
  ['sumary', 'summary'],
  ['dat', 'date'],
  ['permalink', undefined],
  ['x', undefined],
  ['', undefined],
])('"%s" is similar to %s', (written, likely) => {
  expect(closestMatch(written, fields)).toBe(likely);
});
