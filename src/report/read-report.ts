import { join, resolve } from 'node:path';
import { epochsOf } from '../build/epochs/epochs.ts';
import type { BuildOptions } from '../build/options/build-report.ts';
import { openBuildCatalog } from '../build/site/open-build-catalog.ts';
import { readFiles } from '../build/stages/read-articles.ts';
import { updateCatalog } from '../build/stages/update-catalog.ts';
import { openWorkerPool } from '../build/workers/worker-pool.ts';
import { updateAllTerms } from '../catalog/terms/update-terms.ts';
import { takeLock } from '../publish/lock/lock.ts';
import { claimCache } from '../publish/ownership/claim-cache.ts';
import { openArchive } from '../render/archive.ts';
import { archivePaths } from '../settings/files/archive-paths.ts';
import { type Problem, ProblemsError } from '../settings/files/problem.ts';
import { projectRoot } from '../settings/files/project-root.ts';
import type { Assets } from '../theme/assets.ts';
import { type ArchiveReport, archiveReport } from './archive-report.ts';

export type ReportOptions = Pick<BuildOptions, 'root' | 'articles' | 'site' | 'cache' | 'workers' | 'breakLock'>;

/** A report renders no pages, so it needs no assets. */
const noAssets: Assets = {
  css: '',
  styles: {},
  scripts: {},
  nastaliq: '',
  fonts: {},
  articleFonts: {},
  listFonts: {},
  interfaceTexts: {},
  icons: { svg: '', png48: '', png180: '', png192: '', png512: '' },
};

/**
 * Reads changed articles into the catalogue, as a build does, and makes a report. Articles that cannot be read are returned as
 * problems, and are missing from the report.
 */
export async function readReport(
  options: ReportOptions,
  onRead: (done: number, total: number) => void,
): Promise<{ readonly report: ArchiveReport; readonly problems: readonly Problem[] }> {
  const cache = resolve(options.cache);
  claimCache(cache);
  const epochs = await epochsOf(projectRoot, archivePaths(options));
  const release = takeLock(cache, options);
  const catalog = openBuildCatalog(join(cache, 'catalog.sqlite'), epochs);
  const pool = openWorkerPool(options.workers);
  try {
    const paths = archivePaths(options);
    const { context, site } = await openArchive(paths, catalog, noAssets);
    const setup = {
      paths,
      catalog: catalog.file,
      assets: noAssets,
      epoch: 'report',
      pageEpochs: {},
      staging: '',
      now: Date.now(),
    };
    const read = readFiles(pool, setup, onRead);
    const problems = await updateCatalog(context, options.articles, { rehash: false, read }).then(
      (): readonly Problem[] => [],
      (error: unknown) => {
        if (!(error instanceof ProblemsError)) throw error;
        // A build names terms after all articles were read. Here they are named after those that could be read.
        catalog.transaction(() => updateAllTerms(catalog, context.names));
        return error.problems;
      },
    );
    return { report: archiveReport(catalog, { root: options.articles, site, settings: options.site }), problems };
  } finally {
    await pool.release();
    catalog.close();
    release();
  }
}
