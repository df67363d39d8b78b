import { openCatalogReadOnly } from '../../catalog/database/catalog.ts';
import { type ArticleChanges, articleChanges } from '../../catalog/scan/article-changes.ts';
import { type Scan, scanFolder } from '../../catalog/scan/scan-folder.ts';
import { answerRequests } from '../../publish/thread/answer-requests.ts';
import type { ScanRequest } from './scan-in-thread.ts';

// What the thread of `scanInThread` runs; nothing imports it.
let begun: { readonly number: number; readonly scan: Scan } | undefined;

answerRequests(({ scan: number, root, compare }: ScanRequest): ArticleChanges | null => {
  if (!compare) {
    begun = undefined;
    begun = { number, scan: scanFolder(root) };
    return null;
  }
  const scan = begun?.number === number ? begun.scan : scanFolder(root);
  begun = undefined;
  const catalog = openCatalogReadOnly(compare.catalog);
  try {
    return articleChanges(catalog, root, compare.rehash, scan);
  } finally {
    catalog.close();
  }
});
