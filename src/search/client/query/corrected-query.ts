import { levels } from '../../words/index-form.ts';
import { wordSequence } from './parse-query.ts';
import type { Query, Sequence } from './query.ts';
import { similarWords } from './similar-words.ts';
import type { ListedWord, Vocabulary } from './vocabulary.ts';

/** Similar words for a typed one. */
export interface Correction {
  readonly typed: string;
  readonly words: readonly string[];
  /** Whether the search uses the first of them. Otherwise they are only suggested. */
  readonly isUsed: boolean;
}

/** A query with corrected words. */
export interface CorrectedQuery {
  readonly query: Query;
  readonly corrections: readonly Correction[];
}

/** A word in more articles is no typing error. */
const strayHits = 2;
/** A suggestion for a found word must be this many times as frequent. */
const moreFrequent = 8;
const shortestPart = 2;

/**
 * Corrects the words of a query that no article has: with the most similar word of the archive, or as two words of the archive. Words of
 * a stray article are not replaced, but get suggestions. Loads the vocabulary if there is such a word. `matched` says how many
 * articles have each clause.
 */
export async function correctedQuery(
  query: Query,
  matched: readonly number[],
  vocabulary: Vocabulary,
): Promise<CorrectedQuery | undefined> {
  const isDoubtful = (index: number) => (matched[index] ?? 0) <= strayHits && query.clauses[index]?.isWord === true;
  if (!query.clauses.some((_, index) => isDoubtful(index))) return undefined;
  const words = await vocabulary.all();
  const corrections: Correction[] = [];
  const clauses = query.clauses.map((clause, index) => {
    if (!isDoubtful(index)) return clause;
    const isUsed = matched[index] === 0;
    const parts = isUsed ? twoWords(clause.text, words) : [];
    const similar = similarWords(clause.text, words).filter(({ count }) => isUsed || count >= moreFrequent * strayHits);
    if (similar.length > 0) corrections.push({ typed: clause.text, words: similar.map(({ word }) => word), isUsed });
    if (!isUsed) return clause;
    const used = similar.map(({ word }, rank) => wordSequence(word, rank === 0 ? levels.folded : levels.stemmed));
    return { ...clause, sequences: [...clause.sequences, ...parts, ...used] };
  });
  return { query: { ...query, clauses }, corrections };
}

/** A word as two words of the archive that follow each other: लॉकडाउन as लॉक डाउन. */
function twoWords(typed: string, words: readonly ListedWord[]): readonly Sequence[] {
  const text = typed.normalize('NFC').toLowerCase();
  const all = new Set(words.map(({ word }) => word));
  const ends = Array.from(
    { length: Math.max(0, text.length - 2 * shortestPart + 1) },
    (_, index) => index + shortestPart,
  );
  return ends
    .map((end) => [text.slice(0, end), text.slice(end)])
    .filter((parts) => parts.every((part) => all.has(part)))
    .map((parts) => wordSequence(parts.join(' '), levels.folded));
}
