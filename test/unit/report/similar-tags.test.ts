import { expect, test } from 'vitest';
import { termKey } from '../../../src/language/term-key.ts';
import { findSimilarTags } from '../../../src/report/similar-tags.ts';

const pairs = (...names: readonly string[]) =>
  findSimilarTags(names.map((name) => ({ key: termKey(name), name, count: 1, path: 'a.md' }))).map(
    ({ first, second, reason }) => `${first.name} ~ ${second.name} (${reason})`,
  );

test.each([
  ['a letter more', ['Parliament', 'Parliaments'], ['Parliament ~ Parliaments (typo)']],
  ['another letter', ['Lucknow', 'Lacknow'], ['Lucknow ~ Lacknow (typo)']],
  ['letters that changed places', ['Chandigarh', 'Chandigrah'], ['Chandigarh ~ Chandigrah (typo)']],
  ['a hyphen for a space', ['self help', 'self-help'], ['self help ~ self-help (typo)']],
  ['a sign of Devanagari', ['अंतरिक्ष', 'अतरिक्ष'], ['अंतरिक्ष ~ अतरिक्ष (typo)']],
  ['two scripts', ['क्रिकेट', 'Cricket'], ['क्रिकेट ~ Cricket (scripts)']],
])('%s makes tags similar', (_, names, expected) => {
  expect(pairs(...names)).toEqual(expected);
});

test.each([
  ['short words', ['चीन', 'जीन', 'Goa', 'Gaya']],
  ['figures', ['Chandrayaan 2', 'Chandrayaan 3', 'COP26', 'COP27']],
  ['two slips', ['Parliament', 'Parlements']],
  ['the same sound in one script', ['काम', 'कम']],
])('%s does not make tags similar', (_, names) => {
  expect(pairs(...names)).toEqual([]);
});
