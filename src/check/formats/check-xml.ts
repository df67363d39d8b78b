import { FileFindings, type FileReport, type SiteContext } from '../findings/file-findings.ts';
import { resolveLink } from '../links/resolve-link.ts';
import { checkAtom } from './check-atom.ts';
import { checkSitemap } from './check-sitemap.ts';
import { childrenOf, type ParsedElement, parseXml } from './parse-xml.ts';

const atom = 'http://www.w3.org/2005/Atom';

/** Checks that an XML file is well-formed. Checks feeds, sitemaps and search descriptions by their formats. */
export function checkXml(file: string, text: string, site: SiteContext): FileReport {
  const notes = new FileFindings(file);
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

function read(text: string, notes: FileFindings): ParsedElement | undefined {
  try {
    return parseXml(text);
  } catch (error) {
    const [, line, message] = /^(\d+):\d+: (.*)$/s.exec(error instanceof Error ? error.message : String(error)) ?? [];
    notes.add('data', `is not well-formed: ${message ?? error}`, Number(line ?? 1));
    return undefined;
  }
}

function checkSearchDescription(file: string, root: ParsedElement, site: SiteContext, notes: FileFindings): void {
  for (const part of ['ShortName', 'Description', 'Url']) {
    if (childrenOf(root, part).length === 0) notes.add('data', `has no <${part}>`, root.line);
  }
  const addresses = [
    ...childrenOf(root, 'Image').map((image) => image.text),
    ...childrenOf(root, 'Url').map(({ attributes }) => attributes.template ?? ''),
  ];
  for (const address of addresses) {
    const target = resolveLink(file, address, site.base);
    if (notes.addTarget(target, site)) continue;
    if (target.to !== 'outside') notes.add('link', `links to a file that does not exist: "${address}"`, root.line);
    else if (site.base !== undefined) notes.add('outside', `links to another site: "${address}"`, root.line);
  }
}
