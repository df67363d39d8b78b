import { DateTime } from 'luxon';
import { childrenOf, textOf, type XmlElement } from './read-xml.ts';
import { resolveLink } from './resolve-link.ts';
import type { FileNotes, SiteView } from './site-view.ts';

/** That an Atom feed has what RFC 4287 demands, knows its own address, and leads to pages that are there. */
export function checkAtom(file: string, feed: XmlElement, site: SiteView, notes: FileNotes): void {
  demand('the feed', feed, notes);
  const own = childrenOf(feed, 'link').find(({ attributes }) => attributes.rel === 'self')?.attributes.href;
  const target = own === undefined ? undefined : resolveLink(file, own, site.base);
  if (own === undefined) notes.add('data', 'has no link to itself', feed.line);
  else if (site.base !== undefined && (target?.to !== 'file' || target.path !== file)) {
    notes.add('data', `says that it is at another address: "${own}"`, feed.line);
  }
  const ids = new Set<string>();
  const entries = childrenOf(feed, 'entry');
  for (const [index, entry] of entries.entries()) {
    const name = `entry ${index + 1}`;
    demand(name, entry, notes);
    const id = textOf(entry, 'id');
    if (id !== undefined && ids.has(id)) notes.add('data', `${name} has the id of another: "${id}"`, entry.line);
    if (id !== undefined) ids.add(id);
    if (textOf(entry, 'content') === undefined && !hasAlternate(entry))
      notes.add('data', `${name} has neither content nor a page`, entry.line);
    if (!hasAuthor(feed) && !hasAuthor(entry)) notes.add('data', `${name} has no author, nor has the feed`, entry.line);
  }
  for (const element of [feed, ...entries]) checkAddresses(file, element, site, notes);
}

function demand(name: string, element: XmlElement, notes: FileNotes): void {
  for (const part of ['id', 'title', 'updated']) {
    if (!textOf(element, part)) notes.add('data', `${name} has no <${part}>`, element.line);
  }
  for (const part of ['updated', 'published']) {
    const date = textOf(element, part);
    if (date && !isTimestamp(date))
      notes.add('data', `${name} has a <${part}> that is no time: "${date}"`, element.line);
  }
}

/** Whether a text is a time as RFC 3339 writes it. */
export function isTimestamp(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) && DateTime.fromISO(text).isValid;
}

function hasAuthor(element: XmlElement): boolean {
  return childrenOf(element, 'author').some((author) => textOf(author, 'name'));
}

function hasAlternate(entry: XmlElement): boolean {
  return childrenOf(entry, 'link').some(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
}

function checkAddresses(file: string, element: XmlElement, site: SiteView, notes: FileNotes): void {
  for (const { attributes, line } of childrenOf(element, 'link')) {
    const target = resolveLink(file, attributes.href ?? '', site.base);
    if (target.to !== 'file') continue;
    const index = site.files.indexOf(target.path);
    if (index < 0) notes.add('data', `<link> leads to no file: "${attributes.href}"`, line);
    else notes.targets.add(index);
  }
}
