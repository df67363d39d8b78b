import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { byCodeUnit } from '../language/collator.ts';
import { walkFiles } from '../publish/folder/walk-files.ts';
import { innerWorkFolder } from '../publish/folder/workshop.ts';
import type { Manifest } from '../publish/manifest.ts';
import { readIfThere } from '../publish/read-if-there.ts';
import { checkAddresses } from './check-addresses.ts';
import { openCheckCrew } from './check-crew.ts';
import { checkManifest } from './check-manifest.ts';
import type { CheckedFile, CheckSetting, FileTask } from './check-worker.ts';
import { fileTasks } from './file-tasks.ts';
import type { Finding } from './finding.ts';
import type { CheckedSite } from './finding-summary.ts';
import { PathFinder, pathTable } from './path-table.ts';
import { readPage } from './read-page.ts';
import { SiteLedger } from './site-ledger.ts';
import { readValidPages, writeValidPages } from './valid-pages.ts';
import { htmlRulesId } from './validate-html.ts';

export interface CheckOptions {
  /** The folder of the built site. */
  readonly out: string;
  /** The site's own address; by default what the home page says. */
  readonly base?: string;
  /** Where valid pages are remembered; nothing is where absent. */
  readonly cache?: string;
  /** Whether what is remembered is distrusted. */
  readonly fresh?: boolean;
  /** Threads that read; 0: none but this one. */
  readonly workers?: number;
  /** Called for each thing that is wrong, in the order of paths; then for what only the whole can show. */
  readonly onFinding: (finding: Finding) => void;
  /** Called as files are read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads a built site and tells everything that is wrong with it. Throws where there is no site. */
export async function checkSite(options: CheckOptions): Promise<CheckedSite> {
  const { out, cache, fresh = false, onFinding } = options;
  const root = resolve(out);
  const home = readIfThere(join(root, 'index.html'));
  if (home === undefined) throw new Error(`${out} holds no site: there is no index.html`);
  const { files: paths, links, others } = walkFiles(root, ['.git', innerWorkFolder]);
  for (const file of [...links, ...others].toSorted(byCodeUnit)) {
    onFinding({ kind: 'address', file, message: 'is no plain file: hosts and ZIPs lose it' });
  }
  const { manifest, findings } = checkManifest(root, paths);
  for (const finding of findings) onFinding(finding);
  const table = pathTable(paths);
  const base = options.base ?? readPage(home).canonicals[0]?.replace(/index\.html$/, '');
  const valid = cache === undefined || fresh ? new Set<string>() : readValidPages(cache, htmlRulesId);
  const ledger = await readFiles({ root, table, base }, manifest, valid, options);
  for (const finding of checkAddresses(ledger.facts())) onFinding(finding);
  if (cache !== undefined) writeValidPages(cache, htmlRulesId, ledger.validHashes);
  const known = ledger.validHashes.filter((hash) => valid.has(hash)).length;
  return { files: paths.length, pages: ledger.pageCount, known };
}

async function readFiles(
  setting: CheckSetting,
  manifest: Manifest,
  valid: ReadonlySet<string>,
  { workers = availableParallelism(), onFinding, onProgress }: CheckOptions,
): Promise<SiteLedger> {
  const files = new PathFinder(setting.table);
  const ledger = new SiteLedger(files);
  const crew = openCheckCrew(workers);
  try {
    const check = (tasks: readonly FileTask[]) => crew.checkFiles(setting, tasks);
    const concurrency = Math.max(1, workers * 2);
    const checked: AsyncIterable<readonly CheckedFile[]> = Readable.from(fileTasks(files, manifest, valid)).map(check, {
      concurrency,
    });
    for await (const file of flat(checked)) {
      for (const finding of file.findings) onFinding(finding);
      ledger.add(file);
      onProgress?.(ledger.read, files.count);
    }
    for (const finding of await crew.checkFragments(setting, ledger.fragments)) onFinding(finding);
  } finally {
    await crew.close();
  }
  return ledger;
}

async function* flat(batches: AsyncIterable<readonly CheckedFile[]>): AsyncGenerator<CheckedFile> {
  for await (const batch of batches) yield* batch;
}
