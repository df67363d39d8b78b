import type { NoArticle } from '../sources/refusal.ts';
import type { Outcome } from './outcome.ts';

/** What became of a source that gave no article. */
export function outcomeOf({ origin, status, reason, line }: NoArticle): Outcome {
  return { ...origin, status, reason, ...(line === undefined ? {} : { line }), notes: [] };
}
