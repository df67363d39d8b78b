import { decodeAddress } from '../../language/addresses/decode-address.ts';
import { fileEnding, fileKindList } from '../files/file-kinds.ts';
import { quoteValue } from '../messages/quote-value.ts';
import type { Issue } from '../model/result.ts';

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const isPicture = /\.(?:jpe?g|png|gif|webp|avif|tiff?|svg)$/i;
const allowedSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** The target of a link in a body: the web, a person, the same page, an article or page of the archive, or a file beside the article; or the issue with the link. */
export type LinkKind = 'web' | 'contact' | 'fragment' | 'article' | 'page' | 'file' | Issue;

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
  if (fileEnding(decodeAddress(path)) !== undefined) return 'file';
  return {
    message: `has a link to a file of a kind that is not published: ${quoteValue(href)}`,
    remedy: isPicture.test(path)
      ? 'show a picture with ![what it shows](…)'
      : `link to a .md file, to https://…, or to a file of these kinds: ${fileKindList}`,
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
  return `${encodeURI(decodeAddress(path).normalize('NFC').replace(/\.md$/, '.html')).replace(/[?#]/g, encodeURIComponent)}${rest}`;
}

/** The path of the file that a link leads to, as in the article's list of files: `a%20b.pdf#page=2` => `a b.pdf`. */
export function linkedFile(href: string): string {
  return decodeAddress(href.replace(/[?#].*$/s, ''));
}
