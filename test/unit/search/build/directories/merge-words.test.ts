import { expect, test } from 'vitest';
import { mergeWords } from '../../../../../src/search/build/directories/merge-words.ts';
import type { PackedWord } from '../../../../../src/search/format/word-entry.ts';

const word = (key: string, forms: Readonly<Record<string, readonly number[]>>): PackedWord<number> => ({
  key,
  forms: Object.entries(forms).map(([form, postings]) => ({ form: Buffer.from(form, 'latin1'), postings })),
});

const merge = (...shards: readonly (readonly [first: number, words: readonly PackedWord<number>[]])[]) =>
  [...mergeWords(shards.map(([first, words]) => ({ first, words: words.values() })))].map(({ key, forms }) => [
    key,
    Object.fromEntries(forms.map(({ form, postings }) => [Buffer.from(form).toString('latin1'), postings])),
    forms.map(({ form }) => Buffer.from(form).toString('latin1')),
  ]);

test('merges sorted words of shards, and numbers articles across them', () => {
  const older = [word('a', { x: [0, 2] }), word('b', { x: [1] })];
  const newer = [word('b', { x: [0] }), word('c', { x: [3] })];
  expect(merge([0, older], [10, newer])).toEqual([
    ['a', { x: [0, 2] }, ['x']],
    ['b', { x: [1, 10] }, ['x']],
    ['c', { x: [13] }, ['x']],
  ]);
});

test('sorts the forms of a word by bytes, also in one shard', () => {
  expect(merge([5, [word('a', { '\u00e9': [1], z: [0] })]])).toEqual([
    ['a', { z: [5], '\u00e9': [6] }, ['z', '\u00e9']],
  ]);
  expect(merge([0, [word('a', { z: [0] })]], [2, [word('a', { b: [0], z: [1] })]])).toEqual([
    ['a', { b: [2], z: [0, 3] }, ['b', 'z']],
  ]);
});

test('sorts words by code points', () => {
  expect(merge([0, [word('\u{1f600}', { x: [0] })]], [1, [word('\uff00', { x: [0] })]]).map(([key]) => key)).toEqual([
    '\uff00',
    '\u{1f600}',
  ]);
});
