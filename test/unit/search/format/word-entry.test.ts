import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formBytes, formOf } from '../../../../src/search/format/form-bytes.ts';
import { pagePostings, placePostings } from '../../../../src/search/format/postings.ts';
import { findWords, readWords, writeWord } from '../../../../src/search/format/word-entry.ts';
import { byCodePoints } from '../../../../src/search/words/code-points.ts';
import { indexForm, indexKey } from '../../../../src/search/words/index-form.ts';

const words = [
  'काम',
  'कम',
  'किम',
  'दिल्ली',
  'Kim',
  'दुनिया',
  'Straße',
  'இந்தியா',
  'กา',
  '日',
  '각',
  'Москва',
  'کم',
  '२०२३',
];

test.each(words)('the form of %s comes back from a few bytes', (word) => {
  const form = indexForm(word);
  const bytes = formBytes(indexKey(form), form);
  expect(formOf(indexKey(form), bytes)).toBe(form);
  expect(bytes.length).toBeLessThanOrEqual(new TextEncoder().encode(form).length + 1);
});

test('any form comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const form = text.normalize('NFC');
      const key = indexKey(form);
      expect(formOf(key, formBytes(key, form))).toBe(form);
    }),
  );
});

const weight = fc.constantFrom(1, 2, 3, 8);
const places = fc
  .uniqueArray(fc.tuple(fc.nat(100_000), weight), { minLength: 1, selector: ([position]) => position })
  .map((all) => all.toSorted(([a, m], [b, n]) => m - n || a - b).flat());
const occurrences = fc
  .uniqueArray(fc.tuple(fc.nat(1_000_000), places), { minLength: 1, selector: ([page]) => page })
  .map((all) => all.toSorted(([a], [b]) => a - b).map(([page, at]) => ({ page, places: at })));

/** Places by position, since weights may come in any order. */
function byPosition(found: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: found.length / 2 }, (_, index) => found.slice(index * 2, index * 2 + 2)).toSorted(
    ([a = 0], [b = 0]) => a - b,
  );
}

test('a word is read as it was written, with its articles and places', () => {
  fc.assert(
    fc.property(occurrences, (found) => {
      const [read] = readWords(
        writeWord({ key: 'km', forms: [{ form: 'ḱm', occurrences: found }] }, placePostings),
        placePostings,
      );
      expect(read?.forms[0]?.form).toBe('ḱm');
      expect(read?.forms[0]?.occurrences.map(({ page, places: at }) => [page, byPosition(at)])).toEqual(
        found.map(({ page, places: at }) => [page, byPosition(at)]),
      );
    }),
  );
});

test('a word is found among others, and all that begin so', () => {
  const file = Buffer.concat(
    ['ka', 'kam', 'kami', 'kb'].map((key) =>
      writeWord({ key, forms: [{ form: key, occurrences: [1, 5] }] }, pagePostings),
    ),
  );
  const found = (wanted: string, isPrefix: boolean) =>
    findWords(file, wanted, isPrefix, pagePostings).map(({ key }) => key);
  expect(found('kam', false)).toEqual(['kam']);
  expect(found('kam', true)).toEqual(['kam', 'kami']);
  expect(found('kamin', true)).toEqual([]);
  expect(findWords(file, 'kb', false, pagePostings)[0]?.forms).toEqual([{ form: 'kb', occurrences: [1, 5] }]);
});

test('whatever the words are, those are found that a reading of the whole file finds', () => {
  const key = fc.string({
    unit: fc.constantFrom('a', 'k', 'm', 'ß', 'న', 'க', '日', '😀'),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.uniqueArray(key, { minLength: 1 }), key, fc.boolean(), (keys, wanted, isPrefix) => {
      const sorted = keys.toSorted(byCodePoints);
      const entry = (each: string) => ({ key: each, forms: [{ form: each, occurrences: [1] }] });
      const file = Buffer.concat(sorted.map((each) => writeWord(entry(each), pagePostings)));
      const meant = sorted.filter((each) => each === wanted || (isPrefix && each.startsWith(wanted)));
      expect(findWords(file, wanted, isPrefix, pagePostings)).toEqual(meant.map(entry));
    }),
  );
});

test('a file that ends too early is an error, and so is a weight that no field has', () => {
  const bytes = writeWord({ key: 'km', forms: [{ form: 'km', occurrences: [1, 5] }] }, pagePostings);
  expect(() => [...readWords(bytes.subarray(0, -1), pagePostings)]).toThrow('ends too early');
  const strange = { key: 'km', forms: [{ form: 'km', occurrences: [{ page: 0, places: [1, 5] }] }] };
  expect(() => writeWord(strange, placePostings)).toThrow('weight 5');
});
