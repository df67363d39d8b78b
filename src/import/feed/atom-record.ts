import type { ArticleRecord } from '../record/article-record.ts';
import { given } from '../record/given.ts';
import { elementsOf, escaped, innerHtml, textUnder, wholeText, type XmlElement } from '../xml/xml-element.ts';
import { type Channel, feedNotes } from './channel.ts';

/** What an Atom entry says of an article. */
export function atomRecord(entry: XmlElement, channel: Channel, doubt?: string): ArticleRecord {
  const whole = htmlOf(elementsOf(entry, 'content')[0]);
  const summary = htmlOf(elementsOf(entry, 'summary')[0]);
  const links = elementsOf(entry, 'link').filter(({ attributes }) => attributes.href !== undefined);
  const link = (links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ?? links[0])?.attributes
    .href;
  const picture = links.find(
    ({ attributes }) => attributes.rel === 'enclosure' && /^image/.test(attributes.type ?? ''),
  );
  const terms = elementsOf(entry, 'category').map(({ attributes }) => attributes.label ?? attributes.term ?? '');
  const [section, ...tags] = terms.filter((term) => term !== '');
  const [title] = elementsOf(entry, 'title');
  const [source] = elementsOf(entry, 'source');
  const published = textUnder(entry, 'published', 'issued', 'created');
  const updated = textUnder(entry, 'updated', 'modified');
  return {
    ...given({
      id: textUnder(entry, 'id') ?? link,
      title: htmlOf(title),
      published: published ?? updated,
      updated: published === undefined || updated === published ? undefined : updated,
      summary: whole === '' ? undefined : summary,
      section,
      url: link,
      site: textUnder(source, 'title') ?? channel.site,
      lang: entry.attributes['xml:lang'] ?? channel.lang,
      image: picture?.attributes.href === undefined ? undefined : { src: picture.attributes.href },
    }),
    html: whole === '' ? summary : whole,
    authors: elementsOf(entry, 'author').map((author) => textUnder(author, 'name') ?? ''),
    tags,
    notes: feedNotes(whole !== '', doubt),
  };
}

// Text is text, html is escaped markup, xhtml is markup.
function htmlOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const type = element.attributes.type ?? 'text';
  if (/xhtml|\+xml/i.test(type)) return innerHtml(element).trim();
  const text = wholeText(element).trim();
  return /html/i.test(type) || (element.attributes.mode ?? '') === 'escaped' ? text : escaped(text);
}
