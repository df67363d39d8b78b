import type { Origin } from './origin.ts';

/** A source that gives no article: it is faulty (`refused`), or was never meant as an article (`skipped`: a draft, a list page). */
export interface NoArticle {
  readonly origin: Pick<Origin, 'file' | 'id'>;
  readonly status: 'refused' | 'skipped';
  readonly reason: string;
  readonly line?: number;
}

/** A source that should give an article and cannot. */
export function refusal(origin: Pick<Origin, 'file' | 'id'>, reason: string, line?: number): NoArticle {
  const { file, id } = origin;
  return {
    origin: id === undefined ? { file } : { file, id },
    status: 'refused',
    reason,
    ...(line === undefined ? {} : { line }),
  };
}

/** A source that was never meant as an article. */
export function skip(origin: Pick<Origin, 'file' | 'id'>, reason: string): NoArticle {
  return { ...refusal(origin, reason), status: 'skipped' };
}
