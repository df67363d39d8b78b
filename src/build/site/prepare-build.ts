import { openSiteFolder, type SiteFolder } from '../../publish/folder/site-folder.ts';
import type { BuildOptions } from '../options/build-report.ts';
import { type ArticleScan, startScan } from '../scan/scan-in-thread.ts';

/** Work that runs in threads while the modules of a build load. */
export interface BuildPreparation {
  readonly folder: Promise<SiteFolder>;
  readonly scan: ArticleScan;
}

/** Starts to inspect the site folder, every file of it with `rehash`, and to scan the articles' folder. */
export function prepareBuild({
  articles,
  out,
  rehash,
}: Pick<BuildOptions, 'articles' | 'out' | 'rehash'>): BuildPreparation {
  const folder = openSiteFolder(out, { verify: rehash });
  folder.catch(() => {}); // The build awaits the promise later and reports the error.
  return { folder, scan: startScan(articles) };
}
