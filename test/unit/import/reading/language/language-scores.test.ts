import { eld } from 'eld/extrasmall';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import sentences from '../../../../../scripts/bench/language/sentences.json' with { type: 'json' };
import { languageScores } from '../../../../../src/import/reading/language/language-scores.ts';

const texts = Object.values(sentences).flatMap(({ texts, headlines }) => [...texts, ...headlines]);

const scoresOfEld = (text: string) =>
  Object.entries(eld.detect(text).getScores()).toSorted(([, one], [, other]) => other - one);

it('gives the scores of eld for texts in 54 languages', () => {
  for (const text of texts) expect(languageScores(text), text).toEqual(scoresOfEld(text));
});

it('gives the scores of eld for parts of texts, joined in any way', () => {
  const part = fc
    .tuple(fc.constantFrom(...texts), fc.nat(200), fc.nat(300))
    .map(([text, from, length]) => text.slice(from, from + length).toWellFormed());
  const between = fc.constantFrom(
    '',
    ' ',
    "'",
    " '",
    "' ",
    '’',
    '. ',
    '`',
    '12',
    "'.'",
    '\n\n',
    'Σ ',
    'x'.repeat(80),
    '😀',
  );
  const joined = fc
    .array(fc.tuple(between, part), { maxLength: 6 })
    .chain((parts) => between.map((end) => parts.flat().join('') + end));
  fc.assert(
    fc.property(joined, (text) => {
      // Lower-casing İ leaves a dot. If its first byte ends a group, eld takes it for the end of a word.
      fc.pre(!text.includes('İ'));
      expect(languageScores(text)).toEqual(scoresOfEld(text));
    }),
    { numRuns: 300 },
  );
});

it.each(['', '12:30', '…', '😀😀'])('has no scores for "%s"', (text) => {
  expect(languageScores(text)).toEqual([]);
});
