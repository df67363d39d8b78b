import { termKey } from '../../../src/language/term-key.ts';
import type { Random } from './random.ts';
import { zipf } from './zipf.ts';

/** Draws names, a few of them often and most of them rarely. Many draws give many different names. */
export type TermPool = (random: Random) => string;

/** A pool of `size` names that `make` invents. Names that the archive would treat as one term are in it once. */
export function termPool(
  size: number,
  law: { readonly exponent: number; readonly offset: number },
  make: () => string,
): TermPool {
  const names = new Map<string, string>();
  while (names.size < size) {
    const name = make();
    const key = termKey(name);
    if (!names.has(key)) names.set(key, name);
  }
  const list = [...names.values()];
  const rank = zipf({ ranks: size, ...law });
  return (random) => list[rank(random)] ?? '';
}

/** `count` different names. */
export function drawDistinct(pool: TermPool, count: number, random: Random): readonly string[] {
  const drawnTerms = new Set<string>();
  while (drawnTerms.size < count) drawnTerms.add(pool(random));
  return [...drawnTerms];
}
