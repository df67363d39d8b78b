/** Orders two strings: negative, zero or positive. Zero only for identical strings. */
export type Compare = (a: string, b: string) => number;

const comparers = new Map<string, Compare>();

/** By code unit: the same order on every machine, for keys and addresses that nobody reads in order. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The order of a language's dictionaries, numbers by value, ties by code unit, so that every sort has one result. */
export function collatorFor(lang: string): Compare {
  const known = comparers.get(lang);
  if (known) return known;
  const collator = new Intl.Collator(lang, { numeric: true });
  const compare: Compare = (a, b) => collator.compare(a, b) || byCodeUnit(a, b);
  comparers.set(lang, compare);
  return compare;
}
