import { memoize } from './memoize.ts';

/** Orders two strings: negative, zero or positive. Zero only for identical strings. */
export type Compare = (a: string, b: string) => number;

/** By code unit: the same order on every machine, for keys and addresses. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Sorts as the dictionaries of a language do, numbers by value, equal strings by code unit. So every sort has one result. */
export const collatorFor = memoize((lang): Compare => {
  const collator = new Intl.Collator(lang, { numeric: true });
  return (a, b) => collator.compare(a, b) || byCodeUnit(a, b);
});
