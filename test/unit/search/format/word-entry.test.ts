import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readForm, writeForm } from '../../../../src/search/format/form-bytes.ts';
import { articlePostings, positionPostings } from '../../../../src/search/format/postings.ts';
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

test.each(words)('encodes the form of %s in a few bytes', (word) => {
  const form = indexForm(word);
  const bytes = writeForm(indexKey(form), form);
  expect(readForm(indexKey(form), bytes)).toBe(form);
  expect(bytes.length).toBeLessThanOrEqual(new TextEncoder().encode(form).length + 1);
});

test('decodes every form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const form = text.normalize('NFC');
      const key = indexKey(form);
      expect(readForm(key, writeForm(key, form))).toBe(form);
    }),
  );
});

const weight = fc.constantFrom(1, 2, 3, 8);
const positions = fc
  .uniqueArray(fc.tuple(fc.nat(100_000), weight), { minLength: 1, selector: ([position]) => position })
  .map((all) => all.toSorted(([a, m], [b, n]) => m - n || a - b).flat());
const postings = fc
  .uniqueArray(fc.tuple(fc.nat(1_000_000), positions), { minLength: 1, selector: ([article]) => article })
  .map((all) => all.toSorted(([a], [b]) => a - b).map(([article, at]) => ({ article, positions: at })));

/** Sorted by position, because weights may have any order. */
function byPosition(found: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: found.length / 2 }, (_, index) => found.slice(index * 2, index * 2 + 2)).toSorted(
    ([a = 0], [b = 0]) => a - b,
  );
}

test('reads back a word with its articles and positions', () => {
  fc.assert(
    fc.property(postings, (found) => {
      const [read] = readWords(
        writeWord({ key: 'km', forms: [{ form: 'ḱm', postings: found }] }, positionPostings),
        positionPostings,
      );
      expect(read?.forms[0]?.form).toBe('ḱm');
      expect(read?.forms[0]?.postings.map(({ article, positions: at }) => [article, byPosition(at)])).toEqual(
        found.map(({ article, positions: at }) => [article, byPosition(at)]),
      );
    }),
  );
});

test('finds a word, and all words with a prefix', () => {
  const file = Buffer.concat(
    ['ka', 'kam', 'kami', 'kb'].map((key) =>
      writeWord({ key, forms: [{ form: key, postings: [1, 5] }] }, articlePostings),
    ),
  );
  const found = (wanted: string, isPrefix: boolean) =>
    findWords(file, wanted, isPrefix, articlePostings).map(({ key }) => key);
  expect(found('kam', false)).toEqual(['kam']);
  expect(found('kam', true)).toEqual(['kam', 'kami']);
  expect(found('kamin', true)).toEqual([]);
  expect(findWords(file, 'kb', false, articlePostings)[0]?.forms).toEqual([{ form: 'kb', postings: [1, 5] }]);
});

test('finds the same words as a full scan of the file', () => {
  const key = fc.string({
    unit: fc.constantFrom('a', 'k', 'm', 'ß', 'న', 'க', '日', '😀'),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.uniqueArray(key, { minLength: 1 }), key, fc.boolean(), (keys, wanted, isPrefix) => {
      const sorted = keys.toSorted(byCodePoints);
      const entry = (each: string) => ({ key: each, forms: [{ form: each, postings: [1] }] });
      const file = Buffer.concat(sorted.map((each) => writeWord(entry(each), articlePostings)));
      const meant = sorted.filter((each) => each === wanted || (isPrefix && each.startsWith(wanted)));
      expect(findWords(file, wanted, isPrefix, articlePostings)).toEqual(meant.map(entry));
    }),
  );
});

test('refuses a truncated file and an unknown field weight', () => {
  const bytes = writeWord({ key: 'km', forms: [{ form: 'km', postings: [1, 5] }] }, articlePostings);
  expect(() => [...readWords(bytes.subarray(0, -1), articlePostings)]).toThrow('ends too early');
  const strange = { key: 'km', forms: [{ form: 'km', postings: [{ article: 0, positions: [1, 5] }] }] };
  expect(() => writeWord(strange, positionPostings)).toThrow('weight 5');
});
