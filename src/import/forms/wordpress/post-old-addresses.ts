import { decodeAddress } from '../../../language/addresses/decode-address.ts';
import type { Post } from './read-post.ts';

/**
 * The addresses at which WordPress answers for a post besides its link: its guid, its number, and the link with each of its earlier slugs and
 * days.
 */
export function postOldAddresses({ id, type, link, guid, name, oldSlugs, oldDays }: Post): readonly string[] {
  const base = link === undefined ? undefined : URL.parse(link);
  const addresses = guid === undefined || (base && isOfOtherPost(guid, id, base.host)) ? [] : [guid];
  if (!base) return addresses;
  if (type === 'post' && /^\d+$/.test(id)) addresses.push(`${base.origin}/?p=${id}`);
  for (const slug of oldSlugs) {
    const path = withSlug(base.pathname, name, slug);
    if (path !== undefined) addresses.push(base.origin + path);
  }
  for (const day of oldDays) {
    const path = withDay(base.pathname, day);
    if (path !== undefined) addresses.push(base.origin + path);
  }
  return addresses;
}

/** Whether a guid has the number of another post of the blog. Copies of posts keep that of their original, and WordPress goes by the number. */
function isOfOtherPost(guid: string, id: string, host: string): boolean {
  const url = URL.parse(guid);
  const number = url?.searchParams.get('p');
  return url?.host === host && number !== null && number !== undefined && number !== id;
}

// The slug is a part of the path in nearly every structure of permalinks: `/2020/05/slug/`, `/slug.html`.
function withSlug(path: string, name: string | undefined, slug: string): string | undefined {
  if (name === undefined || slug === '') return undefined;
  const parts = path.split('/');
  const position = parts.findLastIndex((part) => isSlug(part.replace(/\.\w+$/, ''), name));
  if (position < 0) return undefined;
  const ending = /\.\w+$/.exec(parts[position] ?? '')?.[0] ?? '';
  return parts.with(position, encodeURI(decodeAddress(slug)) + ending).join('/');
}

function isSlug(part: string, name: string): boolean {
  return decodeAddress(part).toLowerCase() === decodeAddress(name).toLowerCase();
}

// /2020/05/06/rain/, 2020-04-30 => /2020/04/30/rain/
function withDay(path: string, day: string): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  const found = /\/\d{4}\/\d{2}(\/\d{2})?\//.exec(path);
  if (!found || year === undefined) return undefined;
  return path.replace(found[0], `/${year}/${month}/${found[1] === undefined ? '' : `${date}/`}`);
}
