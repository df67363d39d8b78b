import { expect, test } from 'vitest';
import { findPlaces } from '../../../../../src/search/client/scans/find-places.ts';

const words = {
  blocks: [
    ['The river, the Jal-Mahal', [[100, 0, 100, 50], [300, 0, 100, 50, 0, 60, 50, 50], [], [500, 0, 100, 50]]],
    [
      'river 日本 語',
      [
        [0, 5000, 100, 50],
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ],
    ],
  ] as const,
};

test.each<[string, readonly string[], readonly (readonly number[])[]]>([
  [
    'every place of a word, and each part of a parted one',
    ['river'],
    [
      [0.03, 0.0, 0.01, 0.005, 0, 0.006, 0.005, 0.005],
      [0, 0.5, 0.01, 0.005],
    ],
  ],
  ['words between signs', ['Mahal'], [[0.05, 0, 0.01, 0.005]]],
  ['letters of a script without spaces', ['日本'], [[0.0001, 0.0002, 0.0003, 0.0004]]],
  ['no word without a place', ['the'], []],
  ['no part of a word', ['riv'], []],
  ['nothing without words', [], []],
])('finds %s', (_, wanted, places) => {
  const found = findPlaces(words, new Set(wanted));
  expect(found.map((parts) => parts.flatMap(({ left, top, width, height }) => [left, top, width, height]))).toEqual(
    places,
  );
});
