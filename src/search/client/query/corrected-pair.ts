import { levels } from '../../words/index-form.ts';
import { type CorrectedClause, plainWord, type WordSource } from './correction.ts';
import { joinedText } from './joined-words.ts';
import { wordSequence } from './parse-query.ts';
import type { Clause } from './query.ts';
import { letterDistance, mayHaveSimilar, similarWords } from './similar-words.ts';

const latinWord = /^\p{Script=Latin}+$/u;

/**
 * Corrects two words as one word that differs in one letter from both together (acess ibility is accessibility), or that sounds like both
 * (lock down is लॉकडाउन). Each of the two matches it, as they do without the error. Undefined if there is none.
 */
export async function correctedPair(
  first: Clause,
  second: Clause,
  vocabulary: WordSource,
): Promise<readonly [CorrectedClause, CorrectedClause] | undefined> {
  const text = joinedText(first, second);
  if (text === undefined || !mayHaveSimilar(text)) return undefined;
  const plain = plainWord(text);
  const [spelled, sounding] = await Promise.all([
    vocabulary.similarlySpelled(plain),
    latinWord.test(plain) ? vocabulary.similarlySounding(plain) : [],
  ]);
  const similar = similarWords(plain, [...spelled, ...sounding]);
  const words = similar.filter(({ distance }) => distance <= letterDistance).map(({ word }) => word);
  const [best] = words;
  if (best === undefined) return undefined;
  const meant = { ...wordSequence(best, levels.exact), isLikely: true };
  const withMeant = (clause: Clause): Clause => ({ ...clause, sequences: [...clause.sequences, meant] });
  return [
    {
      clause: withMeant(first),
      others: [],
      corrections: [{ typed: `${first.text} ${second.text}`, words, isUsed: true }],
    },
    { clause: withMeant(second), others: [], corrections: [] },
  ];
}
