import type { NoDraft } from '../sources/refusal.ts';
import type { Outcome } from './outcome.ts';

/** What became of a source that gave no article. */
export function withoutArticle({ origin, status, reason, line }: NoDraft): Outcome {
  return { ...origin, status, reason, ...(line === undefined ? {} : { line }), notes: [] };
}
