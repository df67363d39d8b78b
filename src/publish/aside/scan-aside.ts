import type { ArticleChanges } from '../../catalog/article-changes.ts';
import { aside } from './aside.ts';

/** Which folder to scan, and what to compare it with. */
export interface ScanQuestion {
  /** The catalogue's file. */
  readonly catalog: string;
  /** The articles' folder. */
  readonly root: string;
  readonly rehash: boolean;
}

/** Scans the articles' folder in a thread and compares it with what the catalogue holds at that moment. */
export const scanAside = aside<ScanQuestion, ArticleChanges>(new URL('./scan-thread.ts', import.meta.url));
