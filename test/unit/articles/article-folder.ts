import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ArticleResult, readArticle } from '../../../src/articles/read-article.ts';
import { type Problem, problemLine } from '../../../src/settings/files/problem.ts';

export const site = { timeZone: 'Asia/Kolkata', language: 'hi' } as const;
export const now = Date.parse('2024-06-01T12:00:00Z');

export interface ArticleFolder {
  readonly root: string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly read: (path: string) => Promise<ArticleResult>;
}

/** An articles folder of its own for one test, gone after it. */
export function articleFolder(): ArticleFolder {
  const parent = mkdtempSync(join(tmpdir(), 'articles-'));
  const root = join(parent, 'articles');
  mkdirSync(root);
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  return { root, write, read: (path) => readArticle({ root, path }, site, now) };
}

/** Reads one article of the given content. */
export async function readContent(content: string | Uint8Array, path = '2024/05/06/x.md'): Promise<ArticleResult> {
  const folder = articleFolder();
  folder.write(path, content);
  return folder.read(path);
}

/** An article that is right but for the front matter lines given in place of, or after, title and date. */
export function articleWith(lines: string, body = 'Text.'): string {
  const title = /^title:/m.test(lines) ? '' : 'title: T\n';
  const date = /^date:/m.test(lines) ? '' : 'date: 2024-05-06\n';
  return `---\n${title}${date}${lines === '' ? '' : `${lines}\n`}---\n\n${body}\n`;
}

/** Problems as they are printed, with the file's own name only. */
export function lines(problems: readonly Problem[]): readonly string[] {
  return problems.map((problem) => problemLine({ ...problem, file: problem.file.replace(/^.*\//, '') }));
}

/** What is wrong with an article of the given content; its warnings where it is right. */
export async function complaints(content: string | Uint8Array): Promise<readonly string[]> {
  const read = await readContent(content);
  return lines(read.ok ? read.warnings : read.problems);
}
