import { byCodeUnit } from '../../../language/collator.ts';
import type { CountedTerm } from '../../parts/term-link.ts';

/** A term with its place among the others: `weight` is from 1 to 4. */
export type WeightedTerm = CountedTerm & { readonly weight: number };

/** With fewer terms, an index has no list of the most used terms. */
const enough = 12;
const most = 60;
const weights = 4;

/** The terms with most articles, most first. Empty if there are few terms. */
export function mostUsed(terms: readonly CountedTerm[]): readonly WeightedTerm[] {
  if (terms.length < enough) return [];
  const sorted = terms.toSorted((a, b) => b.count - a.count || byCodeUnit(a.url, b.url)).slice(0, most);
  const highest = Math.log(sorted[0]?.count ?? 1);
  const weight = (count: number) => (highest === 0 ? 1 : 1 + Math.round((Math.log(count) / highest) * (weights - 1)));
  return sorted.map((term) => ({ ...term, weight: weight(term.count) }));
}
