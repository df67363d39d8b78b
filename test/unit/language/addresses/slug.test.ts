import { assert, oneof, property, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, slug } from '../../../../src/language/addresses/slug.ts';

describe('slug', () => {
  it.each([
    ['उत्तर कोरिया', 'uttar-koriya'],
    ['सियोल (दक्षिण कोरिया)', 'siyol-dakshin-koriya'],
    ["Reader's letters", 'readers-letters'],
    ['  A — B  ', 'a-b'],
    ['G20', 'g20'],
    ['Con', 'con-1'],
    ['COM1', 'com1-1'],
    ['Console', 'console'],
  ])('%s becomes %s', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  it('cuts a long name at a word', () => {
    expect(slug(`${'word '.repeat(15)}headline`)).toBe('word-'.repeat(15).slice(0, -1));
    expect(slug('a'.repeat(300))).toBe('a'.repeat(80));
  });

  it('gives a name without letters a unique slug', () => {
    expect(slug('!!!')).toMatch(/^[0-9a-f]{10}$/);
    expect(slug('!!!')).not.toBe(slug('???'));
  });

  it('always returns a valid slug', () => {
    const names = oneof(string({ unit: 'binary' }), stringMatching(/^[\u0900-\u0d7f -]{0,120}$/));
    assert(
      property(names, (name) => isSlug(slug(name))),
      { numRuns: 3000 },
    );
  });

  it('does not depend on the Unicode form or on joiners', () => {
    const names = stringMatching(/^[\u0905-\u0939\u093e-\u094d\u0958-\u095f\u200d]{1,20}$/);
    assert(
      property(names, (name) => slug(name) === slug(name.normalize('NFD'))),
      { numRuns: 1000 },
    );
    expect(slug('पक्\u200dका')).toBe(slug('पक्का'));
  });
});
