import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { byCodeUnit } from '../language/collator.ts';
import { readIfExists } from '../publish/disk/text-file.ts';
import { walkFiles } from '../publish/disk/walk-files.ts';
import { innerWorkFolder } from '../publish/folder/work-paths.ts';
import type { Manifest } from '../publish/manifest/manifest.ts';
import { claimCache } from '../publish/ownership/claim-cache.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkManifest } from './check-manifest.ts';
import { fileTasks } from './file-tasks.ts';
import type { Finding } from './findings/finding.ts';
import type { CheckTotals } from './findings/finding-summary.ts';
import { PathFinder, pathTable } from './links/path-table.ts';
import { parsePage } from './page/parse-page.ts';
import { htmlRulesId } from './page/validate-html.ts';
import { SiteResults } from './site-results.ts';
import { readValidPatterns, saveValidPatterns } from './valid-patterns.ts';
import { openCheckPool } from './workers/check-pool.ts';
import type { CheckedFile, FileTask, SiteInput } from './workers/check-worker.ts';

export interface CheckOptions {
  /** The folder of the built site. */
  readonly out: string;
  /** The address of the site; by default, the canonical address of the home page. */
  readonly base?: string;
  /** The folder of the cache, which keeps what valid pages look like. Without it, nothing is cached. */
  readonly cache?: string;
  /** Ignores the cache. */
  readonly fresh?: boolean;
  /** Number of worker threads; 0 to use this thread only. */
  readonly workers?: number;
  /** Other sites that the settings allow pages to load from. */
  readonly declared?: readonly string[];
  /** Files that the build copied from the folder `static`. Only their hashes are checked. */
  readonly copied?: ReadonlySet<string>;
  /** Called for each finding: first about single files, in the order of their paths, then about the site as a whole. */
  readonly onFinding: (finding: Finding) => void;
  /** Called for each file that was read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Checks a built site. Throws if there is no site. */
export async function checkSite(options: CheckOptions): Promise<CheckTotals> {
  const { out, cache, fresh = false, onFinding } = options;
  if (cache !== undefined) claimCache(cache);
  const root = resolve(out);
  const home = readIfExists(join(root, 'index.html'));
  if (home === undefined) throw new Error(`${out} has no site: there is no index.html. Build it with: npm run build`);
  const { files: paths, links, others } = walkFiles(root, ['.git', innerWorkFolder]);
  for (const file of [...links, ...others].toSorted(byCodeUnit)) {
    onFinding({ kind: 'address', file, message: 'is not a plain file, so hosts and ZIPs drop it' });
  }
  const { manifest, findings } = checkManifest(root, paths);
  for (const finding of findings) onFinding(finding);
  const table = pathTable(paths);
  const base = options.base ?? parsePage(home).canonicals[0]?.replace(/index\.html$/, '');
  const valid = cache === undefined || fresh ? [] : readValidPatterns(cache, htmlRulesId);
  const results = await readFiles({ root, table, base, declared: options.declared ?? [] }, manifest, valid, options);
  for (const finding of checkAddresses(results.facts())) if (!options.copied?.has(finding.file)) onFinding(finding);
  if (cache !== undefined) saveValidPatterns(cache, htmlRulesId, results.patterns);
  return { files: paths.length, pages: results.pageCount };
}

async function readFiles(
  input: SiteInput,
  manifest: Manifest,
  valid: readonly string[],
  { workers = availableParallelism(), copied = new Set(), onFinding, onProgress }: CheckOptions,
): Promise<SiteResults> {
  const files = new PathFinder(input.table);
  const results = new SiteResults(files);
  const pool = openCheckPool(workers, valid);
  try {
    const check = (tasks: readonly FileTask[]) => pool.checkFiles(input, tasks);
    const concurrency = Math.max(1, workers * 2);
    const checked: AsyncIterable<readonly CheckedFile[]> = Readable.from(fileTasks(files, manifest, copied)).map(
      check,
      {
        concurrency,
      },
    );
    for await (const file of flat(checked)) {
      for (const finding of file.findings) onFinding(finding);
      results.add(file);
      onProgress?.(results.read, files.count);
    }
    for (const finding of await pool.checkFragments(input, results.fragments)) onFinding(finding);
  } finally {
    await pool.close();
  }
  return results;
}

async function* flat(batches: AsyncIterable<readonly CheckedFile[]>): AsyncGenerator<CheckedFile> {
  for await (const batch of batches) yield* batch;
}
