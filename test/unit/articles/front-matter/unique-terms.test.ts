import { expect, test } from 'vitest';
import { uniqueTerms } from '../../../../src/articles/front-matter/unique-terms.ts';

test.each([
  [['Delhi', 'delhi'], ['Delhi'], 'delhi'],
  [['हिन्दी', 'हिंदी'], ['हिन्दी'], 'हिंदी'],
  [['ज़मीन', 'जमीन'], ['ज़मीन'], 'जमीन'],
  [['caf\u00e9', 'cafe\u0301'], ['caf\u00e9'], 'cafe\u0301'],
  [['क्\u200dष', 'क्ष'], ['क्\u200dष'], 'क्ष'],
])('%j becomes %j', (names, unique, twin) => {
  expect(uniqueTerms(names)).toEqual({ unique, duplicates: [{ name: twin, duplicateOf: names[0] }] });
});

test('keeps different names in their order', () => {
  expect(uniqueTerms(['b', 'a', 'कम', 'काम'])).toEqual({ unique: ['b', 'a', 'कम', 'काम'], duplicates: [] });
});
