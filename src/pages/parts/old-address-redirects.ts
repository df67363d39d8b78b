import { reservedAddressIssues } from '../../articles/files/reserved-address.ts';
import type { Address } from '../../articles/model/article.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { isArticleAddress } from '../../catalog/queries/article-queries.ts';
import { oldAddresses } from '../../catalog/queries/old-address-queries.ts';
import { hostOfAddress, oldAddressPath } from '../../language/old-address.ts';
import type { Site } from '../../settings/site.ts';
import { articleFile, type Url, urlOf } from './addresses.ts';

/** A path at which an article stood, decoded, and the article's URL from the site's root. */
export interface OldAddressRedirect {
  readonly path: string;
  /** Without `?`. Empty if the path alone named the article. */
  readonly query: string;
  readonly url: Url;
  readonly address: Address;
}

/** An alias that cannot lead to its article, because the path belongs to something else. */
export interface OldAddressClash {
  /** As the article writes it. */
  readonly alias: string;
  readonly address: Address;
  /** The article that has the address, or the alias too. Absent if it is another page of the site. */
  readonly other?: Address;
}

/** Which old addresses lead to their articles, and which aliases cannot. */
interface OldAddressTargets {
  readonly redirects: readonly OldAddressRedirect[];
  /** The aliases of several articles, and those that are the address of another article or of a page of the site. */
  readonly clashes: readonly OldAddressClash[];
}

/**
 * The old addresses that this site's host can answer: aliases that are paths, and addresses on the site's own host or a former one. Of two
 * articles with one old address the older gets it. A path that is a page of this site is left out.
 */
export function oldAddressTargets(
  catalog: Catalog,
  { url, formerHosts }: Pick<Site, 'url' | 'formerHosts'>,
): OldAddressTargets {
  const hosts = new Set(['', hostOfAddress(url), ...formerHosts.map(hostOfAddress)]);
  const redirects = new Map<string, OldAddressRedirect & { readonly isAlias: boolean }>();
  const clashes: OldAddressClash[] = [];
  for (const { old, address, isAlias } of oldAddresses(catalog)) {
    const parts = hosts.has(hostOfAddress(old)) ? oldAddressPath(old) : undefined;
    if (!parts) continue;
    const owner = parts.query === '' ? ownerOf(catalog, parts.path) : undefined;
    const key = `${parts.path}?${parts.query}`;
    const first = redirects.get(key);
    // The host of a moved article may still be asked for its address with a slash at the end.
    const isOwn = owner === address;
    if (isAlias && owner !== undefined && !isOwn)
      clashes.push({ alias: old, address, ...(owner === 'page' ? {} : { other: owner }) });
    else if (isAlias && first?.isAlias && first.address !== address)
      clashes.push({ alias: old, address, other: first.address });
    if (first || (owner !== undefined && !(isOwn && parts.path.endsWith('/')))) continue;
    redirects.set(key, { ...parts, url: urlOf(articleFile(address)), address, isAlias });
  }
  return {
    redirects: [...redirects.values()].map(({ isAlias: _, ...redirect }): OldAddressRedirect => redirect),
    clashes,
  };
}

/** The article that a path of this site is the address of; `page` for that of another page. Undefined if it is neither. */
function ownerOf(catalog: Catalog, path: string): Address | 'page' | undefined {
  const names = path
    .replace(/^\/|\.html$/g, '')
    .split('/')
    .filter((name) => name !== '');
  if (reservedAddressIssues(names).length > 0 || isDate(names)) return 'page';
  const address = names.join('/').normalize('NFC') as Address;
  return isArticleAddress(catalog, address) ? address : undefined;
}

function isDate(names: readonly string[]): boolean {
  return /^\d{4}(?:\/\d{2}(?:\/\d{2})?)?$/.test(names.join('/'));
}
