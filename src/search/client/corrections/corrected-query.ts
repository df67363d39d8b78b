import { joinedText } from '../query/joined-words.ts';
import type { Clause, Query } from '../query/query.ts';
import { correctedClause } from './corrected-clause.ts';
import { correctedCompound } from './corrected-compound.ts';
import { correctedPair } from './corrected-pair.ts';
import { type Correction, plainWord, strayHits, unchanged, type WordSource } from './correction.ts';

/** A query with corrected words. */
export interface CorrectedQuery {
  /** With the most similar word for each wrong one. */
  readonly query: Query;
  /** With all similar words. Undefined if there are no others. */
  readonly withOthers: Query | undefined;
  readonly corrections: readonly Correction[];
}

/** What a search without corrections has found. */
interface FoundArticles {
  /** How many articles have each clause. */
  readonly matched: readonly number[];
  /** Whether an article has the whole query. */
  readonly isFound: boolean;
}

/**
 * Corrects the words of a query that the archive does not have: with the most similar word of the archive, or as two words of the
 * archive. Articles that have another word with the same sound do not prevent this. Rare words are not replaced, but get suggestions.
 * If no article has the whole query, rare words are replaced too, and words that only other spellings match.
 * Loads the words that are similar to such a word.
 */
export async function correctedQuery(
  query: Query,
  { matched, isFound }: FoundArticles,
  vocabulary: WordSource,
): Promise<CorrectedQuery | undefined> {
  const isRare = ({ isWord, isDoubtful }: Clause, index: number) =>
    isWord && (isDoubtful || (matched[index] ?? 0) <= strayHits);
  if (isFound && !query.clauses.some(isRare)) return undefined;
  const joined = query.clauses.map((clause, index) => plainWord(joinedText(clause, query.clauses[index + 1]) ?? ''));
  const words = query.clauses.filter(({ isWord }) => isWord).map(({ text }) => plainWord(text));
  const known = await vocabulary.spelled([...words, ...joined.filter((text) => text !== '')], 'byBeginning');
  const mayBeWrong = (clause: Clause, index: number) => {
    // The archive has both words as one.
    if ([joined[index - 1], joined[index]].some((text) => text !== undefined && known.has(text))) return false;
    if (isRare(clause, index)) return true;
    // It sounds like a word of another script, and means that word: singh is सिंह and not sing.
    if ((clause.meanings ?? []).length > 0) return false;
    return !isFound && (clause.isWord ? !known.has(plainWord(clause.text)) : clause.isCompound && matched[index] === 0);
  };
  if (!query.clauses.some(mayBeWrong)) return undefined;
  const corrected = await Promise.all(
    query.clauses.map((clause, index) => {
      if (!mayBeWrong(clause, index)) return unchanged(clause);
      const count = matched[index] ?? 0;
      if (clause.isCompound) return correctedCompound(clause, vocabulary);
      return correctedClause(clause, { count, isFound }, vocabulary);
    }),
  );
  for (const [index, clause] of query.clauses.entries()) {
    const next = query.clauses[index + 1];
    const wrong = [index, index + 1].filter((at) => {
      const each = query.clauses[at];
      return each && mayBeWrong(each, at);
    });
    // A wrong word beside a right one that has a correction of its own is no part of another.
    const isPair = wrong.length === 2 || wrong.some((at) => corrected[at]?.corrections.length === 0);
    if (isFound || !next || !isPair) continue;
    const pair = await correctedPair(clause, next, vocabulary);
    if (pair) corrected.splice(index, 2, ...pair);
  }
  const withOthers = corrected.map(({ clause, others }) => ({
    ...clause,
    sequences: [...clause.sequences, ...others],
  }));
  return {
    query: { ...query, clauses: corrected.map(({ clause }) => clause) },
    withOthers: corrected.some(({ others }) => others.length > 0) ? { ...query, clauses: withOthers } : undefined,
    corrections: corrected.flatMap(({ corrections }) => corrections),
  };
}
