import { levels } from '../../words/index-form.ts';
import { typedWords } from '../query/joined-words.ts';
import { wordSequence } from '../query/parse-query.ts';
import type { Clause } from '../query/query.ts';
import { correctedAsOne } from './corrected-pair.ts';
import {
  type CorrectedClause,
  type Correction,
  moreFrequent,
  plainWord,
  strayHits,
  unchanged,
  type WordSource,
} from './correction.ts';
import { mayHaveSimilar, similarWords } from './similar-words.ts';

const latinWord = /^\p{Script=Latin}+$/u;

/**
 * Corrects the words of a compound that no article has. Then they may stand anywhere in an article. Two wrong words, or one without a
 * similar word, may be one word.
 */
export async function correctedCompound(clause: Clause, vocabulary: WordSource): Promise<CorrectedClause> {
  const typed = typedWords(clause);
  const words = await Promise.all(typed.map((text) => similarToWord(text, vocabulary)));
  const wrong = words.filter(({ isWrong }) => isWrong);
  const isPair = typed.length === 2 && (wrong.length === 2 || wrong.some(({ similar }) => similar.length === 0));
  const pair = isPair ? await correctedAsOne(clause, vocabulary) : undefined;
  if (pair) return pair;
  const corrections = words.flatMap(({ similar }, index): readonly Correction[] =>
    similar.length > 0 ? [{ typed: typed[index] ?? '', words: similar, isUsed: true }] : [],
  );
  if (corrections.length === 0) return unchanged(clause);
  const meant = wordSequence(typed.map((text, index) => words[index]?.similar[0] ?? text).join(' '), levels.exact);
  const anywhere = { ...meant, level: levels.folded, adjacent: false, isLikely: true };
  return { clause: { ...clause, sequences: [...clause.sequences, meant, anywhere] }, others: [], corrections };
}

/** Whether a word of a compound is in too few articles, and the words that it may mean then. */
async function similarToWord(text: string, vocabulary: WordSource) {
  const plain = plainWord(text);
  const spelled = mayHaveSimilar(text) ? await vocabulary.similarlySpelled(text) : [];
  const count = Math.max(0, ...spelled.filter(({ word }) => word === plain).map((own) => own.count));
  const isWrong = count <= strayHits;
  const sounding = count === 0 && latinWord.test(plain) ? await vocabulary.similarlySounding(plain) : [];
  const similar = similarWords(text, [...spelled, ...sounding]).filter((each) => each.count >= moreFrequent * count);
  return { isWrong, similar: isWrong ? similar.map(({ word }) => word) : [] };
}
