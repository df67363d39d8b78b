import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../src/articles/model/article.ts';
import { readArticle } from '../../../src/articles/read-article.ts';
import { scanFolder } from '../../../src/catalog/scan/scan-folder.ts';

/** An article with its text in Markdown. */
export interface ArticleText {
  readonly article: Article;
  readonly text: string;
}

/** Reads the articles of an archive's folder, or of a folder of articles. Files with mistakes are left out. */
export async function readArchiveTexts(folder: string): Promise<readonly ArticleText[]> {
  const inside = join(folder, 'articles');
  const root = existsSync(inside) ? inside : folder;
  const texts: ArticleText[] = [];
  for (const { path } of scanFolder(root).files) {
    const read = await readArticle({ root, path }, { timeZone: 'UTC', language: 'en' }, Date.now());
    if (read.ok && read.article.withdrawn === undefined) texts.push({ article: read.article, text: read.body });
  }
  return texts.toSorted((a, b) => (a.article.address < b.article.address ? -1 : 1));
}
