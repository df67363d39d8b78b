import type { Address } from '../../articles/model/article.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { oldAddresses } from '../../catalog/queries/old-address-queries.ts';
import { comparedAddress, hostOfAddress, oldAddressPath } from '../../language/addresses/old-address.ts';
import type { Site } from '../../settings/site.ts';
import { type AddressOwner, addressOwners, type OwnFiles } from './address-owners.ts';
import { articleFile, type Url, urlOf } from './addresses.ts';

/** A path at which an article stood, decoded, and the article's URL from the site's root. */
export interface OldAddressRedirect {
  readonly path: string;
  /** Without `?`. Empty if the path alone named the article. */
  readonly query: string;
  readonly url: Url;
  readonly address: Address;
}

/** An old address that cannot lead to its article, because the path belongs to something else. */
export interface OldAddressClash {
  /** As the article writes it. */
  readonly alias: string;
  readonly address: Address;
  /** What has the address, or the alias too: `2024/05/a.md`, `pages/imprint.md`. Absent if it is a page of ours. */
  readonly other?: string;
}

/** Which old addresses lead to their articles, and which aliases cannot. */
interface OldAddressTargets {
  readonly redirects: readonly OldAddressRedirect[];
  /** The aliases of several articles, and those that are the address of another article, or of a page or file of the site. */
  readonly clashes: readonly OldAddressClash[];
}

/**
 * The old addresses that this site's host can answer: aliases that are paths, and addresses on the site's own host or a former one. Of two
 * articles with one old address the older gets it. A path that is a page of this site is left out. Aliases are the same if readers can
 * confuse them: `/Rain`, `/rain/` and `/rain/index.html`.
 */
export function oldAddressTargets(
  catalog: Catalog,
  { url, formerHosts }: Pick<Site, 'url' | 'formerHosts'>,
  ownFiles: OwnFiles,
): OldAddressTargets {
  const hosts = new Set(['', hostOfAddress(url), ...formerHosts.map(hostOfAddress)]);
  const ownerOf = addressOwners(catalog, ownFiles);
  const redirects = new Map<string, OldAddressRedirect>();
  const aliasesBefore = new Map<string, Address>();
  const clashes: OldAddressClash[] = [];
  for (const { old, address, isAlias } of oldAddresses(catalog)) {
    const parts = hosts.has(hostOfAddress(old)) ? oldAddressPath(old) : undefined;
    if (!parts) continue;
    const owner = parts.query === '' ? ownerOf(parts.path) : undefined;
    const isOwn = typeof owner === 'object' && 'article' in owner && owner.article === address;
    const isOfOwnFile = typeof owner === 'object' && 'ownFile' in owner;
    if (isAlias || isOfOwnFile) {
      const form = comparedAddress(old);
      const first = aliasesBefore.get(form) ?? address;
      aliasesBefore.set(form, first);
      if (owner !== undefined && !isOwn) clashes.push({ alias: old, address, ...nameOf(owner) });
      else if (first !== address) clashes.push({ alias: old, address, other: `${first}.md` });
    }
    // Hosts may be asked for the address of an article without its ending.
    const isFree = owner === undefined || (isOwn && !/\.html\/?$/i.test(parts.path));
    const key = `${parts.path}?${parts.query}`;
    if (isFree && !redirects.has(key)) redirects.set(key, { ...parts, url: urlOf(articleFile(address)), address });
  }
  return { redirects: [...redirects.values()], clashes };
}

function nameOf(owner: AddressOwner): Pick<OldAddressClash, 'other'> {
  if (owner === 'site') return {};
  return { other: 'article' in owner ? `${owner.article}.md` : owner.ownFile };
}
