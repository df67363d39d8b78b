import { oldAddressKeys } from '../../../catalog/queries/old-address-queries.ts';
import { oldAddressKey } from '../../../catalog/store/old-addresses.ts';
import { comparedAddress } from '../../../language/addresses/old-address.ts';
import { articleFile, type Url, urlOf } from '../../parts/addresses.ts';
import { formerPageTargets } from '../../parts/former-page-targets.ts';
import type { PageBase } from '../../parts/html-page.ts';
import { keyDigitsBefore, oldAddressLookUp } from '../../parts/old-address-look-up.ts';
import { changedStates, type PageKind, pageKind } from '../../parts/page-kind.ts';

/** A script with the articles of some old addresses, by the key of the old address. */
interface OldAddressPart extends PageBase {
  readonly kind: 'old-address-part';
  readonly urls: Readonly<Record<string, readonly Url[]>>;
}

/** The scripts that the look-up of old addresses loads. */
export const oldAddressPart: PageKind<OldAddressPart> = pageKind({
  name: 'old-address-part',
  key: ['part'],
  *all(context) {
    yield* partsWith(oldAddressLookUp(context).digits);
  },
  *affected(context, changes) {
    const [digits, digitsBefore] = [oldAddressLookUp(context).digits, keyDigitsBefore(context, changes)];
    if (digits !== digitsBefore) {
      yield* partsWith(digitsBefore);
      yield* partsWith(digits);
    } else if (digits !== undefined) {
      // A change may add or remove the page that a former page leads to.
      const former = context.formerPages.map(({ path }) => formerPageKey(path));
      const changed = [...changedStates(changes).flatMap(({ oldAddressKeys: all = [] }) => all), ...former];
      for (const part of new Set(changed.map((key) => partOf(key, digits)))) yield { part };
    }
  },
  record(context, { part }) {
    const { catalog, site } = context;
    const { digits } = oldAddressLookUp(context);
    const prefix = part === 'all' ? '' : part;
    if (prefix.length !== digits) return undefined;
    const byKey = Map.groupBy(
      [
        ...oldAddressKeys(catalog, prefix).map(([key, address]) => [key, urlOf(articleFile(address))] as const),
        ...formerPageTargets(context).redirects.flatMap(({ path, query, url }) => {
          const key = formerPageKey(query === '' ? path : `${path}?${query}`);
          return key.startsWith(prefix) ? [[key, url] as const] : [];
        }),
      ],
      ([key]) => key,
    );
    const file = `old-addresses/${part}.js`;
    const urls = [...byKey].map(([key, rows]) => [key, rows.map(([, url]) => url)] as const);
    return { kind: 'old-address-part', file, url: urlOf(file), lang: site.language, urls: Object.fromEntries(urls) };
  },
});

/** The look-up finds a former page by its whole path only: its last part is often the name of an article too. */
function formerPageKey(path: string): string {
  return oldAddressKey(comparedAddress(path));
}

function partOf(key: string, digits: number): string {
  return digits === 0 ? 'all' : key.slice(0, digits);
}

function* partsWith(digits: number | undefined): Generator<{ readonly part: string }> {
  if (digits === 0) yield { part: 'all' };
  else if (digits !== undefined)
    for (let number = 0; number < 16 ** digits; number += 1) yield { part: number.toString(16).padStart(digits, '0') };
}
