import { expect, test } from 'vitest';
import { memoize } from '../../../src/language/memoize.ts';

test('computes each value once, until it reaches its limit', () => {
  const computed: string[] = [];
  const upper = memoize((text) => {
    computed.push(text);
    return text.toUpperCase();
  }, 2);
  expect(['a', 'b', 'a', 'c', 'c', 'a'].map(upper)).toEqual(['A', 'B', 'A', 'C', 'C', 'A']);
  expect(computed).toEqual(['a', 'b', 'c', 'a']);
});
