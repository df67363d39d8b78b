import { filledFields } from '../../../articles/model/fields.ts';
import type { Note } from '../../reading/draft/draft.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { untaggedHtml } from '../../reading/records/text-html.ts';
import { elementsOf, innerHtml, textUnder, wholeText, type XmlElement } from '../../reading/xml/xml-element.ts';
import { absoluteAddress } from './absolute-address.ts';
import { atomHtml } from './atom-html.ts';
import { type Channel, feedAliases, feedNotes } from './channel.ts';
import { mediaPicture } from './media-picture.ts';

/** The article record of an item of RSS 2, RSS 1 or an older RSS. */
export function rssRecord(item: XmlElement, channel: Channel, doubt?: string): SourceRecord {
  const [body] = elementsOf(item, 'content:encoded', 'xhtml:body', 'body');
  const [about] = elementsOf(item, 'description');
  // Elements of Atom in RSS lose their prefix.
  const whole = htmlIn(body) || atomHtml(elementsOf(item, 'content'));
  const description =
    htmlIn(about) || (textUnder(item, 'itunes:summary', 'dc:description') ?? atomHtml(elementsOf(item, 'summary')));
  const [guid] = elementsOf(item, 'guid');
  const id = guid ? wholeText(guid).trim() : undefined;
  const permalink = guid?.attributes.isPermaLink !== 'false' && /^https?:/i.test(id ?? '') ? id : undefined;
  const atomLink = elementsOf(item, 'link').find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
  const href =
    textUnder(item, 'link', 'feedburner:origLink') ??
    atomLink?.attributes.href ??
    item.attributes['rdf:about'] ??
    permalink;
  const base = item.attributes['xml:base'] ?? body?.attributes['xml:base'];
  const link = absoluteAddress(href, base, channel.base);
  const [section, ...tags] = elementsOf(item, 'category', 'dc:subject').map((term) => wholeText(term).trim());
  const creators = elementsOf(item, 'dc:creator').map((creator) => wholeText(creator).trim());
  const author =
    elementsOf(item, 'author').map((person) => textUnder(person, 'name') ?? wholeText(person).trim())[0] ??
    textUnder(item, 'itunes:author');
  const bodyNotes: Note[] = [];
  const html = untaggedHtml(whole === '' ? description : whole, bodyNotes);
  return {
    ...filledFields({
      id: id ?? link ?? textUnder(item, 'title'),
      title: textUnder(item, 'title'),
      published: textUnder(
        item,
        'pubDate',
        'dc:date',
        'dcterms:created',
        'dcterms:issued',
        'pubdate',
        'published',
        'issued',
      ),
      updated: textUnder(item, 'dcterms:modified', 'updated', 'modified'),
      summary: whole === '' ? undefined : description,
      section,
      url: link,
      base: absoluteAddress(base, channel.base),
      site: textUnder(item, 'source') ?? channel.site,
      lang: textUnder(item, 'dc:language') ?? channel.lang,
      image: mediaPicture(item),
    }),
    aliases: feedAliases(
      link,
      [permalink, ...elementsOf(item, 'link', 'feedburner:origLink').map((each) => wholeText(each).trim())],
      id,
    ),
    html,
    authors: creators.length > 0 ? creators : author === undefined ? [] : [nameIn(author)],
    tags,
    notes: [...feedNotes(whole !== '', doubt), ...bodyNotes],
  };
}

// The HTML of an element is escaped; some feeds write its tags as they are.
function htmlIn(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const isMarkup = element.children.some((child) => typeof child !== 'string');
  return (isMarkup ? innerHtml(element) : wholeText(element)).trim();
}

// "editor@paper.example (Asha Rao)" => Asha Rao
function nameIn(author: string): string {
  return /^\S[^\s@]*@\S+\s+\((.+)\)$/.exec(author)?.[1] ?? author.replace(/^\S[^\s@]*@\S+$/, '');
}
