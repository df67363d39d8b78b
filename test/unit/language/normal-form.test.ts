import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalForm } from '../../../src/language/normal-form.ts';

const cases: readonly (readonly [why: string, written: string, normal: string])[] = [
  ['composes', 'Cafe\u0301', 'Café'],
  ['leaves nukta letters in NFC', '\u0958लम', 'क\u093cलम'],
  ['drops joiners of Indic scripts', 'पक्\u200dका र्\u200cय', 'पक्का र्य'],
  ['spells a Malayalam chillu as one letter', 'അവന്\u200d', 'അവൻ'],
  ['spells khanda ta as one letter', 'সত্\u200d', 'সৎ'],
  ['keeps the joiner of a Sinhala conjunct', 'ශ්\u200dරී', 'ශ්\u200dරී'],
  ['keeps the joiner of an emoji', '👩\u200d💻', '👩\u200d💻'],
  ['keeps the break of a Persian word', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['drops byte order marks, soft hyphens and zero-width spaces', '\ufeffNews\u00adpaper\u200b', 'Newspaper'],
  ['replaces each run of spaces by one space', '\u00a0उत्तर\u00a0\t कोरिया \n', 'उत्तर कोरिया'],
];

describe('normalForm', () => {
  it.each(cases)('%s', (_, written, normal) => {
    expect(normalForm(written)).toBe(normal);
  });

  it('changes nothing the second time', () => {
    const units = string({ unit: 'binary' });
    assert(
      property(units, (text) => normalForm(normalForm(text)) === normalForm(text)),
      { numRuns: 2000 },
    );
  });
});
