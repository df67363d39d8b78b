import { resolveLink } from './resolve-link.ts';
import { FileNotes, type FileReport, type SiteView } from './site-view.ts';

/** That robots.txt names sitemaps that are there, by their whole address. */
export function checkRobots(file: string, text: string, site: SiteView): FileReport {
  const notes = new FileNotes(file);
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const address = /^\s*sitemap\s*:\s*(.*?)\s*$/i.exec(line)?.[1];
    if (address === undefined || site.base === undefined) continue;
    const target = /^https?:/.test(address) ? resolveLink(file, address, site.base) : undefined;
    const found = target?.to === 'file' ? site.files.indexOf(target.path) : -1;
    if (found >= 0) notes.targets.add(found);
    else notes.add('sitemap', `names no sitemap of this site: "${address}"`, index + 1);
  }
  return notes.report();
}
