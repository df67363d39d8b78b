import { expect, test } from 'vitest';
import { memoize } from '../../../src/language/memoize.ts';

test('computes each value once, and at its limit forgets those that were not asked for lately', () => {
  const computed: string[] = [];
  const upper = memoize((text) => {
    computed.push(text);
    return text.toUpperCase();
  }, 4);
  const asked = ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'b'];
  expect(asked.map(upper)).toEqual(asked.map((text) => text.toUpperCase()));
  expect(computed).toEqual(['a', 'b', 'c', 'd', 'b']);
});
