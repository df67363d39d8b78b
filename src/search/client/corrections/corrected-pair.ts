import { levels } from '../../words/index-form.ts';
import { joinedText, typedWords } from '../query/joined-words.ts';
import { wordSequence } from '../query/parse-query.ts';
import type { Clause } from '../query/query.ts';
import { type CorrectedClause, plainWord, type WordSource } from './correction.ts';
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
  const words = text === undefined ? [] : await similarToBoth(text, vocabulary);
  if (words.length === 0) return undefined;
  const corrections = [{ typed: `${first.text} ${second.text}`, words, isUsed: true }];
  return [
    { clause: withWord(first, words), others: [], corrections },
    { clause: withWord(second, words), others: [], corrections: [] },
  ];
}

/** Corrects a compound of two words as one word, in the same way: lock-down is लॉकडाउन. */
export async function correctedAsOne(clause: Clause, vocabulary: WordSource): Promise<CorrectedClause | undefined> {
  const words = await similarToBoth(typedWords(clause).join(''), vocabulary);
  if (words.length === 0) return undefined;
  return {
    clause: withWord(clause, words),
    others: [],
    corrections: [{ typed: clause.text, words, isUsed: true }],
  };
}

/** The words of the archive that are most similar to two typed words together, nearest first. */
async function similarToBoth(text: string, vocabulary: WordSource): Promise<readonly string[]> {
  if (!mayHaveSimilar(text)) return [];
  const plain = plainWord(text);
  const [spelled, sounding] = await Promise.all([
    vocabulary.similarlySpelled(plain),
    latinWord.test(plain) ? vocabulary.similarlySounding(plain) : [],
  ]);
  const similar = similarWords(plain, [...spelled, ...sounding]);
  return similar.filter(({ distance }) => distance <= letterDistance).map(({ word }) => word);
}

function withWord(clause: Clause, [best = '']: readonly string[]): Clause {
  return { ...clause, sequences: [...clause.sequences, { ...wordSequence(best, levels.exact), isLikely: true }] };
}
