import type { ArticleChanges } from '../../catalog/scan/article-changes.ts';
import { threadFunction } from '../../publish/thread/thread-function.ts';

/** A scan to begin, by its number, or one to compare with what the catalogue holds at that moment. */
export interface ScanRequest {
  readonly scan: number;
  /** The articles' folder. */
  readonly root: string;
  /** The catalogue's file, and whether to distrust every time stamp. */
  readonly compare?: { readonly catalog: string; readonly rehash: boolean };
}

const ask = threadFunction<ScanRequest, ArticleChanges | null>(new URL('./scan-thread.ts', import.meta.url));
let scans = 0;

/** Begins to scan the articles' folder in a thread; returns the scan's number. What goes wrong is told by `scanInThread`. */
export function beginScan(root: string): number {
  const scan = ++scans;
  ask({ scan, root }).catch(() => {});
  return scan;
}

/** What a scan that was begun finds changed since the catalogue last saw the articles' folder. */
export async function scanInThread(
  scan: number,
  root: string,
  compare: { readonly catalog: string; readonly rehash: boolean },
): Promise<ArticleChanges> {
  const changes = await ask({ scan, root, compare });
  if (!changes) throw new Error('The scan was not compared.');
  return changes;
}
