import type { Note } from '../reading/draft/draft.ts';
import type { NoArticle } from '../sources/refusal.ts';

/**
 * What happened to an article: it was written for the first time (`imported`), written again because its source changed
 * (`changed`), is the same as before (`unchanged`), was left as a person edited it (`kept`), has the text of another one
 * (`duplicate`), was never meant as an article (`skipped`), or cannot be imported (`refused`).
 */
export const statuses = ['imported', 'changed', 'unchanged', 'kept', 'duplicate', 'skipped', 'refused'] as const;
export type Status = (typeof statuses)[number];

/** The result of importing one article. */
export interface Outcome {
  readonly status: Status;
  /** The source file. */
  readonly file: string;
  /** Which of several articles in the file. */
  readonly id?: string;
  readonly line?: number;
  /** The article's file below the folder of articles. */
  readonly article?: string;
  readonly reason?: string;
  readonly notes: readonly Note[];
}

/** The outcome of a source that gives no article. */
export function outcomeWithoutArticle({ origin, status, reason, line }: NoArticle): Outcome {
  return { ...origin, status, reason, ...(line === undefined ? {} : { line }), notes: [] };
}
