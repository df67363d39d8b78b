import type { Timestamp } from '../../articles/model/article.ts';
import type { ArticlePage } from '../../pages/kinds/article/article-page.ts';

/** A change to an article after it was published. */
export interface HistoryEvent {
  readonly kind: 'published' | 'updated' | 'corrected' | 'withdrawn';
  readonly date: Timestamp;
  /** The text of the correction, or the reason of the withdrawal. */
  readonly text?: string;
}

/** The changes to an article, oldest first. Empty if it was only published. */
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
