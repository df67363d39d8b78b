import { checkAtom } from './check-atom.ts';
import { checkSitemap } from './check-sitemap.ts';
import { childrenOf, readXml, type XmlElement } from './read-xml.ts';
import { resolveLink } from './resolve-link.ts';
import { FileNotes, type FileReport, type SiteView } from './site-view.ts';

const atom = 'http://www.w3.org/2005/Atom';

/** That an XML file is well-formed, and what a feed, a sitemap or a search description must be. */
export function checkXml(file: string, text: string, site: SiteView): FileReport {
  const notes = new FileNotes(file);
  const root = read(text, notes);
  if (root?.name === 'feed' && root.namespace === atom) checkAtom(file, root, site, notes);
  else if (root?.name === 'OpenSearchDescription') checkSearchDescription(file, root, site, notes);
  else if (root?.name === 'urlset' || root?.name === 'sitemapindex') {
    const listed = checkSitemap(file, root, site, notes);
    const isSitemapIndex = root.name === 'sitemapindex';
    return { ...notes.report(), targets: isSitemapIndex ? listed : [], listed, isSitemapIndex };
  }
  return notes.report();
}

function read(text: string, notes: FileNotes): XmlElement | undefined {
  try {
    return readXml(text);
  } catch (error) {
    const [, line, message] = /^(\d+):\d+: (.*)$/s.exec(error instanceof Error ? error.message : String(error)) ?? [];
    notes.add('data', `is not well-formed: ${message ?? error}`, Number(line ?? 1));
    return undefined;
  }
}

function checkSearchDescription(file: string, root: XmlElement, site: SiteView, notes: FileNotes): void {
  for (const part of ['ShortName', 'Description', 'Url']) {
    if (childrenOf(root, part).length === 0) notes.add('data', `has no <${part}>`, root.line);
  }
  const addresses = [
    ...childrenOf(root, 'Image').map((image) => image.text),
    ...childrenOf(root, 'Url').map(({ attributes }) => attributes.template ?? ''),
  ];
  for (const address of addresses) {
    const target = resolveLink(file, address, site.base);
    const index = target.to === 'file' ? site.files.indexOf(target.path) : -1;
    if (index >= 0) notes.targets.add(index);
    else if (target.to !== 'outside') notes.add('link', `leads to no file: "${address}"`, root.line);
    else if (site.base !== undefined) notes.add('outside', `leads to another site: "${address}"`, root.line);
  }
}
