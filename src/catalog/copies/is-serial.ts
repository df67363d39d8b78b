import { comparableRuns, countShared } from './compare-sketches.ts';
import type { TextSketch } from './text-sketch.ts';

/** Three texts of which two are compared. */
export interface ThreeTexts {
  readonly a: TextSketch;
  readonly b: TextSketch;
  readonly third: TextSketch;
}

/** How much of what two texts share a third one must have, and how much each must have that the others have not. */
const similarThird = { common: 0.9, own: 0.025, fewestOwn: 2 };
const otherThird = { common: 0.5, own: 0.1, fewestOwn: 6 };

/**
 * Whether two texts are pieces of a series. A third similar text shows it: it has all that the two share, and each of the three has
 * something of its own. Copies of one text differ at other places each. A text that is not similar shows it if it has half of what the
 * two share: then they share a template.
 */
export function isSerial({ a, b, third }: ThreeTexts, isSimilar: boolean): boolean {
  const [ofA, ofB, ofThird] = comparableRuns([a, b, third]);
  const limits = isSimilar ? similarThird : otherThird;
  const shared = intersection(ofA, ofB);
  if (shared.length === 0 || countShared(shared, ofThird) < limits.common * shared.length) return false;
  const hasOwn = (runs: Uint32Array, ...others: readonly Uint32Array[]) => {
    const elsewhere = new Set(others.flatMap((other) => [...other]));
    const own = runs.filter((run) => !elsewhere.has(run)).length;
    return own >= Math.max(limits.fewestOwn, limits.own * runs.length);
  };
  return hasOwn(ofA, ofB, ofThird) && hasOwn(ofB, ofA, ofThird) && hasOwn(ofThird, ofA, ofB);
}

function intersection(a: Uint32Array, b: Uint32Array): Uint32Array {
  const others = new Set(b);
  return a.filter((value) => others.has(value));
}
