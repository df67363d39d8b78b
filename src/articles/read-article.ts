import { join, relative } from 'node:path';
import { sha256 } from '../language/sha256.ts';
import type { Problem } from '../settings/problem.ts';
import type { Site } from '../settings/site.ts';
import { type ArticleContent, checkArticle, type Placed } from './check-article.ts';
import { type ArticleFile, addressFlaws } from './files/address.ts';
import { articleBytes } from './files/article-bytes.ts';
import { articleText } from './files/decode-article.ts';
import { frontMatter } from './front-matter/front-matter.ts';

export interface GoodArticle extends ArticleContent {
  readonly ok: true;
  /** SHA-256 of the file's bytes, hex. */
  readonly fileHash: string;
  readonly warnings: readonly Problem[];
}

export interface BadArticle {
  readonly ok: false;
  readonly problems: readonly Problem[];
  /** Empty where the file can't be read. */
  readonly fileHash: string;
}

export type ReadArticle = GoodArticle | BadArticle;

/**
 * Reads one article and checks all that can be known from its file and the pictures beside it. Bad input is an answer, not
 * an exception.
 */
export async function readArticle(
  file: ArticleFile,
  site: Pick<Site, 'timeZone' | 'language'>,
  now: number,
): Promise<ReadArticle> {
  const bytes = articleBytes(join(file.root, file.path));
  if (!bytes.ok) return bad(file, '', [bytes.flaw]);
  const fileHash = sha256(bytes.value);
  const text = articleText(bytes.value);
  const parts = text.ok ? frontMatter(text.value) : text;
  if (!parts.ok) return bad(file, fileHash, [...addressFlaws(file.path), parts.flaw]);
  const { content, problems, warnings } = checkArticle(file, parts.value, site, now);
  if (!content) return bad(file, fileHash, problems);
  return { ok: true, ...content, fileHash, warnings: named(file, warnings) };
}

function bad(file: ArticleFile, fileHash: string, problems: readonly Placed[]): BadArticle {
  return { ok: false, problems: named(file, problems), fileHash };
}

/** The problems of a file by its name as seen from the working folder, in the order of its lines. */
function named(file: ArticleFile, problems: readonly Placed[]): readonly Problem[] {
  if (problems.length === 0) return [];
  const name = relative('', join(file.root, file.path)).replaceAll('\\', '/');
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).map((problem) => ({ file: name, ...problem }));
}
