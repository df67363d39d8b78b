import { expect, test } from 'vitest';
import { termKey } from '../../../src/language/term-key.ts';
import { alikeTags } from '../../../src/report/alike-tags.ts';

const pairs = (...names: readonly string[]) =>
  alikeTags(names.map((name) => ({ key: termKey(name), name, count: 1, path: 'a.md' }))).map(
    ({ one, other, reason }) => `${one.name} ~ ${other.name} (${reason})`,
  );

test.each([
  ['a letter more', ['Parliament', 'Parliaments'], ['Parliament ~ Parliaments (slip)']],
  ['another letter', ['Lucknow', 'Lacknow'], ['Lucknow ~ Lacknow (slip)']],
  ['letters that changed places', ['Chandigarh', 'Chandigrah'], ['Chandigarh ~ Chandigrah (slip)']],
  ['a hyphen for a space', ['self help', 'self-help'], ['self help ~ self-help (slip)']],
  ['a sign of Devanagari', ['अंतरिक्ष', 'अतरिक्ष'], ['अंतरिक्ष ~ अतरिक्ष (slip)']],
  ['two scripts', ['क्रिकेट', 'Cricket'], ['क्रिकेट ~ Cricket (scripts)']],
])('tags are alike by %s', (_, names, expected) => {
  expect(pairs(...names)).toEqual(expected);
});

test.each([
  ['short words', ['चीन', 'जीन', 'Goa', 'Gaya']],
  ['figures', ['Chandrayaan 2', 'Chandrayaan 3', 'COP26', 'COP27']],
  ['two slips', ['Parliament', 'Parlements']],
  ['the same sound in one script', ['काम', 'कम']],
])('they are not by %s', (_, names) => {
  expect(pairs(...names)).toEqual([]);
});
