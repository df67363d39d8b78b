import { join } from 'node:path';
import { FileChangedError, isFileChanged } from '../../articles/files/file-changed-error.ts';
import { isDatabaseDamage, removeCatalog } from '../../catalog/database/catalog.ts';
import { archivePaths } from '../../settings/files/archive-paths.ts';
import type { Problem } from '../../settings/files/problem.ts';
import { projectRoot } from '../../settings/files/project-root.ts';
import { epochsOf } from '../epochs/epochs.ts';
import type { RenderedCount } from '../options/build-report.ts';
import { readArticles } from '../stages/read-articles.ts';
import { openWorkerPool } from '../workers/worker-pool.ts';
import type { BuildPlan } from './build-plan.ts';
import { openBuild } from './open-build.ts';
import { openBuildCatalog } from './open-build-catalog.ts';
import { runStages } from './run-stages.ts';

/** Files may change during a build. The build then starts again, at most this many times. */
const attempts = 5;
/** From this attempt on, every article is read again: a file that changed twice may have kept its time stamp. */
const attemptWithRehash = 3;

/** Reads the articles, runs the stages, again if files change meanwhile, and publishes the result. */
export async function runBuild<Result>(plan: BuildPlan<Result>): Promise<Result> {
  const { options, scan, openOutput, openPool = openWorkerPool } = plan;
  const epochs = await epochsOf(projectRoot, archivePaths(options));
  const catalog = openBuildCatalog(join(options.cache, plan.catalogName), epochs, options);
  const pool = openPool(options.workers, plan.tasks ? { tasks: plan.tasks } : {});
  let isDamaged = false;
  try {
    const changes = scan.compare(catalog.file, options.rehash);
    changes.catch(() => {}); // The first attempt reports the error.
    const { staging, restoreLost, forget, publish } = await openOutput(catalog, epochs);
    let count: RenderedCount = { rendered: 0, fromCache: 0 };
    let warnings: readonly Problem[] = [];
    await retryOnFileChange(async (attempt) => {
      const opened = await openBuild(plan, { epochs, catalog, pool, staging, forget });
      const found = attempt === 1 ? await changes : undefined;
      const build = await readArticles(opened, attempt >= attemptWithRehash, found);
      warnings = await runStages(build, (pages) => {
        count = { rendered: count.rendered + pages.rendered, fromCache: count.fromCache + pages.fromCache };
      });
      const [lost] = restoreLost();
      if (lost !== undefined) throw new FileChangedError(join(staging, lost));
    });
    return await publish(count, warnings);
  } catch (error) {
    isDamaged = isDatabaseDamage(error);
    if (!isDamaged) throw error;
    throw new Error(`${catalog.file} was damaged and has been removed. Build again.`, { cause: error });
  } finally {
    await pool.release();
    catalog.close();
    if (isDamaged) removeCatalog(catalog.file);
  }
}

async function retryOnFileChange(run: (attempt: number) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run(attempt);
    } catch (error) {
      if (attempt === attempts || !isFileChanged(error)) throw error;
    }
  }
}
