import type { Clause, Sequence } from '../query/query.ts';
import type { Vocabulary } from '../query/vocabulary.ts';

/** Similar words for a typed one. */
export interface Correction {
  readonly typed: string;
  readonly words: readonly string[];
  /** Whether the search uses the first of them. Otherwise they are only suggested. */
  readonly isUsed: boolean;
}

/** The look-ups that corrections need. */
export type WordSource = Pick<Vocabulary, 'similarlySpelled' | 'similarlySounding' | 'spelled' | 'words'>;

/** A clause with similar words. */
export interface CorrectedClause {
  readonly clause: Clause;
  /** Sequences of other similar words. */
  readonly others: readonly Sequence[];
  readonly corrections: readonly Correction[];
}

/** A clause without corrections. */
export const unchanged = (clause: Clause): CorrectedClause => ({ clause, others: [], corrections: [] });

/** A word in more articles is no typing error. */
export const strayHits = 2;
/** A suggestion for a found word must be this many times as frequent. */
export const moreFrequent = 5;

/** A typed word as the vocabulary compares it. */
export function plainWord(typed: string): string {
  return typed.normalize('NFC').toLowerCase();
}
