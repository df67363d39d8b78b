import { filledFields } from '../../../articles/model/fields.ts';
import type { Note } from '../../reading/draft/draft.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { untaggedHtml } from '../../reading/records/text-html.ts';
import { elementsOf, textUnder, wholeText, type XmlElement } from '../../reading/xml/xml-element.ts';
import { absoluteAddress } from './absolute-address.ts';
import { atomHtml } from './atom-html.ts';
import { bloggerFields, isBloggerEntry } from './blogger-entry.ts';
import { type Channel, feedAliases, feedNotes } from './channel.ts';
import { mediaPicture } from './media-picture.ts';
import { subjectsOf } from './not-article-entry.ts';

/** The article record of an Atom entry. */
export function atomRecord(entry: XmlElement, channel: Channel, doubt?: string): SourceRecord {
  const [content] = elementsOf(entry, 'content');
  const whole = atomHtml(elementsOf(entry, 'content'));
  const summary = atomHtml(elementsOf(entry, 'summary'));
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
  const [section, ...tags] = isBloggerEntry(entry) ? ['', ...names] : names;
  const [source] = elementsOf(entry, 'source');
  const published = textUnder(entry, 'published', 'issued', 'created');
  const updated = textUnder(entry, 'updated', 'modified');
  const bodyNotes: Note[] = [];
  const html = untaggedHtml(whole === '' ? summary : whole, bodyNotes);
  return {
    ...filledFields({
      id: textUnder(entry, 'id') ?? link,
      title: atomHtml(elementsOf(entry, 'title')),
      published: published ?? updated,
      updated: published === undefined || updated === published ? undefined : updated,
      summary: whole === '' ? undefined : summary,
      section,
      url: link,
      base: absoluteAddress(content?.attributes['xml:base'], entry.attributes['xml:base'], channel.base),
      site: textUnder(source, 'title') ?? channel.site,
      lang: entry.attributes['xml:lang'] ?? channel.lang,
      image: picture?.attributes.href === undefined ? mediaPicture(entry) : { src: picture.attributes.href },
    }),
    ...bloggerFields(entry, channel),
    // Exports of Google Takeout do not name the blog.
    aliases: feedAliases(
      link,
      [textUnder(entry, 'feedburner:origLink'), textUnder(entry, 'blogger:filename')],
      textUnder(entry, 'id'),
    ),
    html,
    authors: authorsOf(entry, source, channel),
    tags,
    notes: [...feedNotes(whole !== '', doubt), ...bodyNotes],
  };
}

// An entry without authors is by those of its source, or of the feed.
function authorsOf(entry: XmlElement, source: XmlElement | undefined, channel: Channel): readonly string[] {
  const named = (element: XmlElement | undefined): readonly string[] =>
    element === undefined ? [] : elementsOf(element, 'author').map((author) => textUnder(author, 'name') ?? '');
  const own = named(entry);
  if (own.length > 0) return own;
  const creators = elementsOf(entry, 'dc:creator').map((creator) => wholeText(creator).trim());
  if (creators.length > 0) return creators;
  return source === undefined ? [channel.author ?? ''] : named(source);
}
