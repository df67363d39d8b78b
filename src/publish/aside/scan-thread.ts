import { articleChanges } from '../../catalog/article-changes.ts';
import { readCatalog } from '../../catalog/catalog.ts';
import { answerAside } from './answer-aside.ts';
import type { ScanQuestion } from './scan-aside.ts';

// What the thread of `scanAside` runs; nothing imports it.
answerAside(({ catalog: file, root, rehash }: ScanQuestion) => {
  const catalog = readCatalog(file);
  try {
    return articleChanges(catalog, root, rehash);
  } finally {
    catalog.close();
  }
});
