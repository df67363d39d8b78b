import { describe, expect, test } from 'vitest';
import { heat } from '../../../../src/pages/charts/heat.ts';
import { amount } from '../../../../src/render/filters/texts/amount.ts';
import { fill } from '../../../../src/render/filters/texts/fill.ts';
import { plural } from '../../../../src/render/filters/texts/plural.ts';

const stories = { one: '{n} story', other: '{n} stories' };

describe('numbers', () => {
  test('are grouped as in India', () => {
    expect(amount(999, 'hi')).toBe('999');
    expect(amount(1234567, 'hi')).toBe('12,34,567');
    expect(amount(1234567, 'en')).toBe('12,34,567');
  });

  test('select the plural form of the language', () => {
    expect(plural(stories, 0, 'en')).toBe('0 stories');
    expect(plural(stories, 1, 'en')).toBe('1 story');
    expect(plural({ one: '{n} ख़बर', other: '{n} ख़बरें' }, 0, 'hi')).toBe('0 ख़बर');
    expect(plural({ one: '{n} ख़बर', other: '{n} ख़बरें' }, 1200, 'hi')).toBe('1,200 ख़बरें');
  });

  test('fall back to the general plural form', () => {
    expect(plural({ other: '{n}' }, 1, 'en')).toBe('1');
  });

  test('a day with more articles has a warmer colour', () => {
    expect([0, 1, 2, 3, 7, 8, 24, 25, 900].map((count) => heat(count, [3, 8, 25]))).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]);
  });

  test('replace placeholders in a text, and keep unknown ones', () => {
    expect(fill('{page} of {pages} {x}', { page: 2, pages: 9 })).toBe('2 of 9 {x}');
  });
});
