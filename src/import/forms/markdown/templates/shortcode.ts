import type { TagArguments } from './tag-arguments.ts';

/** The text for a shortcode, in Markdown or HTML. `lost` is the part that text cannot express. */
export interface Replacement {
  readonly text: string;
  readonly lost?: string;
}

/** The position of a shortcode. */
export interface ShortcodePosition {
  /** It is the URL of a link or picture: it follows `](` or `href="`. */
  readonly isTarget: boolean;
  /** A closing tag follows. */
  readonly isPaired: boolean;
}

const services: Readonly<Record<string, (id: string, user: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  tweet: (id, user) => `https://twitter.com/${user === '' ? 'i' : user}/status/${id}`,
  twitter: (id, user) => `https://twitter.com/${user === '' ? 'i' : user}/status/${id}`,
  x: (id, user) => `https://twitter.com/${user === '' ? 'i' : user}/status/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  gist: (id, user) => `https://gist.github.com/${user}/${id}`,
};

const isPath = /\.[a-z0-9]{2,5}(?:[?#]|$)|^(?:https?:\/)?\//i;
const textArguments = [
  'kicker',
  'title',
  'heading',
  'header',
  'name',
  'intro',
  'text',
  'quote',
  'content',
  'label',
  'description',
  'caption',
  'alt',
];

/** Replaces a shortcode by its arguments: texts stay texts, a path of a picture becomes a picture, a URL becomes a link. */
export function shortcode(name: string, tagArguments: TagArguments, position: ShortcodePosition): Replacement {
  const { named, positional } = tagArguments;
  const path =
    named.src ??
    named.href ??
    named.url ??
    named.link ??
    named.file ??
    named.path ??
    named['button-url'] ??
    named.image;
  const target = path ?? positional.find((argument) => isPath.test(argument)) ?? positional[0] ?? '';
  if (position.isTarget) return { text: target };
  const lowerName = name.toLowerCase();
  if (/img|image|figure|picture|photo|foto/.test(lowerName) && target !== '') return picture(target, tagArguments);
  const service = services[lowerName.replace(/-?(?:embed|simple|player)$/, '')];
  const id = named.id ?? named.video ?? positional.at(-1);
  if (service && id !== undefined)
    return {
      text: link(
        service(encodeURIComponent(id), encodeURIComponent(named.user ?? positional[0] ?? '')),
        named.title ?? '',
      ),
    };
  if (/quote/.test(lowerName) && (named.text ?? named.quote))
    return { text: quote(named.text ?? named.quote ?? '', named.cite ?? named.author ?? '') };
  const present = textArguments.filter((key) => named[key] !== undefined && named[key] !== '');
  const words = present
    .filter((key) => !(key === 'text' || key === 'label') || path === undefined)
    .map((key) => paragraph(key, named[key] ?? ''))
    .join('');
  if (path !== undefined && isPath.test(path)) {
    return { text: `${words}${link(path, named.text ?? named.label ?? named['button-text'] ?? named.title ?? '')}` };
  }
  if (words !== '') return { text: words };
  if (position.isPaired) return { text: '' };
  const prose = positional.filter((argument) => /\s/.test(argument) && !isPath.test(argument));
  return {
    text: prose.map((argument) => paragraph('text', argument)).join(''),
    lost: [name, ...positional, ...Object.values(named)].join(' '),
  };
}

function picture(src: string, { named, positional }: TagArguments): Replacement {
  const others = positional.filter(
    (argument) => argument !== src && (/\s/.test(argument) || !/^[\w-]*$/.test(argument)),
  );
  const alt = named.alt ?? others.at(-1) ?? '';
  const caption = [named.caption ?? '', named.credit ?? named.attr ?? '']
    .filter((argument) => argument !== '')
    .join(' ');
  const image = `<img src="${attribute(src)}" alt="${attribute(alt)}">`;
  return {
    text: caption === '' ? image : `\n\n<figure>${image}<figcaption>\n\n${caption}\n\n</figcaption></figure>\n\n`,
  };
}

function link(href: string, label: string): string {
  const shown = label === '' ? href.replace(/^https?:\/\/(?:www\.)?/, '') : label.replace(/[[\]]/g, '\\$&');
  return `[${shown}](<${href.replace(/[<>\n]/g, '')}>)`;
}

function quote(text: string, cite: string): string {
  return `\n\n> ${text.replace(/\n/g, '\n> ')}${cite === '' ? '' : `\n>\n> — ${cite}`}\n\n`;
}

function paragraph(key: string, text: string): string {
  const strong = /^(?:title|heading|header|name)$/.test(key) && !text.includes('**');
  return `\n\n${strong ? `**${text.trim()}**` : text.trim()}\n\n`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}
