import { oldAddressPath } from '../../../language/addresses/old-address.ts';

/** More addresses of one article are those of something else, such as all pages of a blog. */
const mostAliases = 20;

/**
 * The old addresses of an article besides its own `url`: web addresses, and paths from the root. Drops fragments, home pages and what is no
 * address. Undefined if none is left.
 */
export function cleanAliases(
  addresses: Iterable<string | undefined>,
  url: string | undefined,
): readonly string[] | undefined {
  const aliases = new Set<string>();
  for (const written of addresses) {
    const address = (written ?? '').trim().replace(/#.*/s, '');
    const isAddress = /^https?:\/\/[^\s/][^\s]*$/i.test(address) || /^\/(?!\/)[^\s]*$/.test(address);
    if (!isAddress || address === url || oldAddressPath(address) === undefined) continue;
    if (aliases.size < mostAliases) aliases.add(address);
  }
  return aliases.size === 0 ? undefined : [...aliases];
}
