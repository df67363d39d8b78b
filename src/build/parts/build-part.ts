import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countOfArticles } from '../../catalog/queries/date-queries.ts';
import { deleteFileRecords, siteFiles } from '../../catalog/store/page-store.ts';
import { walkFiles } from '../../publish/folder/walk-files.ts';
import { writeAtomically } from '../../publish/write-atomically.ts';
import { projectRoot } from '../../settings/project-root.ts';
import { readSite } from '../../settings/site.ts';
import { dataAbout } from '../data/data-package.ts';
import { epochsOf } from '../epochs/epochs.ts';
import type { BuildOptions, ProgressEvent } from '../options/build-report.ts';
import type { Shard } from '../options/shard.ts';
import { runStages } from '../site/build-stages.ts';
import { filesToRestore } from '../site/files-to-restore.ts';
import { openBuildCatalog } from '../site/open-build-catalog.ts';
import { sourceHash } from '../site/source-hash.ts';
import { madeData } from '../stages/build-data.ts';
import { offlineOfPart, workerAddress } from '../stages/build-offline.ts';
import { madeShards } from '../stages/build-search.ts';
import { openWorkerPool } from '../workers/worker-pool.ts';
import { type Part, partFile, partFolder, partFormat } from './part.ts';

/**
 * Builds one machine's share of a site into a folder, which `mergeParts` joins with the others'. The machines need the same
 * project and articles, and not a word from each other: each knows from a page's name alone whose it is.
 */
export async function buildPart(
  options: BuildOptions,
  shard: Shard,
  report: (event: ProgressEvent) => void,
): Promise<Part> {
  const out = resolve(options.out);
  assertPartFolder(out);
  const staging = join(out, partFolder);
  mkdirSync(staging, { recursive: true });
  // Until the part is whole it does not say that it is one.
  rmSync(join(out, partFile), { force: true });
  const epochs = epochsOf(projectRoot, options.site);
  const catalog = openBuildCatalog(join(options.cache, `catalog-${shard.index}-of-${shard.count}.sqlite`), epochs);
  const pool = openWorkerPool(options.workers);
  try {
    const lost = filesToRestore(siteFiles(catalog), new Map(), staging);
    catalog.transaction(() => deleteFileRecords(catalog, lost));
    await runStages({ options, shard, catalog, pool, epochs, staging, report });
    const files = siteFiles(catalog);
    for (const file of walkFiles(staging).files) if (!files.has(file)) rmSync(join(staging, file));
    const site = await readSite(options.site);
    const part: Part = {
      format: partFormat,
      ...shard,
      source: sourceHash(catalog, epochs),
      search: options.search ? madeShards(catalog) : [],
      hasSearch: options.search,
      data: site.data.jsonLines || site.data.ninjs ? { about: dataAbout(site), files: madeData(catalog) } : null,
      offline: {
        worker: workerAddress(catalog),
        groups: Object.fromEntries(offlineOfPart(catalog, { out: staging, staging })),
      },
      articles: countOfArticles(catalog),
      files: Object.fromEntries(files),
    };
    writeAtomically(join(out, partFile), `${JSON.stringify(part)}\n`);
    return part;
  } finally {
    await pool.close();
    catalog.close();
  }
}

function assertPartFolder(out: string): void {
  if (!existsSync(out)) return;
  const strangers = readdirSync(out).filter((name) => name !== partFile && name !== partFolder);
  if (strangers.length === 0) return;
  throw new Error(
    `${out} holds something else than a part of a site (${strangers[0]}): choose an empty folder with --out.`,
  );
}
