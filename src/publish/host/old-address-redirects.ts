import { reservedAddressIssues } from '../../articles/files/reserved-address.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { isArticleAddress } from '../../catalog/queries/article-queries.ts';
import { oldAddresses } from '../../catalog/queries/old-address-queries.ts';
import { hostOfAddress, oldAddressPath } from '../../language/old-address.ts';
import { articleFile, type Url, urlOf } from '../../pages/parts/addresses.ts';
import type { Site } from '../../settings/site.ts';

/** A path at which an article stood, decoded, and the article's URL from the site's root. */
export interface OldAddressRedirect {
  readonly path: string;
  /** Without `?`. Empty if the path alone named the article. */
  readonly query: string;
  readonly url: Url;
}

/**
 * The old addresses that this site's host can answer: aliases that are paths, and addresses on the site's own host or a former one. Of two
 * articles with one old address the older gets it. A path that is a page of this site is left out.
 */
export function oldAddressRedirects(
  catalog: Catalog,
  { url, formerHosts }: Pick<Site, 'url' | 'formerHosts'>,
): readonly OldAddressRedirect[] {
  const hosts = new Set(['', hostOfAddress(url), ...formerHosts.map(hostOfAddress)]);
  const redirects = new Map<string, OldAddressRedirect>();
  for (const [old, address] of oldAddresses(catalog)) {
    const parts = hosts.has(hostOfAddress(old)) ? oldAddressPath(old) : undefined;
    if (!parts || (parts.query === '' && isOwnPage(catalog, parts.path))) continue;
    const key = `${parts.path}?${parts.query}`;
    if (!redirects.has(key)) redirects.set(key, { ...parts, url: urlOf(articleFile(address)) });
  }
  return [...redirects.values()];
}

function isOwnPage(catalog: Catalog, path: string): boolean {
  const names = path
    .replace(/^\/|\.html$/g, '')
    .split('/')
    .filter((name) => name !== '');
  return reservedAddressIssues(names).length > 0 || isDate(names) || isArticleAddress(catalog, names.join('/'));
}

function isDate(names: readonly string[]): boolean {
  return /^\d{4}(?:\/\d{2}(?:\/\d{2})?)?$/.test(names.join('/'));
}
