import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ArchivePlan, archiveMaker } from './archive-maker.ts';
import { articleSource } from './article-source.ts';
import type { SampleArticle } from './sample-article.ts';

/** Writes the article files of an archive into a folder, one at a time. */
export function writeArchive(plan: ArchivePlan, folder: string, onWritten: () => void = () => {}): void {
  const maker = archiveMaker(plan);
  for (let index = 0; index < plan.articles; index++) {
    writeArticle(folder, maker.article(index));
    onWritten();
  }
}

export function writeArticle(folder: string, article: SampleArticle): void {
  const file = join(folder, `${article.address}.md`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, articleSource(article));
}
