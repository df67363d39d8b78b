import type { TagArguments } from './tag-arguments.ts';

/** What stands in a shortcode's place, as Markdown or HTML; `lost` where it said something that no text can. */
export interface Replacement {
  readonly text: string;
  readonly lost?: string;
}

/** Where a shortcode stands. */
export interface ShortcodePosition {
  /** As the address of a link or picture: after `](` or `href="`. */
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

const isPath = /\.[a-z0-9]{2,5}(?:[?#].*)?$|^(?:https?:\/)?\//i;
const texts = [
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

/** A shortcode by what it is given: whatever it says stays as text, a picture as picture, an address as link. */
export function shortcode(name: string, given: TagArguments, where: ShortcodePosition): Replacement {
  const { named, placed } = given;
  const path =
    named.src ??
    named.href ??
    named.url ??
    named.link ??
    named.file ??
    named.path ??
    named['button-url'] ??
    named.image;
  const target = path ?? placed.find((one) => isPath.test(one)) ?? placed[0] ?? '';
  if (where.isTarget) return { text: target };
  const low = name.toLowerCase();
  if (/img|image|figure|picture|photo|foto/.test(low) && target !== '') return picture(target, given);
  const service = services[low.replace(/-?(?:embed|simple|player)$/, '')];
  const id = named.id ?? named.video ?? placed.at(-1);
  if (service && id !== undefined)
    return {
      text: link(service(encodeURIComponent(id), encodeURIComponent(named.user ?? placed[0] ?? '')), named.title ?? ''),
    };
  if (/quote/.test(low) && (named.text ?? named.quote))
    return { text: quote(named.text ?? named.quote ?? '', named.cite ?? named.author ?? '') };
  const said = texts.filter((key) => named[key] !== undefined && named[key] !== '');
  const words = said
    .filter((key) => !(key === 'text' || key === 'label') || path === undefined)
    .map((key) => paragraph(key, named[key] ?? ''))
    .join('');
  if (path !== undefined && isPath.test(path)) {
    return { text: `${words}${link(path, named.text ?? named.label ?? named['button-text'] ?? named.title ?? '')}` };
  }
  if (words !== '') return { text: words };
  if (where.isPaired) return { text: '' };
  const prose = placed.filter((one) => /\s/.test(one) && !isPath.test(one));
  return {
    text: prose.map((one) => paragraph('text', one)).join(''),
    lost: [name, ...placed, ...Object.values(named)].join(' '),
  };
}

function picture(src: string, { named, placed }: TagArguments): Replacement {
  const others = placed.filter((one) => one !== src && (/\s/.test(one) || !/^[\w-]*$/.test(one)));
  const alt = named.alt ?? others.at(-1) ?? '';
  const caption = [named.caption ?? '', named.credit ?? named.attr ?? ''].filter((one) => one !== '').join(' ');
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
