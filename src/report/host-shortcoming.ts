import type { Catalog } from '../catalog/database/catalog.ts';
import { oldAddresses } from '../catalog/queries/old-address-queries.ts';
import { hostOfAddress } from '../language/addresses/old-address.ts';
import type { Site } from '../settings/site.ts';
import type { Shortcoming } from './shortcoming.ts';

/** Fewer articles of a host are taken from it, rather than moved here. */
const leastArticles = 10;

/** Lists the hosts at which many articles stood before, and whose addresses this site does not redirect. `file`: the site's settings. */
export function hostShortcoming(
  catalog: Catalog,
  { url, formerHosts }: Pick<Site, 'url' | 'formerHosts'>,
  file: string,
): Shortcoming {
  const known = new Set(['', hostOfAddress(url), ...formerHosts.map(hostOfAddress)]);
  const articles = new Map<string, Set<string>>();
  for (const { old, address } of oldAddresses(catalog)) {
    const host = hostOfAddress(old);
    if (!known.has(host)) articles.set(host, (articles.get(host) ?? new Set()).add(address));
  }
  const hosts = [...articles].filter(([, { size }]) => size >= leastArticles);
  return {
    name: 'hosts',
    heading: 'With old addresses at other hosts',
    mend: 'if a host was yours and leads here now, name it in the settings; its old addresses are then redirected',
    entries: hosts
      .toSorted(([a, first], [b, other]) => other.size - first.size || (a < b ? -1 : 1))
      .map(([host, { size }]) => ({
        file,
        what: `${host}: ${size.toLocaleString('en')} articles`,
        write: `"formerHosts": ${JSON.stringify([...formerHosts, host])}`,
      })),
  };
}
