import { openCatalogReadOnly } from '../../catalog/database/catalog.ts';
import { type ArticleChanges, articleChanges } from '../../catalog/scan/article-changes.ts';
import { type Scan, scanFolder } from '../../catalog/scan/scan-folder.ts';
import { answerRequests } from '../../publish/thread/answer-requests.ts';
import type { ScanRequest } from './scan-in-thread.ts';

// The thread of `startScan` runs this module. No module imports it.
answerRequests(scanAnswers());

/** Answers requests. It keeps the latest scan until a request compares it. */
function scanAnswers(): (request: ScanRequest) => ArticleChanges | null {
  let latest: { readonly id: string; readonly scan: Scan } | undefined;
  return ({ scan: id, root, compare }) => {
    const scan = compare && latest?.id === id ? latest.scan : undefined;
    latest = undefined;
    if (!compare) {
      latest = { id, scan: scanFolder(root) };
      return null;
    }
    const catalog = openCatalogReadOnly(compare.catalog);
    try {
      return articleChanges(catalog, root, compare.rehash, scan);
    } finally {
      catalog.close();
    }
  };
}
