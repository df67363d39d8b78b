import { join } from 'node:path';
import { countOfArticles } from '../catalog/date-queries.ts';
import { dropFact, readFact, writeFact } from '../catalog/facts.ts';
import { countOfPages, forgetFiles, siteFiles } from '../catalog/page-store.ts';
import { articleWarnings } from '../catalog/warnings.ts';
import { epochsOf } from '../render/epoch.ts';
import { scanAside } from './aside/scan-aside.ts';
import { openBuildPool } from './build-pool.ts';
import type { BuildOptions, BuildReport, ProgressEvent } from './build-report.ts';
import { catalogFor } from './catalog-for.ts';
import { hostWarnings } from './host/host-warnings.ts';
import { lostFiles } from './lost-files.ts';
import { makeFiles, root } from './make-files.ts';
import { openSiteFolder, type SiteFolder } from './site-folder.ts';

/** The fact that names the version of the site which the catalogue was brought to, absent while a build is under way. */
const published = 'published';

/**
 * Builds the archive: what has changed is read, rendered and published; a failure leaves the site as it is. `opening`: the site's
 * folder, which takes a while to look at.
 */
export async function buildSite(
  options: BuildOptions,
  report: (event: ProgressEvent) => void,
  opening: Promise<SiteFolder> = openSiteFolder(options.out),
): Promise<BuildReport> {
  opening.catch(() => {}); // told below
  const started = performance.now();
  const epochs = epochsOf(root, options.site);
  const catalog = catalogFor(join(options.cache, 'catalog.sqlite'), epochs);
  const pool = openBuildPool(options.workers);
  try {
    const found = scanAside({ catalog: catalog.file, root: options.articles, rehash: options.rehash });
    found.catch(() => {}); // told below
    const folder = await opening;
    // What was made and is nowhere to be found is made again. Nothing is where the last build came to its end and its site stands.
    if (folder.current === undefined || readFact(catalog, published) !== folder.current.id) {
      const lost = lostFiles(siteFiles(catalog), folder.current?.manifest ?? new Map(), folder.staging);
      catalog.transaction(() => forgetFiles(catalog, lost));
    }
    dropFact(catalog, published);
    const rendered = await makeFiles({ options, catalog, pool, epochs, staging: folder.staging, report, found });
    const wanted = siteFiles(catalog);
    let placed = 0;
    const files = await folder.publish(wanted, () => {
      placed += 1;
      report({ stage: 'publish', done: Math.min(placed, wanted.size), total: wanted.size });
    });
    report({ stage: 'publish', done: wanted.size, total: wanted.size });
    if (folder.current) writeFact(catalog, published, folder.current.id);
    return {
      articles: countOfArticles(catalog),
      pages: { total: countOfPages(catalog), rendered },
      files,
      warnings: [...articleWarnings(catalog, options.articles), ...hostWarnings(options.out, wanted)],
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await pool.close();
    catalog.close();
  }
}
