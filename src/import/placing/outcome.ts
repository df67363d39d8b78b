import type { Note } from '../reading/draft/draft.ts';

/**
 * What became of one article: written for the first time, written again because its source changed, the same as before,
 * left as a person edited it, left out as another article's twin, refused, or never meant to be an article.
 */
export const statuses = ['imported', 'changed', 'unchanged', 'kept', 'duplicate', 'skipped', 'refused'] as const;
export type Status = (typeof statuses)[number];

export interface Outcome {
  readonly status: Status;
  /** The source file, and which article in it. */
  readonly file: string;
  readonly id?: string;
  readonly line?: number;
  /** The article's file under the target folder. */
  readonly article?: string;
  readonly reason?: string;
  readonly notes: readonly Note[];
}
