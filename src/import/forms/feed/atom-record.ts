import { filledFields } from '../../../articles/model/fields.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import {
  elementsOf,
  escaped,
  innerHtml,
  textUnder,
  wholeText,
  type XmlElement,
} from '../../reading/xml/xml-element.ts';
import { absoluteAddress } from './absolute-address.ts';
import { type Channel, feedNotes } from './channel.ts';
import { subjectsOf } from './not-article-entry.ts';

/** The article record of an Atom entry. */
export function atomRecord(entry: XmlElement, channel: Channel, doubt?: string): SourceRecord {
  const [content] = elementsOf(entry, 'content');
  const whole = htmlOf(content);
  const summary = htmlOf(elementsOf(entry, 'summary')[0]);
  const links = elementsOf(entry, 'link').filter(({ attributes }) => attributes.href !== undefined);
  const href = (links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ?? links[0])?.attributes
    .href;
  const link = absoluteAddress(href, entry.attributes['xml:base'], channel.base);
  const picture = links.find(
    ({ attributes }) => attributes.rel === 'enclosure' && /^image/.test(attributes.type ?? ''),
  );
  const terms = subjectsOf(entry).map(({ attributes }) => attributes.label ?? attributes.term ?? '');
  const names = terms.filter((term) => term !== '');
  // Blogger has labels and no sections.
  const isBlogger = subjectsOf(entry).some(({ attributes }) => attributes.scheme === 'http://www.blogger.com/atom/ns#');
  const [section, ...tags] = isBlogger ? ['', ...names] : names;
  const [title] = elementsOf(entry, 'title');
  const [source] = elementsOf(entry, 'source');
  const published = textUnder(entry, 'published', 'issued', 'created');
  const updated = textUnder(entry, 'updated', 'modified');
  return {
    ...filledFields({
      id: textUnder(entry, 'id') ?? link,
      title: htmlOf(title),
      published: published ?? updated,
      updated: published === undefined || updated === published ? undefined : updated,
      summary: whole === '' ? undefined : summary,
      section,
      url: link,
      base: absoluteAddress(content?.attributes['xml:base'], entry.attributes['xml:base'], channel.base),
      site: textUnder(source, 'title') ?? channel.site,
      lang: entry.attributes['xml:lang'] ?? channel.lang,
      image: picture?.attributes.href === undefined ? undefined : { src: picture.attributes.href },
    }),
    html: whole === '' ? summary : whole,
    authors: authorsOf(entry, source, channel),
    tags,
    notes: feedNotes(whole !== '', doubt),
  };
}

// An entry without authors is by those of its source, or of the feed.
function authorsOf(entry: XmlElement, source: XmlElement | undefined, channel: Channel): readonly string[] {
  const named = (element: XmlElement | undefined): readonly string[] =>
    element === undefined ? [] : elementsOf(element, 'author').map((author) => textUnder(author, 'name') ?? '');
  const own = named(entry);
  if (own.length > 0) return own;
  return source === undefined ? [channel.author ?? ''] : named(source);
}

// The type `text` is plain text, `html` is escaped markup, `xhtml` is markup.
function htmlOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const type = element.attributes.type ?? 'text';
  if (/xhtml|\+xml/i.test(type)) return innerHtml(element).trim();
  // Other content is in base 64.
  if (/\//.test(type) && !/^text\/|xml$/i.test(type)) return '';
  const text = wholeText(element).trim();
  return /html/i.test(type) || (element.attributes.mode ?? '') === 'escaped' ? text : escaped(text);
}
