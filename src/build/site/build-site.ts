import { join } from 'node:path';
import { deleteMetadata, readMetadata } from '../../catalog/database/metadata.ts';
import { articleWarnings } from '../../catalog/queries/article-warnings.ts';
import { countOfArticles } from '../../catalog/queries/date-queries.ts';
import { countOfPages, deleteFileRecords, siteFiles } from '../../catalog/store/page-store.ts';
import { hostWarnings } from '../../publish/host/host-warnings.ts';
import { projectRoot } from '../../settings/project-root.ts';
import { epochsOf } from '../epochs/epochs.ts';
import type { BuildOptions, BuildReport, ProgressEvent } from '../options/build-report.ts';
import { scanInThread } from '../scan/scan-in-thread.ts';
import { publishedVersion, publishFiles } from '../stages/publish-files.ts';
import { openWorkerPool } from '../workers/worker-pool.ts';
import { type BegunBuild, beginBuild } from './begin-build.ts';
import { runStages } from './build-stages.ts';
import { filesToRestore } from './files-to-restore.ts';
import { openBuildCatalog } from './open-build-catalog.ts';

/**
 * Builds the archive: what has changed is read, rendered and published; a failure leaves the site as it is. `begun`: what goes on
 * already.
 */
export async function buildSite(
  options: BuildOptions,
  report: (event: ProgressEvent) => void,
  begun: BegunBuild = beginBuild(options),
): Promise<BuildReport> {
  const started = performance.now();
  const epochs = epochsOf(projectRoot, options.site);
  const catalog = openBuildCatalog(join(options.cache, 'catalog.sqlite'), epochs);
  const pool = openWorkerPool(options.workers);
  try {
    const found = scanInThread(begun.scan, options.articles, { catalog: catalog.file, rehash: options.rehash });
    found.catch(() => {}); // told below
    const folder = await begun.opening;
    // What was made and is nowhere to be found is made again. Nothing is where the last build came to its end and its site stands.
    const stands = folder.current !== undefined && readMetadata(catalog, publishedVersion) === folder.current.id;
    if (!stands) {
      const lost = filesToRestore(siteFiles(catalog), folder.current?.manifest ?? new Map(), folder.staging);
      catalog.transaction(() => deleteFileRecords(catalog, lost));
    }
    deleteMetadata(catalog, publishedVersion);
    const rendered = await runStages({ options, catalog, pool, epochs, staging: folder.staging, report, found });
    const files = await publishFiles(folder, catalog, stands, report);
    const manifest = folder.current?.manifest ?? new Map();
    return {
      articles: countOfArticles(catalog),
      pages: { total: countOfPages(catalog), rendered },
      files,
      warnings: [...articleWarnings(catalog, options.articles), ...hostWarnings(options.out, manifest)],
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await pool.close();
    catalog.close();
  }
}
