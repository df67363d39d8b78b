import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { articleSources } from '../../catalog/queries/article-queries.ts';
import { countOfArticles } from '../../catalog/queries/date-queries.ts';
import { siteFiles } from '../../catalog/store/page-store.ts';
import { byCodeUnit } from '../../language/collator.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { hashOfBytes } from '../../publish/disk/hash-of-bytes.ts';
import { writeAtomically } from '../../publish/disk/text-file.ts';
import { walkFiles } from '../../publish/disk/walk-files.ts';
import { readSite } from '../../settings/read-site.ts';
import { dataAbout } from '../data/data-package.ts';
import type { Epochs } from '../epochs/epochs.ts';
import type { BuildOptions, ProgressEvent } from '../options/build-report.ts';
import type { Shard } from '../options/shard.ts';
import { startScan } from '../scan/scan-in-thread.ts';
import { restoreLostFiles } from '../site/restore-lost-files.ts';
import { runBuild } from '../site/run-build.ts';
import { madeData } from '../stages/build-data.ts';
import { offlineOfPart, workerAddress } from '../stages/build-offline.ts';
import { madeShards } from '../stages/build-search.ts';
import { markAsIncomplete } from './assert-own-part.ts';
import { type Part, partFile, partFolder, partFormat } from './part.ts';

/**
 * Builds one machine's share of a site into a folder. `mergeParts` joins it with the others. All machines need the same project
 * and articles. They do not communicate: the name of a page or file decides which machine builds it.
 */
export async function buildPart(
  options: BuildOptions,
  shard: Shard,
  report: (event: ProgressEvent) => void,
): Promise<Part> {
  const out = resolve(options.out);
  const staging = join(out, partFolder);
  markAsIncomplete(out);
  mkdirSync(staging, { recursive: true });
  return runBuild({
    ...{ options, shard, report, scan: startScan(options.articles) },
    catalogName: `catalog-${shard.index}-of-${shard.count}.sqlite`,
    openOutput: async (catalog, epochs) => {
      const restoreLost = () => restoreLostFiles(catalog, siteFiles(catalog), { staging, current: new Map() });
      restoreLost();
      return {
        staging,
        restoreLost,
        forget: () => {},
        publish: async () => {
          const files = siteFiles(catalog);
          for (const file of walkFiles(staging).files) if (!files.has(file)) rmSync(join(staging, file));
          const site = await readSite(options.site);
          const part: Part = {
            format: partFormat,
            ...shard,
            source: sourceHash(catalog, epochs, options.root ?? ''),
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
        },
      };
    },
  });
}

/** One hash of all inputs of a site. Two machines with the same hash can share the work. */
function sourceHash(catalog: Catalog, epochs: Epochs, root: string): string {
  const own = ['pages', 'static'].flatMap((name) => {
    const folder = join(root, name);
    return walkFiles(folder).files.map((path) => `${name}/${path} ${hashOfBytes(join(folder, path))}`);
  });
  return sha256([JSON.stringify(epochs), ...own.toSorted(byCodeUnit), ...articleSources(catalog)].join('\n'));
}
