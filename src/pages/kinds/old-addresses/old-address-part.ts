import { oldAddressKeys } from '../../../catalog/queries/old-address-queries.ts';
import { articleFile, type Url, urlOf } from '../../parts/addresses.ts';
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
  *all({ catalog }) {
    yield* partsWith(oldAddressLookUp(catalog).digits);
  },
  *affected({ catalog }, changes) {
    const [digits, digitsBefore] = [oldAddressLookUp(catalog).digits, keyDigitsBefore(catalog, changes)];
    if (digits !== digitsBefore) {
      yield* partsWith(digitsBefore);
      yield* partsWith(digits);
    } else if (digits !== undefined) {
      const changed = changedStates(changes).flatMap(({ oldAddressKeys: all = [] }) => all);
      for (const part of new Set(changed.map((key) => partOf(key, digits)))) yield { part };
    }
  },
  record({ catalog, site }, { part }) {
    const { digits } = oldAddressLookUp(catalog);
    const prefix = part === 'all' ? '' : part;
    if (prefix.length !== digits) return undefined;
    const byKey = Map.groupBy(oldAddressKeys(catalog, prefix), ([key]) => key);
    const file = `old-addresses/${part}.js`;
    const urls = [...byKey].map(
      ([key, rows]) => [key, rows.map(([, address]) => urlOf(articleFile(address)))] as const,
    );
    return { kind: 'old-address-part', file, url: urlOf(file), lang: site.language, urls: Object.fromEntries(urls) };
  },
});

function partOf(key: string, digits: number): string {
  return digits === 0 ? 'all' : key.slice(0, digits);
}

function* partsWith(digits: number | undefined): Generator<{ readonly part: string }> {
  if (digits === 0) yield { part: 'all' };
  else if (digits !== undefined)
    for (let number = 0; number < 16 ** digits; number += 1) yield { part: number.toString(16).padStart(digits, '0') };
}
