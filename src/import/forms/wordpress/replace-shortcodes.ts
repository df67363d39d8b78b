import type { SourcePicture } from '../../reading/pictures/head-picture.ts';
import { escaped } from '../../reading/xml/xml-element.ts';

/** A text without shortcodes, and the shortcodes that text cannot replace. */
export interface WithoutShortcodes {
  readonly text: string;
  readonly dropped: readonly string[];
}

const players =
  /^(?:youtube|vimeo|tweet|twitter|instagram|facebook|soundcloud|embed|video|audio|playlist|dailymotion|googlevideo|ted|spotify)$/;
const pair = /(["'])(.*?)\1/;

/**
 * Replaces the shortcodes of WordPress: a caption becomes a figure, a gallery its pictures, a player a link. The text between
 * the tags of all others stays. Brackets that people write, as in [sic], are not shortcodes. `ownUploads` are the uploads of
 * the post.
 */
export function replaceShortcodes(
  html: string,
  upload: (id: string) => SourcePicture | undefined,
  ownUploads: () => readonly string[] = () => [],
): WithoutShortcodes {
  if (!html.includes('[')) return { text: html, dropped: [] };
  const dropped: string[] = [];
  const closed = namesOf(html, /\[\/([\w-]+)\]/g);
  const opened = namesOf(html, /\[([\w-]+)/g);
  const text = html
    .replace(
      /\[caption\b([^\][]*)\]((?:(?!\[caption\b)[\s\S]){0,20000}?)\[\/caption\]/gi,
      (_, attributes: string, inner: string) => figure(attributes, inner),
    )
    .replace(/\[gallery\b([^\][]*)\]/gi, (_, attributes: string) => gallery(attributes, upload, ownUploads))
    .replace(
      /\[([a-z][\w-]*)((?:\s[^\][]*)?)\](?:(https?:[^[\]\s]+)\[\/\1\])?/gi,
      (whole, name: string, attributes: string, inside?: string) => {
        const href =
          inside ??
          attribute(attributes, 'src', 'url', 'mp4', 'mp3', 'id') ??
          /https?:\/\/[^\s"'\]]+/.exec(`${name}${attributes}`)?.[0];
        if (players.test(name.toLowerCase()) && href !== undefined && /^https?:/.test(href)) return link(href);
        const isCode = closed.has(name) || /\s[\w-]+=/.test(attributes);
        if (!isCode) return whole;
        if (!closed.has(name)) dropped.push(whole.slice(0, 120));
        return '';
      },
    )
    .replace(/\[\/([\w-]+)\]/g, (whole, name: string) => (opened.has(name) ? '' : whole));
  return { text, dropped };
}

function namesOf(html: string, tag: RegExp): ReadonlySet<string> {
  return new Set([...html.matchAll(tag)].map(([, name = '']) => name));
}

function figure(attributes: string, inner: string): string {
  const image = inner.search(/<img\b/i);
  const imageEnd = image < 0 ? 0 : inner.indexOf('>', image) + 1;
  const end = imageEnd === 0 ? 0 : imageEnd + (/^\s*<\/a>/i.exec(inner.slice(imageEnd))?.[0].length ?? 0);
  const picture = end === 0 ? inner : inner.slice(0, end).trim();
  const caption = ((end > 0 && inner.slice(end).trim()) || attribute(attributes, 'caption')) ?? '';
  const figcaption = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `\n\n<figure>${picture}${figcaption}</figure>\n\n`;
}

// A gallery that names no pictures shows the uploads of its post.
function gallery(
  attributes: string,
  upload: (id: string) => SourcePicture | undefined,
  ownUploads: () => readonly string[],
): string {
  const ids =
    attribute(attributes, 'ids', 'include')
      ?.split(/[\s,]+/)
      .slice(0, 500) ?? ownUploads();
  const pictures = ids.map((id) => upload(id)).filter((image) => image !== undefined);
  return pictures
    .map(({ src, alt = '', caption = '' }) => {
      const image = `<img src="${quoted(src)}" alt="${quoted(alt)}">`;
      return `\n\n<figure>${image}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>\n\n`;
    })
    .join('');
}

function link(href: string): string {
  return `\n\n<p><a href="${quoted(href)}">${escaped(href.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, 100))}</a></p>\n\n`;
}

function attribute(attributes: string, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:${pair.source}|([^\\s"']+))`, 'is').exec(attributes);
    const value = match?.[2] ?? match?.[3];
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

function quoted(text: string): string {
  return escaped(text.replaceAll('&amp;', '&')).replaceAll('"', '&quot;');
}
