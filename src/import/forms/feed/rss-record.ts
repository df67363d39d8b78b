import { filledFields } from '../../../articles/model/fields.ts';
import type { SourcePicture } from '../../reading/pictures/head-picture.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { elementsBelow, elementsOf, textUnder, wholeText, type XmlElement } from '../../reading/xml/xml-element.ts';
import { absoluteAddress } from './absolute-address.ts';
import { type Channel, feedNotes } from './channel.ts';

/** The article record of an item of RSS 2, RSS 1 or an older RSS. */
export function rssRecord(item: XmlElement, channel: Channel, doubt?: string): SourceRecord {
  const [body] = elementsOf(item, 'content:encoded', 'xhtml:body', 'body');
  const whole = body === undefined ? '' : wholeText(body).trim();
  const description = textUnder(item, 'description', 'itunes:summary', 'dc:description') ?? '';
  const [guid] = elementsOf(item, 'guid');
  const id = guid ? wholeText(guid).trim() : undefined;
  const permalink = guid?.attributes.isPermaLink !== 'false' && /^https?:/i.test(id ?? '') ? id : undefined;
  const href = textUnder(item, 'link', 'feedburner:origLink') ?? item.attributes['rdf:about'] ?? permalink;
  const base = item.attributes['xml:base'] ?? body?.attributes['xml:base'];
  const link = absoluteAddress(href, base, channel.base);
  const [section, ...tags] = elementsOf(item, 'category', 'dc:subject').map((term) => wholeText(term).trim());
  const creators = elementsOf(item, 'dc:creator').map((creator) => wholeText(creator).trim());
  const author = textUnder(item, 'author', 'itunes:author');
  return {
    ...filledFields({
      id: id ?? link ?? textUnder(item, 'title'),
      title: textUnder(item, 'title'),
      published: textUnder(item, 'pubDate', 'dc:date', 'dcterms:created', 'dcterms:issued', 'pubdate'),
      updated: textUnder(item, 'atom:updated', 'dcterms:modified', 'updated'),
      summary: whole === '' ? undefined : description,
      section,
      url: link,
      base: absoluteAddress(base, channel.base),
      site: channel.site,
      lang: textUnder(item, 'dc:language') ?? channel.lang,
      image: pictureOf(item),
    }),
    html: whole === '' ? description : whole,
    authors: creators.length > 0 ? creators : author === undefined ? [] : [nameIn(author)],
    tags,
    notes: feedNotes(whole !== '', doubt),
  };
}

// "editor@paper.example (Asha Rao)" => Asha Rao
function nameIn(author: string): string {
  return /^\S[^\s@]*@\S+\s+\((.+)\)$/.exec(author)?.[1] ?? author.replace(/^\S[^\s@]*@\S+$/, '');
}

function pictureOf(item: XmlElement): SourcePicture | undefined {
  const media = elementsBelow(item, 'media:content', 'media:thumbnail');
  const pictures = [...media, ...elementsOf(item, 'enclosure')].filter(({ name, attributes }) => {
    const kind =
      attributes.medium ?? attributes.type ?? (name === 'media:thumbnail' ? 'image' : (attributes.url ?? ''));
    return /^image|\.(?:jpe?g|png|webp|avif|gif)(?:\?|$)/i.test(kind);
  });
  const best = pictures.toSorted((first, other) => width(other) - width(first))[0];
  if (best?.attributes.url === undefined) return undefined;
  const text = (name: string): string | undefined => textUnder(best, name) ?? textUnder(item, name);
  return {
    src: best.attributes.url,
    ...filledFields({ caption: text('media:description'), credit: text('media:credit') }),
  };
}

function width({ attributes }: XmlElement): number {
  return Number.parseInt(attributes.width ?? '0', 10) || 0;
}
