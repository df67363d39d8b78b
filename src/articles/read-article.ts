import { join, relative } from 'node:path';
import { sha256 } from '../language/hashing/sha256.ts';
import type { Problem } from '../settings/files/problem.ts';
import type { Site } from '../settings/site.ts';
import { type ArticleContent, checkArticle } from './check-article.ts';
import { type ArticleFile, addressIssues } from './files/address.ts';
import { decodeArticle } from './files/decode-article.ts';
import { readArticleBytes } from './files/read-article-bytes.ts';
import { frontMatter } from './front-matter/front-matter.ts';
import type { Issue } from './model/result.ts';

interface ValidArticle extends ArticleContent {
  readonly ok: true;
  /** SHA-256 of the file's bytes, hex. */
  readonly fileHash: string;
  readonly warnings: readonly Problem[];
}

interface InvalidArticle {
  readonly ok: false;
  readonly problems: readonly Problem[];
  /** Empty if the file cannot be read. */
  readonly fileHash: string;
}

export type ArticleResult = ValidArticle | InvalidArticle;

/** Reads one article, and checks its file and the pictures beside it. Returns problems; does not throw them. */
export async function readArticle(
  file: ArticleFile,
  site: Pick<Site, 'timeZone' | 'language'>,
  now: number,
): Promise<ArticleResult> {
  const bytes = readArticleBytes(join(file.root, file.path));
  if (!bytes.ok) return invalid(file, '', [bytes.issue]);
  const fileHash = sha256(bytes.value);
  const text = decodeArticle(bytes.value);
  const parts = text.ok ? frontMatter(text.value) : text;
  if (!parts.ok) return invalid(file, fileHash, [...addressIssues(file.path), parts.issue]);
  const { content, problems, warnings } = checkArticle(file, parts.value, site, now);
  if (!content) return invalid(file, fileHash, problems);
  return { ok: true, ...content, fileHash, warnings: withFileName(file, warnings) };
}

function invalid(file: ArticleFile, fileHash: string, problems: readonly Issue[]): InvalidArticle {
  return { ok: false, problems: withFileName(file, problems), fileHash };
}

/** The problems in the order of their lines, with the file's name relative to the working folder. */
function withFileName(file: ArticleFile, problems: readonly Issue[]): readonly Problem[] {
  if (problems.length === 0) return [];
  const name = relative('', join(file.root, file.path)).replaceAll('\\', '/');
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).map((problem) => ({ file: name, ...problem }));
}
