import { openSiteFolder, type SiteFolder } from '../../publish/site-folder.ts';
import type { BuildOptions } from '../options/build-report.ts';
import { beginScan } from '../scan/scan-in-thread.ts';

/** What goes on in threads while a build gets ready. */
export interface BegunBuild {
  /** The site's folder, which takes a while to look at. */
  readonly opening: Promise<SiteFolder>;
  /** The scan of the articles' folder, by its number. */
  readonly scan: number;
}

/** Begins what a build needs from the disk first. */
export function beginBuild({ articles, out }: Pick<BuildOptions, 'articles' | 'out'>): BegunBuild {
  const opening = openSiteFolder(out);
  opening.catch(() => {}); // told by whoever waits for it
  return { opening, scan: beginScan(articles) };
}
