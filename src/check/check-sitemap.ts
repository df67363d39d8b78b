import { isTimestamp } from './check-atom.ts';
import { childrenOf, textOf, type XmlElement } from './read-xml.ts';
import { resolveLink } from './resolve-link.ts';
import type { FileNotes, SiteView } from './site-view.ts';

/** sitemaps.org: a file holds no more. */
const maxEntries = 50_000;

/** That a sitemap, or an index of sitemaps, is in its limits and names files that are there; returns their numbers. */
export function checkSitemap(file: string, root: XmlElement, site: SiteView, notes: FileNotes): readonly number[] {
  const entries = childrenOf(root, root.name === 'sitemapindex' ? 'sitemap' : 'url');
  if (entries.length > maxEntries) notes.add('sitemap', `holds ${entries.length} addresses, more than ${maxEntries}`);
  if (entries.length === 0) notes.add('sitemap', 'holds no address', root.line);
  const listed: number[] = [];
  for (const entry of entries) {
    const modified = textOf(entry, 'lastmod');
    if (modified !== undefined && !isDate(modified))
      notes.add('sitemap', `<lastmod> is no date: "${modified}"`, entry.line);
    const address = textOf(entry, 'loc');
    if (!address) notes.add('sitemap', 'an entry has no <loc>', entry.line);
    else if (!/^https?:/.test(address)) notes.add('sitemap', `<loc> is not absolute: "${address}"`, entry.line);
    else if (site.base !== undefined) {
      const target = resolveLink(file, address, site.base);
      const index = target.to === 'file' ? site.files.indexOf(target.path) : -1;
      if (index >= 0) listed.push(index);
      else
        notes.add(
          'sitemap',
          target.to === 'outside' ? `<loc> is of another site: "${address}"` : `<loc> leads to no file: "${address}"`,
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
