import { FileFindings, type FileReport, type SiteContext } from '../findings/file-findings.ts';
import { resolveLink } from '../links/resolve-link.ts';

/** Checks that the sitemaps in robots.txt exist and have absolute addresses. */
export function checkRobots(file: string, text: string, site: SiteContext): FileReport {
  const notes = new FileFindings(file);
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const address = /^\s*sitemap\s*:(.*)/is.exec(line)?.[1]?.trim();
    if (address === undefined || site.base === undefined) continue;
    const target = /^https?:/.test(address) ? resolveLink(file, address, site.base) : undefined;
    if (target === undefined || !notes.addTarget(target, site))
      notes.add('sitemap', `has a sitemap that does not exist on this site: "${address}"`, index + 1);
  }
  return notes.report();
}
