import { assert, constantFrom, oneof, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termKey } from '../../../src/language/term-key.ts';

const same: readonly (readonly [string, string])[] = [
  ['हिन्दी', 'हिंदी'],
  ['सम्बन्ध', 'संबंध'],
  ['चाँद', 'चांद'],
  ['इन्टरनेट', 'इंटरनेट'],
  ['\u0958लम', 'क\u093cलम'],
  ['क़लम', 'कलम'],
  ['\u0929', '\u0928'],
  ['अंग्रेज़ी', 'अंग्रेजी'],
  ['सञ्चिका', 'संचिका'],
  ['క\u0c3e\u0c2e\u0c4dబ', 'క\u0c3e\u0c02బ'],
  ['North Korea', 'NORTH  KOREA'],
  ['Straße', 'STRASSE'],
  ['ΟΔΟΣ', 'οδός'.normalize('NFD').replace(/\u0301/, '')],
  ['ﬁnance', 'Finance'],
  ['Kim Jong‑un', 'Kim Jong-un'],
  ['“Fire” and ‘fury’', '"fire" and \'fury\''],
  ['پاكستان', 'پاکستان'],
  ['علي', 'علی'],
  ['مُحَمَّد', 'محمد'],
  ['می\u200cخواهم', 'میخواهم'],
];

const different: readonly (readonly [string, string])[] = [
  ['किम', 'कम'],
  ['कम', 'काम'],
  ['दिन', 'दीन'],
  ['जन्म', 'जनम'],
  ['अन्य', 'अय'],
  ['resume', 'résumé'],
  ['ı', 'i'],
  ['आ', 'ا'],
  ['آم', 'ام'],
  ['বড়', 'বড'],
  ['Kim Jong-un', 'Kim Jongun'],
];

const letters = oneof(
  stringMatching(/^[\u0900-\u097f\u0981-\u09e3]{0,12}$/),
  stringMatching(/^[\u0621-\u065f\u0671-\u06d3]{0,12}$/),
  string({ unit: 'binary' }),
);

describe('termKey', () => {
  it.each(same)('maps %s and %s to one key', (a, b) => {
    expect(termKey(a)).toBe(termKey(b));
  });

  it.each(different)('maps %s and %s to two keys', (a, b) => {
    expect(termKey(a)).not.toBe(termKey(b));
  });

  it('returns the same key for a key', () => {
    assert(
      property(letters, (name) => termKey(termKey(name)) === termKey(name)),
      { numRuns: 3000 },
    );
  });

  it('does not depend on the Unicode form', () => {
    assert(
      property(letters, (name) => termKey(name.normalize('NFD')) === termKey(name.normalize('NFC'))),
      { numRuns: 3000 },
    );
  });

  it('does not depend on the rest of the name', () => {
    const word = stringMatching(/^[\u0904-\u0939a-z][\u0900-\u0963\u0966-\u097fa-z]{0,9}$/);
    assert(
      property(tuple(word, word), ([a, b]) => termKey(`${a} ${b} é`) === `${termKey(a)} ${termKey(b)} ${termKey('é')}`),
      { numRuns: 2000 },
    );
  });

  it('does not depend on case', () => {
    const cased = stringMatching(/^[a-zà-öø-ÿа-яα-ρσ-ω ]{0,12}$/);
    assert(
      property(cased, (name) => termKey(name.toUpperCase()) === termKey(name)),
      { numRuns: 1000 },
    );
  });

  it('does not depend on joiners between letters', () => {
    const word = stringMatching(/^[\u0905-\u0939\u093e-\u094d]{1,6}$/);
    const joiner = constantFrom('\u200c', '\u200d', '\ufeff');
    assert(
      property(tuple(word, joiner, word), ([a, between, b]) => termKey(a + between + b) === termKey(a + b)),
      { numRuns: 1000 },
    );
  });
});
