import { describe, expect, it } from 'vitest';
import { direction } from '../../../src/language/direction.ts';

describe('direction', () => {
  it.each([
    ['hi', 'ltr'],
    ['en-IN', 'ltr'],
    ['ur', 'rtl'],
    ['ur-IN', 'rtl'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['ks-Deva', 'ltr'],
    ['pa-PK', 'rtl'],
    ['not a language', 'ltr'],
  ])('%s has the direction %s', (lang, expected) => {
    expect(direction(lang)).toBe(expected);
    expect(direction(lang)).toBe(expected);
  });
});
