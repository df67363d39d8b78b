import { levels } from '../../words/index-form.ts';
import {
  type CorrectedClause,
  type Correction,
  moreFrequent,
  plainWord,
  strayHits,
  unchanged,
  type WordSource,
} from './correction.ts';
import { wordSequence } from './parse-query.ts';
import type { Clause } from './query.ts';
import { mayHaveSimilar, similarWords } from './similar-words.ts';

/** Corrects the words of a compound that no article has. Then they may stand anywhere in an article. */
export async function correctedCompound(clause: Clause, vocabulary: WordSource): Promise<CorrectedClause> {
  const typed = clause.sequences[0]?.words.map(({ text }) => text) ?? [];
  const corrections = await Promise.all(
    typed.map(async (text): Promise<readonly Correction[]> => {
      if (!mayHaveSimilar(text)) return [];
      const spelled = await vocabulary.similarlySpelled(text);
      const count = Math.max(0, ...spelled.filter(({ word }) => word === plainWord(text)).map((own) => own.count));
      const similar =
        count > strayHits ? [] : similarWords(text, spelled).filter((each) => each.count >= moreFrequent * count);
      return similar.length > 0 ? [{ typed: text, words: similar.map(({ word }) => word), isUsed: true }] : [];
    }),
  );
  if (corrections.every((each) => each.length === 0)) return unchanged(clause);
  const meant = wordSequence(
    typed.map((text, index) => corrections[index]?.[0]?.words[0] ?? text).join(' '),
    levels.exact,
  );
  const anywhere = { ...meant, level: levels.folded, adjacent: false, isLikely: true };
  return {
    clause: { ...clause, sequences: [...clause.sequences, meant, anywhere] },
    others: [],
    corrections: corrections.flat(),
  };
}
