import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveSketch } from '../../../src/catalog/copies/copy-store.ts';
import { writeSketch } from '../../../src/catalog/copies/sketch-text.ts';
import { textSketch } from '../../../src/catalog/copies/text-sketch.ts';
import { updateCopies } from '../../../src/catalog/copies/update-copies.ts';
import { type Catalog, openCatalog } from '../../../src/catalog/database/catalog.ts';
import { copyGroups } from '../../../src/catalog/queries/copy-queries.ts';
import { saveArticle } from '../../../src/catalog/store/save-article.ts';
import { termNames } from '../../../src/catalog/terms/term-names.ts';
import type { ArticleText } from './archive-texts.ts';

/** The groups of copies among some articles, by address, and the CPU seconds for finding them. */
export interface FoundCopies {
  readonly groups: readonly (readonly string[])[];
  readonly seconds: number;
}

/** Saves articles in a new catalogue, and finds the copies among them as a build does. */
export function findCopies(texts: readonly ArticleText[]): FoundCopies {
  const folder = mkdtempSync(join(tmpdir(), 'copies-'));
  const catalog = openCatalog(join(folder, 'catalog.sqlite'));
  try {
    catalog.transaction(() => {
      for (const { article } of texts) saveWithoutText(catalog, article);
    });
    const start = process.cpuUsage();
    catalog.transaction(() => {
      for (const [index, { text }] of texts.entries()) {
        const sketch = textSketch(text);
        if (sketch) saveSketch(catalog, index + 1, writeSketch(sketch));
      }
    });
    catalog.transaction(() => updateCopies(catalog));
    const { user, system } = process.cpuUsage(start);
    const groups = copyGroups(catalog).map((group) => group.map(({ article }) => article.address));
    return { groups, seconds: (user + system) / 1e6 };
  } finally {
    catalog.close();
    rmSync(folder, { recursive: true });
  }
}

function saveWithoutText(catalog: Catalog, article: ArticleText['article']): void {
  const file = { path: `${article.address}.md`, size: 0, modified: 0, changed: 0 };
  const media = { pictures: [], attachments: [], terms: [], warnings: '[]' };
  saveArticle(catalog, { file, checked: 0, fileHash: '', bodyHash: '', article, ...media }, termNames([], 'en'));
}
