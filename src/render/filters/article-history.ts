import type { Timestamp } from '../../articles/model/article.ts';
import type { ArticlePage } from '../../pages/kinds/article/article-page.ts';

/** Something that was done to an article after it was written. */
export interface HistoryEvent {
  readonly kind: 'published' | 'updated' | 'corrected' | 'withdrawn';
  readonly date: Timestamp;
  /** What was corrected, or why it was withdrawn. */
  readonly text?: string;
}

/** What became of an article, oldest first; empty where it was published and nothing more. */
export function articleHistory({
  date,
  updated,
  corrections,
  withdrawn,
}: ArticlePage['article']): readonly HistoryEvent[] {
  const later: readonly HistoryEvent[] = [
    ...(updated === undefined ? [] : [{ kind: 'updated', date: updated } as const]),
    ...corrections.map((correction) => ({ kind: 'corrected', ...correction }) as const),
    ...(withdrawn === undefined ? [] : [{ kind: 'withdrawn', date: withdrawn.date, text: withdrawn.reason } as const]),
  ];
  if (later.length === 0) return [];
  return [{ kind: 'published', date }, ...later.toSorted((a, b) => a.date.millis - b.date.millis)];
}
