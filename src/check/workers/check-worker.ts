import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../language/hashing/sha256.ts';
import type { FileReport, FragmentLink } from '../findings/file-findings.ts';
import type { Finding } from '../findings/finding.ts';
import { PathFinder, type PathTable } from '../links/path-table.ts';
import { parsePage } from '../page/parse-page.ts';
import { validateHtml } from '../page/validate-html.ts';
import { checkFile, checkFor } from './check-file.ts';

/** The input that is the same for all files of a site. */
export interface SiteInput {
  readonly root: string;
  readonly table: PathTable;
  readonly base: string | undefined;
  readonly declared?: readonly string[];
}

export interface FileTask {
  readonly path: string;
  /** The hash in the manifest. */
  readonly hash?: string;
  /** Whether only its hash is checked, because it is the owner's file. */
  readonly copied?: boolean;
}

export interface CheckedFile extends FileReport {
  readonly path: string;
  /** The patterns of the page that no valid page had before, if it is valid. */
  readonly patterns?: readonly string[];
}

/** The tasks of a worker thread. */
export type CheckWorker = ReturnType<typeof createCheckWorker>;

/** Creates the tasks. `saved`: the patterns of pages that earlier checks found valid. */
export function createCheckWorker(saved: Iterable<string>) {
  const valid = new Set(saved);
  return {
    /** Reads and checks files, each once. */
    async checkFiles(
      { root, table, base, declared = [] }: SiteInput,
      tasks: readonly FileTask[],
    ): Promise<readonly CheckedFile[]> {
      const site = { files: new PathFinder(table), base, declared };
      const checked: CheckedFile[] = [];
      for (const task of tasks) {
        const file = join(root, task.path);
        if (task.copied || checkFor(task.path) === undefined) {
          checked.push({
            path: task.path,
            findings: hashFindings(task, await hashOf(file)),
            targets: [],
            fragments: [],
          });
          continue;
        }
        const bytes = await readFile(file);
        const hash = sha256(bytes);
        const report = checkFile(task.path, bytes, site);
        const isPage = report.indexable !== undefined;
        const validated = isPage ? validateHtml(task.path, bytes.toString('utf8'), valid) : { findings: [] };
        const findings = [...hashFindings(task, hash), ...report.findings, ...validated.findings];
        checked.push({ ...report, ...validated, path: task.path, findings });
      }
      return checked;
    },

    /** Finds fragments without an element. The links have to be in the order of their pages. */
    async checkFragments({ root }: SiteInput, links: readonly FragmentLink[]): Promise<readonly Finding[]> {
      const findings: Finding[] = [];
      let page: { readonly path: string; readonly ids: ReadonlySet<string> } | undefined;
      for (const { path, fragment, file, line } of links) {
        if (page?.path !== path) page = { path, ids: parsePage(await readFile(join(root, path), 'utf8')).ids };
        const message = `links to "#${fragment}", which ${path} does not have`;
        if (!page.ids.has(fragment)) findings.push({ kind: 'link', file, line, message });
      }
      return findings;
    },
  };
}

function hashFindings({ path, hash }: FileTask, actual: string): readonly Finding[] {
  if (hash === undefined || hash === actual) return [];
  return [{ kind: 'manifest', file: path, message: 'differs from the manifest: it was changed or damaged' }];
}

/** The hash of a file. Reads a large file in chunks. */
async function hashOf(file: string): Promise<string> {
  if ((await stat(file)).size < 8_000_000) return sha256(await readFile(file));
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
