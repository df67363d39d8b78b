import type { Outcome } from './outcome.ts';
import type { NoDraft } from './refusal.ts';

/** What became of a source that gave no article. */
export function withoutArticle({ origin, status, reason, line }: NoDraft): Outcome {
  return { ...origin, status, reason, ...(line === undefined ? {} : { line }), notes: [] };
}
