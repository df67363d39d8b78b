import type { Flaw } from './flaw.ts';
import { quoted } from './quoted.ts';

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const open: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** Where a link of a body leads: out of the archive, within the page, or to another file of it; or why it may not stand. */
export type LinkKind = 'external' | 'fragment' | 'article' | 'page' | Flaw;

/** The kind of a link as Markdown's parser gives it. */
export function linkKind(href: string): LinkKind {
  // Browsers drop tabs and line ends within an address and controls before it, so "java\tscript:" is a scheme to them.
  const seen = href.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+/, '');
  const name = scheme.exec(seen)?.[1]?.toLowerCase();
  if (name !== undefined) return open.has(name) ? 'external' : unsafe(seen, name);
  if (seen.startsWith('#')) return 'fragment';
  if (seen === '') return { message: 'has a link without an address', remedy: 'write where it leads, or delete it' };
  if (seen.startsWith('//'))
    return { message: `has a link without a scheme: ${quoted(seen)}`, remedy: `write https:${seen.slice(0, 60)}` };
  if (seen.startsWith('/')) {
    return {
      message: `has a link that begins with "/": ${quoted(seen)}`,
      remedy: 'write it relative to this file, or with https://',
    };
  }
  const path = seen.replace(/[?#].*$/s, '');
  if (path.endsWith('.md')) return 'article';
  if (path.endsWith('.html')) return 'page';
  return {
    message: `has a link to what is not an article: ${quoted(seen)}`,
    remedy: 'link to a .md file, or with https://',
  };
}

function unsafe(href: string, name: string): Flaw {
  return {
    message: `has a link with "${name}:", which is not followed: ${quoted(href)}`,
    remedy: 'write https:, http:, mailto: or tel:',
  };
}

/** The page of the article that a relative link names, as a relative link: `../28/x.md#a` => `../28/x.html#a`. */
export function articleHref(href: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  return `${encodeURI(decoded(path).normalize('NFC').replace(/\.md$/, '.html')).replace(/[?#]/g, encodeURIComponent)}${rest}`;
}

/** An address without its percent signs; as it is where they are not an encoding. */
export function decoded(href: string): string {
  if (!href.includes('%')) return href;
  try {
    return decodeURIComponent(href);
  } catch (error) {
    if (error instanceof URIError) return href;
    throw error;
  }
}
