import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../language/sha256.ts';
import { checkFile, checkFor } from './check-file.ts';
import type { Finding } from './finding.ts';
import { PathFinder, type PathTable } from './path-table.ts';
import { readPage } from './read-page.ts';
import type { FileReport, FragmentLink } from './site-view.ts';
import { validateHtml } from './validate-html.ts';

/** The same for all files of a site. */
export interface CheckSetting {
  readonly root: string;
  readonly table: PathTable;
  readonly base: string | undefined;
}

export interface FileTask {
  readonly path: string;
  /** What the manifest says. */
  readonly hash?: string;
  /** Whether a page with this hash was found valid before. */
  readonly valid: boolean;
}

export interface CheckedFile extends FileReport {
  readonly path: string;
  /** Hash of a page that is valid. */
  readonly validHash?: string;
}

/** What a worker thread does. */
export const checkWorker = {
  /** Reads files, each once. */
  async checkFiles({ root, table, base }: CheckSetting, tasks: readonly FileTask[]): Promise<readonly CheckedFile[]> {
    const site = { files: new PathFinder(table), base };
    const checked: CheckedFile[] = [];
    for (const task of tasks) {
      const file = join(root, task.path);
      if (checkFor(task.path) === undefined) {
        checked.push({ path: task.path, findings: hashFindings(task, await hashOf(file)), targets: [], fragments: [] });
        continue;
      }
      const bytes = await readFile(file);
      const hash = sha256(bytes);
      const report = checkFile(task.path, bytes, site);
      const isKnown = task.valid && task.hash === hash;
      const invalid = isKnown || report.indexable === undefined ? [] : validateHtml(task.path, bytes.toString('utf8'));
      const isValid = report.indexable !== undefined && invalid.length === 0;
      checked.push({
        ...report,
        path: task.path,
        findings: [...hashFindings(task, hash), ...report.findings, ...invalid],
        ...(isValid && { validHash: hash }),
      });
    }
    return checked;
  },

  /** Which of the fragments, in the order of their pages, are no element of them. */
  async checkFragments({ root }: CheckSetting, links: readonly FragmentLink[]): Promise<readonly Finding[]> {
    const findings: Finding[] = [];
    let read: { readonly path: string; readonly ids: ReadonlySet<string> } | undefined;
    for (const { path, fragment, file, line } of links) {
      if (read?.path !== path) read = { path, ids: readPage(await readFile(join(root, path), 'utf8')).ids };
      const message = `leads to no element "${fragment}" of ${path}`;
      if (!read.ids.has(fragment)) findings.push({ kind: 'link', file, line, message });
    }
    return findings;
  },
};

function hashFindings({ path, hash }: FileTask, actual: string): readonly Finding[] {
  if (hash === undefined || hash === actual) return [];
  return [{ kind: 'manifest', file: path, message: 'is not what the manifest lists: it was changed or damaged' }];
}

/** The hash of a file whose text is of no interest; a large one is read piece by piece. */
async function hashOf(file: string): Promise<string> {
  if ((await stat(file)).size < 8_000_000) return sha256(await readFile(file));
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}
