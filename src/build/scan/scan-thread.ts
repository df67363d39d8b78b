import { openCatalogReadOnly } from '../../catalog/database/catalog.ts';
import { type ArticleChanges, articleChanges } from '../../catalog/scan/article-changes.ts';
import { type Scan, scanFolder } from '../../catalog/scan/scan-folder.ts';
import { answerAside } from '../../publish/aside/answer-aside.ts';
import type { ScanQuestion } from './scan-aside.ts';

// What the thread of `scanAside` runs; nothing imports it.
let begun: { readonly number: number; readonly scan: Scan } | undefined;

answerAside(({ scan: number, root, compare }: ScanQuestion): ArticleChanges | null => {
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
