import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodeUnit, collatorFor } from '../../../src/language/collator.ts';

describe('collatorFor', () => {
  it('sorts Hindi words as a Hindi dictionary does', () => {
    expect(['हम', 'कम', 'अब', 'किम', 'काम'].toSorted(collatorFor('hi'))).toEqual(['अब', 'कम', 'काम', 'किम', 'हम']);
  });

  it('sorts numbers by value', () => {
    expect(['G20', 'G7', 'भाग १०', 'भाग ९'].toSorted(collatorFor('hi'))).toEqual(['भाग ९', 'भाग १०', 'G7', 'G20']);
  });

  it('treats no two different strings as equal', () => {
    expect(collatorFor('en')('a\u200b', 'a')).not.toBe(0);
    const compare = collatorFor('hi');
    assert(property(string(), string(), (a, b) => (compare(a, b) === 0) === (a === b)));
    assert(property(string(), string(), (a, b) => Math.sign(compare(a, b)) === -Math.sign(compare(b, a))));
  });
});

describe('byCodeUnit', () => {
  it('sorts by code units', () => {
    expect(['b', 'B', 'a', 'क'].toSorted(byCodeUnit)).toEqual(['B', 'a', 'b', 'क']);
  });
});
