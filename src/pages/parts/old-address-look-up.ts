import { countOfOldAddressKeys } from '../../catalog/queries/old-address-queries.ts';
import type { ArticleChange } from '../../catalog/store/save-article.ts';
import type { PagesContext } from './pages-context.ts';

/** What a page that looks up old addresses must know. */
export interface OldAddressLookUp {
  /**
   * How many of a key's first digits name the part that has the key. 0: there is one part, `all`. Absent if the archive has no old
   * addresses. So the parts stay small in a large archive, and few in a small one.
   */
  readonly digits?: number;
}

/** Keys in one part, about: 40 KB. */
const keysInPart = 800;
const mostDigits = 4;

type LookedUp = Pick<PagesContext, 'catalog' | 'formerPages'>;

export function oldAddressLookUp({ catalog, formerPages }: LookedUp): OldAddressLookUp {
  const digits = keyDigits(countOfOldAddressKeys(catalog, '') + formerPages.length);
  return digits === undefined ? {} : { digits };
}

/** The digits for a number of keys. 800 => 0, 12,800 => 1 */
function keyDigits(keys: number): number | undefined {
  if (keys === 0) return undefined;
  return Math.min(mostDigits, Math.max(0, Math.ceil(Math.log(keys / keysInPart) / Math.log(16))));
}

/** How many digits the look-up needed before changes. */
export function keyDigitsBefore(
  { catalog, formerPages }: LookedUp,
  changes: readonly ArticleChange[],
): number | undefined {
  const count = (states: readonly ({ readonly oldAddressKeys?: readonly string[] } | undefined)[]) =>
    states.reduce((sum, state) => sum + (state?.oldAddressKeys?.length ?? 0), 0);
  const [after, before] = [count(changes.map((change) => change.after)), count(changes.map((change) => change.before))];
  return keyDigits(countOfOldAddressKeys(catalog, '') + formerPages.length - after + before);
}
