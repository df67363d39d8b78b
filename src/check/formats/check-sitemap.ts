import type { FileFindings, SiteContext } from '../findings/file-findings.ts';
import { resolveLink } from '../links/resolve-link.ts';
import { isTimestamp } from './check-atom.ts';
import { childrenOf, childText, type ParsedElement } from './parse-xml.ts';

/** The limit of sitemaps.org. */
const maxEntries = 50_000;

/** Checks that a sitemap or a sitemap index keeps its limits and lists files that exist. Returns their indexes. */
export function checkSitemap(
  file: string,
  root: ParsedElement,
  site: SiteContext,
  notes: FileFindings,
): readonly number[] {
  const entries = childrenOf(root, root.name === 'sitemapindex' ? 'sitemap' : 'url');
  if (entries.length > maxEntries) notes.add('sitemap', `has ${entries.length} addresses, more than ${maxEntries}`);
  if (entries.length === 0) notes.add('sitemap', 'has no address', root.line);
  const listed: number[] = [];
  for (const entry of entries) {
    const modified = childText(entry, 'lastmod');
    if (modified !== undefined && !isDate(modified))
      notes.add('sitemap', `<lastmod> is not a date: "${modified}"`, entry.line);
    const address = childText(entry, 'loc');
    if (!address) notes.add('sitemap', 'has an entry without <loc>', entry.line);
    else if (!/^https?:/.test(address)) notes.add('sitemap', `<loc> is not absolute: "${address}"`, entry.line);
    else if (site.base !== undefined) {
      const target = resolveLink(file, address, site.base);
      const index = target.to === 'file' ? site.files.indexOf(target.path) : -1;
      if (index >= 0) listed.push(index);
      else
        notes.add(
          'sitemap',
          target.to === 'outside'
            ? `<loc> is on another site: "${address}"`
            : `<loc> is a file that does not exist: "${address}"`,
          entry.line,
        );
    }
  }
  return listed;
}

function isDate(text: string): boolean {
  return (
    isTimestamp(text) ||
    isTimestamp(`${text}T00:00:00Z`) ||
    isTimestamp(text.replace(/(T\d\d:\d\d)(?=Z|[+-])/, '$1:00'))
  );
}
