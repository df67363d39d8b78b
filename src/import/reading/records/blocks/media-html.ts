import { isObject, type JsonObject, listIn, stringIn } from '../../json/json-object.ts';
import { escaped } from '../../xml/xml-element.ts';
import { linkHtml, quotedValue } from './inline-html.ts';

const captionFields = ['caption', 'citation', 'attribution', 'cite', 'legend', 'description', 'subtitle'] as const;
const addressFields = [
  'src',
  'url',
  'source_url',
  'href',
  'contentUrl',
  'source',
  'embed',
  'link',
  'uri',
  'URL',
] as const;
const deepest = 6;
// Scripts and what only the browser of the editor had are no addresses.
const isAddress = /^(?!(?:javascript|vbscript|about|blob):)(?:[a-z][a-z+-]{0,20}:|\/|[\w%-]{1,200}[/.]|\.{1,2}\/)/i;

/** Text that may be HTML, as HTML. */
export function anyInline(text: string): string {
  return /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i.test(text) ? text : escaped(text);
}

/** The caption of a block as HTML; empty if it has none. */
export function blockCaption(fields: JsonObject): string {
  const [text] = captionFields.map((name) => textOf(fields[name])).filter((found) => found !== '');
  return anyInline(text ?? '');
}

// A caption may be a list of pieces of text.
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(textOf).join('').trim();
  return stringIn(value, 'plain_text', 'text', 'value', 'basic', 'rendered') ?? '';
}

/** The address that a block names, in a field or in an object of it. */
export function blockAddress(fields: JsonObject, depth = 0): string | undefined {
  const own = stringIn(fields, ...addressFields);
  if (own !== undefined && isAddress.test(own) && !/\s/.test(own)) return own;
  if (depth > deepest) return undefined;
  const places = [
    'file',
    'asset',
    'image',
    'picture',
    'media',
    'target',
    'fields',
    'data',
    'attributes',
    'external',
    'original',
  ];
  for (const name of places) {
    const [found] = listIn(fields, name);
    const address = isObject(found) ? blockAddress(found, depth + 1) : undefined;
    if (address !== undefined) return address;
    if (typeof found === 'string' && /^(?:https?:|\/|[\w./%-]+\.\w{3,4}$)/.test(found)) return found;
  }
  return undefined;
}

/** A picture with its caption; empty if the block does not say where it is. */
export function blockPictureHtml(fields: JsonObject): string {
  const src = blockAddress(fields);
  if (src === undefined) return '';
  const about = [fields, ...['image', 'asset', 'file', 'media'].map((name) => fields[name])].filter(isObject);
  const alt =
    about.map((found) => stringIn(found, 'alt', 'altText', 'alt_text', 'alternativeText')).find(Boolean) ?? '';
  const caption = about.map(blockCaption).find((found) => found !== '') ?? '';
  const credit = stringIn(fields, 'credit', 'byline', 'copyright', 'photographer') ?? '';
  const shown = [caption, escaped(credit)].filter((part) => part !== '').join(' ');
  return `<figure><img src="${quotedValue(src)}" alt="${quotedValue(alt)}">${shown === '' ? '' : `<figcaption>${shown}</figcaption>`}</figure>\n`;
}

/** A video or the like as a link, or as the quotation that a service gives; empty if the block has neither. */
export function embedHtml(fields: JsonObject): string {
  const html = [fields, fields.raw_oembed, fields.oembed].map((found) => stringIn(found, 'html')).find(Boolean) ?? '';
  const caption = blockCaption(fields);
  const below = caption === '' ? '' : `<p>${caption}</p>\n`;
  if (/<(?:blockquote|a)\b/i.test(html)) return `${html}\n${below}`;
  const [, framed] = /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(html) ?? [];
  const oembed = isObject(fields.raw_oembed) ? blockAddress(fields.raw_oembed) : undefined;
  const href = blockAddress(fields) ?? oembed ?? framed;
  const title = stringIn(fields, 'title', 'headline', 'label', 'name', 'text') ?? '';
  return href === undefined ? below : `<p>${linkHtml(href, escaped(title))}</p>\n${below}`;
}
