import { formLevel, indexForm, indexKey, levels } from '../../words/index-form.ts';
import { scriptSignOf } from '../../words/script-sign.ts';
import { wordSequence } from '../query/parse-query.ts';
import type { Clause, Sequence } from '../query/query.ts';
import type { ListedWord } from '../query/vocabulary.ts';
import { type CorrectedClause, moreFrequent, plainWord, type WordSource } from './correction.ts';
import { mayHaveSimilar, similarWords } from './similar-words.ts';
import { soundingPairs } from './sounding-pairs.ts';

const shortestPart = 2;
const latinWord = /^\p{Script=Latin}/u;

/** Corrects a clause of one word. `count`: how many articles have the clause. `isFound`: whether an article has the whole query. */
export async function correctedClause(
  clause: Clause,
  { count, isFound }: { readonly count: number; readonly isFound: boolean },
  vocabulary: WordSource,
): Promise<CorrectedClause> {
  const { text } = clause;
  const isAbsent = count === 0;
  // The words of other scripts that sound like a found word are its results.
  const [spelled, sounding, pairs] = await Promise.all([
    mayHaveSimilar(text) ? vocabulary.similarlySpelled(text) : [],
    isAbsent && latinWord.test(text) ? vocabulary.similarlySounding(text) : [],
    isAbsent ? twoWords(text, vocabulary) : [],
  ]);
  const isStray = !isAbsent && (isInflected(clause) || hasWord(text, spelled));
  const isUsed = !isStray || !isFound;
  const similar = similarWords(text, [...spelled, ...sounding]).filter((each) =>
    isStray ? each.count >= moreFrequent * count : isAbsent || isOwnScript(text, each.word),
  );
  const isUnknown = isAbsent && similar.length === 0 && pairs.length === 0 && latinWord.test(text);
  const parts = isUnknown
    ? await soundingPairs(text, vocabulary)
    : isUsed && !isAbsent
      ? await twoWords(text, vocabulary)
      : pairs;
  const correction = { typed: text, words: similar.map(({ word }) => word), isUsed };
  const [best, ...others] = isUsed ? similar : [];
  const used = best ? [...parts, { ...wordSequence(best.word, levels.exact), isLikely: true }] : isUsed ? parts : [];
  return {
    clause: used.length > 0 ? { ...clause, sequences: [...clause.sequences, ...used] } : clause,
    others: others.map(({ word }) => wordSequence(word, levels.stemmed)),
    corrections: similar.length > 0 ? [correction] : [],
  };
}

/** Whether what was found may be the inflected forms of a word that the archive does not have as it was typed. */
function isInflected({ sequences }: Clause): boolean {
  return sequences[0]?.words[0]?.longer === levels.stemmed;
}

/** Whether the archive has a word in its script, or another form of it. */
function hasWord(typed: string, words: readonly ListedWord[]): boolean {
  const text = plainWord(typed);
  const form = indexForm(text);
  const key = indexKey(form);
  return words.some(({ word }) => {
    if (word.charAt(0) !== text.charAt(0) || !isOwnScript(text, word)) return false;
    const other = indexForm(word);
    return indexKey(other) === key && formLevel(other, form) !== levels.none;
  });
}

function isOwnScript(typed: string, word: string): boolean {
  return scriptSignOf(word).script === scriptSignOf(typed).script;
}

/** A word as two words of the archive that follow each other: लॉकडाउन as लॉक डाउन. */
async function twoWords(typed: string, vocabulary: WordSource): Promise<readonly Sequence[]> {
  const text = plainWord(typed);
  const ends = Array.from(
    { length: Math.max(0, text.length - 2 * shortestPart + 1) },
    (_, index) => index + shortestPart,
  );
  const pairs = ends.map((end): readonly [string, string] => [text.slice(0, end), text.slice(end)]);
  const firsts = await vocabulary.spelled(
    pairs.map(([first]) => first),
    'byBeginning',
  );
  const possible = pairs.filter(([first]) => firsts.has(first));
  const seconds = await vocabulary.spelled(
    possible.map(([, second]) => second),
    'byEnding',
  );
  return possible
    .filter(([, second]) => seconds.has(second))
    .map((pair) => wordSequence(pair.join(' '), levels.folded));
}
