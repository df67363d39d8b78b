import type { SourcePicture } from '../../reading/pictures/head-picture.ts';
import { codeParts } from './code-shortcodes.ts';
import { attributeOf } from './shortcode-attribute.ts';
import { quoted, shortcodeLink } from './shortcode-link.ts';

/** A text without shortcodes, and the shortcodes that text cannot replace. */
export interface WithoutShortcodes {
  readonly text: string;
  readonly dropped: readonly string[];
  /** Galleries with pictures that the export does not have. */
  readonly unknown: readonly string[];
}

interface Uploads {
  readonly upload: (id: string) => SourcePicture | undefined;
  /** The uploads of the post. */
  readonly own: () => readonly string[];
}

/**
 * Replaces the shortcodes of WordPress: a caption becomes a figure, a gallery its pictures, a player or any shortcode that holds
 * only an address a link, code a code block. The text between the tags of all others stays. Brackets that people write, as in
 * [sic], are not shortcodes. `own` are the uploads of the post.
 */
export function replaceShortcodes(
  html: string,
  upload: Uploads['upload'],
  own: Uploads['own'] = () => [],
): WithoutShortcodes {
  if (!html.includes('[')) return { text: html, dropped: [], unknown: [] };
  const parts = codeParts(html);
  const texts = parts.filter(({ isCode }) => !isCode).map((part) => part.html);
  const replacer = new ShortcodeReplacer(texts.join('\n'), { upload, own });
  const text = parts.map((part) => (part.isCode ? part.html : replacer.replace(part.html))).join('');
  return { text, dropped: replacer.dropped, unknown: replacer.unknown };
}

class ShortcodeReplacer {
  readonly dropped: string[] = [];
  readonly unknown: string[] = [];
  readonly #closed: ReadonlySet<string>;
  readonly #opened: ReadonlySet<string>;
  readonly #uploads: Uploads;

  constructor(whole: string, uploads: Uploads) {
    this.#closed = namesOf(whole, /\[\/([\w-]+)\]/g);
    this.#opened = namesOf(whole, /\[([\w-]+)/g);
    this.#uploads = uploads;
  }

  replace(html: string): string {
    return html
      .replace(/\[\[([a-z][\w-]*)((?:\s[^\][]*)?)\]\]/gi, (whole, name: string, attributes: string) =>
        // Doubled brackets show a shortcode instead of running it.
        this.#isCode(name, attributes) ? `&#91;${name}${attributes}&#93;` : whole,
      )
      .replace(
        /\[caption\b([^\][]*)\]((?:(?!\[caption\b)[\s\S]){0,20000}?)\[\/caption\]/gi,
        (_, attributes: string, inner: string) => figure(attributes, inner),
      )
      .replace(/\[gallery\b([^\][]*)\]/gi, (whole, attributes: string) => this.#gallery(whole, attributes))
      .replace(
        /\[([a-z][\w-]*)((?:[\s=][^\][]*)?)\](?:([^[\]<>]{0,2000})\[\/\1\])?/gi,
        (whole, name, attributes, inner) =>
          this.#shortcode(
            String(whole),
            String(name),
            String(attributes),
            inner === undefined ? undefined : String(inner),
          ),
      )
      .replace(/\[\/([\w-]+)\]/g, (whole, name: string) => (this.#opened.has(name) ? '' : whole));
  }

  #shortcode(whole: string, name: string, attributes: string, inner: string | undefined): string {
    const text = inner?.trim() ?? '';
    const href = attributeOf(attributes, 'url', 'link', 'href');
    // A button, or another link with words of its own.
    if (/button|btn|link|url/i.test(name) && text !== '' && href !== undefined && /^https?:/i.test(href))
      return `<a href="${quoted(href)}">${text}</a>`;
    const upload = /ima?ge?/i.test(name) ? this.#uploads.upload(uploadId(attributes)) : undefined;
    if (upload) return uploadFigure(upload);
    const isAlone = inner !== undefined || !this.#closed.has(name);
    const link = isAlone ? shortcodeLink(name.toLowerCase(), attributes, text) : undefined;
    if (link !== undefined) return link;
    if (!this.#isCode(name, attributes)) return whole;
    if (inner !== undefined) return inner;
    if (!this.#closed.has(name)) this.dropped.push(whole.slice(0, 120));
    return '';
  }

  #isCode(name: string, attributes: string): boolean {
    return this.#closed.has(name) || /^gallery$/i.test(name) || /\s[\w-]+=/.test(attributes);
  }

  // A gallery that names no pictures shows the uploads of its post.
  #gallery(whole: string, attributes: string): string {
    const { upload, own } = this.#uploads;
    const named = attributeOf(attributes, 'ids', 'include');
    const ids = named?.split(/[\s,]+/).slice(0, 500) ?? own();
    const pictures = ids.map((id) => upload(id)).filter((image) => image !== undefined);
    if (ids.length === 0 || pictures.length < ids.length) this.unknown.push(whole.slice(0, 200));
    return pictures.map(uploadFigure).join('');
  }
}

function namesOf(html: string, tag: RegExp): ReadonlySet<string> {
  return new Set([...html.matchAll(tag)].map(([, name = '']) => name));
}

// Page builders name a picture by the number of its upload.
function uploadId(attributes: string): string {
  return attributeOf(attributes, 'image', 'attachment_id', 'id') ?? '';
}

function uploadFigure({ src, alt = '', caption = '' }: SourcePicture): string {
  const image = `<img src="${quoted(src)}" alt="${quoted(alt)}">`;
  return `\n\n<figure>${image}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>\n\n`;
}

function figure(attributes: string, inner: string): string {
  const image = inner.search(/<img\b/i);
  const imageEnd = image < 0 ? 0 : inner.indexOf('>', image) + 1;
  const end = imageEnd === 0 ? 0 : imageEnd + (/^\s*<\/a>/i.exec(inner.slice(imageEnd))?.[0].length ?? 0);
  const picture = end === 0 ? inner : inner.slice(0, end).trim();
  const caption = ((end > 0 && inner.slice(end).trim()) || attributeOf(attributes, 'caption')) ?? '';
  const figcaption = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `\n\n<figure>${picture}${figcaption}</figure>\n\n`;
}
