import { DateTime } from 'luxon';
import type { FileFindings, SiteContext } from '../findings/file-findings.ts';
import { resolveLink } from '../links/resolve-link.ts';
import { childrenOf, childText, type ParsedElement } from './parse-xml.ts';

/** Checks that an Atom feed has what RFC 4287 requires, has its own address, and links to pages that exist. */
export function checkAtom(file: string, feed: ParsedElement, site: SiteContext, notes: FileFindings): void {
  requireParts('the feed', feed, notes);
  const own = childrenOf(feed, 'link').find(({ attributes }) => attributes.rel === 'self')?.attributes.href;
  const target = own === undefined ? undefined : resolveLink(file, own, site.base);
  if (own === undefined) notes.add('data', 'has no link to itself', feed.line);
  else if (site.base !== undefined && (target?.to !== 'file' || target.path !== file)) {
    notes.add('data', `has a link to itself with another address: "${own}"`, feed.line);
  }
  const ids = new Set<string>();
  const entries = childrenOf(feed, 'entry');
  for (const [index, entry] of entries.entries()) {
    const name = `entry ${index + 1}`;
    requireParts(name, entry, notes);
    const id = childText(entry, 'id');
    if (id !== undefined && ids.has(id))
      notes.add('data', `${name} has the same id as another entry: "${id}"`, entry.line);
    if (id !== undefined) ids.add(id);
    if (childText(entry, 'content') === undefined && !hasAlternate(entry))
      notes.add('data', `${name} has neither content nor a link to a page`, entry.line);
    if (!hasAuthor(feed) && !hasAuthor(entry))
      notes.add('data', `${name} has no author, and neither has the feed`, entry.line);
  }
  for (const element of [feed, ...entries]) checkEntryLinks(file, element, site, notes);
}

function requireParts(name: string, element: ParsedElement, notes: FileFindings): void {
  for (const part of ['id', 'title', 'updated']) {
    if (!childText(element, part)) notes.add('data', `${name} has no <${part}>`, element.line);
  }
  for (const part of ['updated', 'published']) {
    const date = childText(element, part);
    if (date && !isTimestamp(date))
      notes.add('data', `${name} has a <${part}> that is not a time: "${date}"`, element.line);
  }
}

/** Whether a text is a time by RFC 3339. */
export function isTimestamp(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) && DateTime.fromISO(text).isValid;
}

function hasAuthor(element: ParsedElement): boolean {
  return childrenOf(element, 'author').some((author) => childText(author, 'name'));
}

function hasAlternate(entry: ParsedElement): boolean {
  return childrenOf(entry, 'link').some(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
}

function checkEntryLinks(file: string, element: ParsedElement, site: SiteContext, notes: FileFindings): void {
  for (const { attributes, line } of childrenOf(element, 'link')) {
    const target = resolveLink(file, attributes.href ?? '', site.base);
    if (target.to === 'file' && !notes.addTarget(target, site))
      notes.add('data', `<link> to a file that does not exist: "${attributes.href}"`, line);
  }
}
