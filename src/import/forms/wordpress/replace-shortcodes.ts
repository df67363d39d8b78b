import type { SourcePicture } from '../../reading/pictures/head-picture.ts';
import { escaped } from '../../reading/xml/xml-element.ts';

/** The text without shortcodes, and those that said something which no text can. */
export interface WithoutShortcodes {
  readonly text: string;
  readonly dropped: readonly string[];
}

const players =
  /^(?:youtube|vimeo|tweet|twitter|instagram|facebook|soundcloud|embed|video|audio|playlist|dailymotion|googlevideo|ted|spotify)$/;
const pair = /(["'])(.*?)\1/;

/**
 * Puts text in the place of WordPress's shortcodes: a caption becomes a figure, a gallery its pictures, a player a link. What
 * stands between the tags of any other stays. Brackets that people write, as in [sic], are no shortcodes.
 * `own` are the uploads of the post itself.
 */
export function replaceShortcodes(
  html: string,
  upload: (id: string) => SourcePicture | undefined,
  own: () => readonly string[] = () => [],
): WithoutShortcodes {
  if (!html.includes('[')) return { text: html, dropped: [] };
  const dropped: string[] = [];
  const closed = namesOf(html, /\[\/([\w-]+)\]/g);
  const opened = namesOf(html, /\[([\w-]+)/g);
  const text = html
    .replace(
      /\[caption\b([^\][]*)\]((?:(?!\[caption\b)[\s\S]){0,20000}?)\[\/caption\]/gi,
      (_, given: string, inner: string) => figure(given, inner),
    )
    .replace(/\[gallery\b([^\][]*)\]/gi, (_, given: string) => gallery(given, upload, own))
    .replace(
      /\[([a-z][\w-]*)((?:\s[^\][]*)?)\](?:(https?:[^[\]\s]+)\[\/\1\])?/gi,
      (whole, name: string, given: string, inside?: string) => {
        const href =
          inside ??
          attribute(given, 'src', 'url', 'mp4', 'mp3', 'id') ??
          /https?:\/\/[^\s"'\]]+/.exec(`${name}${given}`)?.[0];
        if (players.test(name.toLowerCase()) && href !== undefined && /^https?:/.test(href)) return link(href);
        const isCode = closed.has(name) || /\s[\w-]+=/.test(given);
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

function figure(given: string, inner: string): string {
  const picture = /^([\s\S]*?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner);
  const caption = (picture?.[2]?.trim() || attribute(given, 'caption')) ?? '';
  const said = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `\n\n<figure>${picture?.[1]?.trim() ?? inner}${said}</figure>\n\n`;
}

// A gallery that names no pictures shows those that were uploaded for the post.
function gallery(
  given: string,
  upload: (id: string) => SourcePicture | undefined,
  own: () => readonly string[],
): string {
  const ids =
    attribute(given, 'ids', 'include')
      ?.split(/[\s,]+/)
      .slice(0, 500) ?? own();
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

function attribute(given: string, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:${pair.source}|([^\\s"']+))`, 'is').exec(given);
    const value = found?.[2] ?? found?.[3];
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

function quoted(text: string): string {
  return escaped(text.replaceAll('&amp;', '&')).replaceAll('"', '&quot;');
}
