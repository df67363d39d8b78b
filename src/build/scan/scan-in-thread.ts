import { randomUUID } from 'node:crypto';
import type { ArticleChanges } from '../../catalog/scan/article-changes.ts';
import { threadFunction } from '../../publish/thread/thread-function.ts';

/** Starts a scan, or compares a started scan with the catalogue. */
export interface ScanRequest {
  /** ID of the scan. */
  readonly scan: string;
  /** The articles' folder. */
  readonly root: string;
  /** The catalogue's file, and whether to read every article file again. */
  readonly compare?: { readonly catalog: string; readonly rehash: boolean };
}

/** A scan of the articles' folder that runs in a thread. */
export interface ArticleScan {
  /** The changes since the catalogue last saw the folder. */
  readonly compare: (catalog: string, rehash: boolean) => Promise<ArticleChanges>;
}

const ask = threadFunction<ScanRequest, ArticleChanges | null>(new URL('./scan-thread.ts', import.meta.url));

/** Starts to scan the articles' folder. `compare` reports the errors of the scan. */
export function startScan(root: string): ArticleScan {
  const scan = randomUUID();
  ask({ scan, root }).catch(() => {});
  return {
    compare: async (catalog, rehash) => {
      const changes = await ask({ scan, root, compare: { catalog, rehash } });
      if (!changes) throw new Error('The scan was not compared.');
      return changes;
    },
  };
}
