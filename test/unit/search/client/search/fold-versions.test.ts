import { expect, test } from 'vitest';
import type { Candidate } from '../../../../../src/search/client/match/match-shard.ts';
import { foldVersions } from '../../../../../src/search/client/search/fold-versions.ts';

/** Articles 0 (hi), 1 (en) and 2 (ur) are versions of one story; 3 is another. */
function candidates(numbers: readonly number[], missing: readonly number[] = []): readonly Candidate[] {
  const table = { languages: ['hi', 'en-IN', 'ur'], languageOf: [0, 1, 2, 1], stories: { 0: 'a', 1: 'a', 2: 'a' } };
  return numbers.map(
    (article) => ({ shard: { table }, article, missing: missing.includes(article) ? 1 : 0 }) as unknown as Candidate,
  );
}

test.each([
  { found: [0, 1, 2, 3], languages: ['en', 'hi'], kept: [1, 3] },
  { found: [0, 1, 2, 3], languages: ['hi'], kept: [0, 3] },
  { found: [3, 2, 1], languages: ['hi', 'ur'], kept: [3, 2] },
  { found: [2, 3, 1], languages: ['ta'], kept: [2, 3] },
  { found: [3], languages: ['en'], kept: [3] },
])('of $found, a reader of $languages finds $kept', ({ found, languages, kept }) => {
  expect(foldVersions(candidates(found), languages).map(({ article }) => article)).toEqual(kept);
});

test('a version with the whole query comes before one with most of it', () => {
  expect(foldVersions(candidates([0, 1], [0]), ['hi']).map(({ article }) => article)).toEqual([1]);
});
