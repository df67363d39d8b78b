import { quoteValue } from '../messages/quote-value.ts';
import type { Issue } from '../model/result.ts';

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const open: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** Where a link of a body leads: to the web, to a person, within the page, to another file of the archive; or why it may not stand. */
export type LinkKind = 'web' | 'contact' | 'fragment' | 'article' | 'page' | Issue;

/** The kind of a link as Markdown's parser gives it. */
export function linkKind(href: string): LinkKind {
  const name = schemeOf(href);
  if (name === 'http' || name === 'https') return 'web';
  if (name !== undefined) return open.has(name) ? 'contact' : unsafe(href, name);
  if (href.startsWith('#')) return 'fragment';
  if (href === '') return { message: 'has a link without an address', remedy: 'write where it leads, or delete it' };
  if (href.startsWith('/')) {
    return {
      message: `has a link that begins with "/": ${quoteValue(href)}`,
      remedy: 'write it relative to this file, or with https://',
    };
  }
  const path = href.replace(/[?#].*$/s, '');
  if (path.endsWith('.md')) return 'article';
  if (path.endsWith('.html')) return 'page';
  return {
    message: `has a link to what is not an article: ${quoteValue(href)}`,
    remedy: 'link to a .md file, or with https://',
  };
}

/** Whether a link or picture may stand in a page at all: nothing that runs or reaches into the reader's machine. */
export function isSafeLink(href: string): boolean {
  const name = schemeOf(href);
  return name === undefined || open.has(name);
}

function schemeOf(href: string): string | undefined {
  // Browsers drop tabs and line ends within an address and blanks before it, so "java\tscript:" is a scheme to them.
  return scheme.exec(href.replace(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase();
}

function unsafe(href: string, name: string): Issue {
  return {
    message: `has a link with "${name}:", which is not followed: ${quoteValue(href)}`,
    remedy: 'write https:, http:, mailto: or tel:',
  };
}

/** The page of the article that a relative link names, as a relative link: `../28/x.md#a` => `../28/x.html#a`. */
export function articleHref(href: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  return `${encodeURI(decodeHref(path).normalize('NFC').replace(/\.md$/, '.html')).replace(/[?#]/g, encodeURIComponent)}${rest}`;
}

/** An address without its percent signs; as it is where they are not an encoding. */
export function decodeHref(href: string): string {
  if (!href.includes('%')) return href;
  try {
    return decodeURIComponent(href);
  } catch (error) {
    if (error instanceof URIError) return href;
    throw error;
  }
}
