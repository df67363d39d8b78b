import { elementAt, elementsOf, textUnder, wholeText, type XmlElement } from '../../reading/xml/xml-element.ts';

/**
 * Why an entry of an Atom feed is not a published article; undefined if it is. Exports of Blogger hold the pages, comments,
 * template and settings of a blog as entries, and drafts.
 */
export function notArticleEntry(entry: XmlElement): string | undefined {
  const kind = kindOf(entry);
  if (kind !== undefined && kind !== 'post') return `is not a post: its kind is "${kind}"`;
  const status = textUnder(entry, 'blogger:status');
  if (status !== undefined && !/^live$/i.test(status)) return `is not published: its status is "${status}"`;
  if (/^yes$/i.test(wholeText(elementAt(entry, 'app:control', 'app:draft')).trim())) return 'is a draft';
  return elementsOf(entry, 'thr:in-reply-to').length > 0 ? 'is a comment' : undefined;
}

/** Categories that are names of subjects, not kinds of entries. */
export function subjectsOf(entry: XmlElement): readonly XmlElement[] {
  return elementsOf(entry, 'category').filter(({ attributes }) => !isKind(attributes.scheme));
}

function kindOf(entry: XmlElement): string | undefined {
  const type = textUnder(entry, 'blogger:type');
  if (type !== undefined) return type.toLowerCase();
  const [category] = elementsOf(entry, 'category').filter(({ attributes }) => isKind(attributes.scheme));
  return category?.attributes.term?.replace(/^.*#/, '');
}

function isKind(scheme: string | undefined): boolean {
  return scheme !== undefined && /#kind$/.test(scheme);
}
