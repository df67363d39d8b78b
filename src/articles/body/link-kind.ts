import { quoteValue } from '../messages/quote-value.ts';
import type { Issue } from '../model/result.ts';

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const allowedSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** The target of a link in a body: the web, a person, the same page, or another file of the archive; or the issue with the link. */
export type LinkKind = 'web' | 'contact' | 'fragment' | 'article' | 'page' | Issue;

export function linkKind(href: string): LinkKind {
  const name = schemeOf(href);
  if (name === 'http' || name === 'https') return 'web';
  if (name !== undefined) return allowedSchemes.has(name) ? 'contact' : unsafe(href, name);
  if (href.startsWith('#')) return 'fragment';
  if (href === '') return { message: 'has a link without an address', remedy: 'write the address, or delete the link' };
  if (href.startsWith('/')) {
    return {
      message: `has a link that begins with "/": ${quoteValue(href)}`,
      remedy: 'write it relative to this file, or write https://…',
    };
  }
  const path = href.replace(/[?#].*$/s, '');
  if (path.endsWith('.md')) return 'article';
  if (path.endsWith('.html')) return 'page';
  return {
    message: `has a link to a file that is not an article: ${quoteValue(href)}`,
    remedy: 'link to a .md file, or write https://…',
  };
}

/** Whether a page may have this link or picture. Refuses addresses that run code or open files of the reader's machine. */
export function isSafeLink(href: string): boolean {
  const name = schemeOf(href);
  return name === undefined || allowedSchemes.has(name);
}

function schemeOf(href: string): string | undefined {
  // Browsers ignore tabs, line ends and leading spaces in an address: to them, "java\tscript:" is a scheme.
  return scheme.exec(href.replace(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase();
}

function unsafe(href: string, name: string): Issue {
  return {
    message: `has a link with "${name}:", which is not allowed: ${quoteValue(href)}`,
    remedy: 'write https:, http:, mailto: or tel:',
  };
}

/** Changes a link to an article into a link to its page: `../28/x.md#a` => `../28/x.html#a`. */
export function articleHref(href: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  return `${encodeURI(decodeHref(path).normalize('NFC').replace(/\.md$/, '.html')).replace(/[?#]/g, encodeURIComponent)}${rest}`;
}

/** Percent-decodes an address. Returns it unchanged if it is not a valid encoding. */
export function decodeHref(href: string): string {
  if (!href.includes('%')) return href;
  try {
    return decodeURIComponent(href);
  } catch (error) {
    if (error instanceof URIError) return href;
    throw error;
  }
}
