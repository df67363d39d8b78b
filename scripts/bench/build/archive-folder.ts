import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../src/language/hashing/sha256.ts';
import { type ArchiveMaker, type ArchivePlan, archiveMaker } from '../archive/archive-maker.ts';
import { articleSource } from '../archive/article-source.ts';
import type { SampleArticle } from '../archive/sample-article.ts';
import { writeArchive, writeArticle } from '../archive/write-archive.ts';

/** A generated archive on disk that later runs use again, and the changes that updates are measured with. */
export interface ArchiveFolder {
  readonly plan: ArchivePlan;
  readonly maker: ArchiveMaker;
  /** The folder of its articles. */
  readonly articles: string;
  /** Adds an article that is newer than all others. */
  readonly add: () => void;
  /** Adds an article of an old year. */
  readonly addLate: () => void;
  /** Changes the headline and the first sentence of an article from the middle of the archive. */
  readonly edit: () => void;
  /** Undoes all changes. */
  readonly restore: () => void;
}

/** Generates the archive if it does not exist or was made by another version of the generator. */
export function archiveFolder(plan: ArchivePlan, folder: string): ArchiveFolder {
  const maker = archiveMaker(plan);
  const articles = join(folder, 'articles');
  const middle = maker.article(Math.floor(plan.articles / 2));
  const write = (article: SampleArticle) => writeArticle(articles, article);
  const restore = () => {
    write(middle);
    for (const { address } of [maker.added, maker.late]) rmSync(join(articles, `${address}.md`), { force: true });
  };
  const stamp = join(folder, 'archive.json');
  const made = JSON.stringify({ ...plan, sample: sampleOf(maker, plan) });
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== made) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(articles, { recursive: true });
    writeArchive(plan, articles);
    writeFileSync(stamp, made);
  }
  restore();
  return {
    plan,
    maker,
    articles,
    add: () => write(maker.added),
    addLate: () => write(maker.late),
    edit: () => write(edited(middle)),
    restore,
  };
}

/** A hash of a few generated articles. It changes when the generator changes. */
function sampleOf({ article, added }: ArchiveMaker, { articles }: ArchivePlan): string {
  const some = [0, 0.25, 0.5, 0.75].map((part) => article(Math.floor(articles * part)));
  return sha256([...some, added].map(articleSource).join('\n'));
}

function edited({ address, fields, body }: SampleArticle): SampleArticle {
  return { address, fields: { ...fields, title: `${fields.title} 2` }, body: body.replace(/[।.]/, ' 2$&') };
}
