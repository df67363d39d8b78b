import { expect, test } from 'vitest';
import { quoteValue } from '../../../../src/articles/messages/quote-value.ts';

test.each([
  ['a', '"a"'],
  ['a\n b', '"a b"'],
  ['a\u0007', '"a\\u0007"'],
  ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
  ['😀'.repeat(61), `"${'😀'.repeat(60)}…"`],
  [['a'], 'a list'],
  [{ a: 1 }, 'a group of fields'],
  [null, 'nothing'],
])('%j is shown as %s', (value, shown) => {
  expect(quoteValue(value)).toBe(shown);
});
