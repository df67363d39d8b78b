import type { SharedRuns } from './shared-runs.ts';

/** A gap must be less probable, if the words of copies are changed at random places. */
const leastChance = 0.005;
/** The part of the words that every copy may have changed. */
const leastChanged = 0.02;
const wordsOfRun = 3;
/** A passage that is so large a part of its text, and how much of the remaining text must be the same. */
const largePart = 0.1;
const sameRest = 0.85;

/**
 * Whether two similar texts each have a long passage of their own between the same passages. Notices that share a template do: another
 * speaker, another topic. A reprint is cut, or is changed at many places: then such gaps are probable.
 */
export function hasReplacedPassage({ shared, wordsPerRun }: SharedRuns): boolean {
  const [first, last] = [shared[0], shared.at(-1)];
  if (!first || !last) return false;
  return shared.some((next, index) => {
    const before = shared[index - 1] ?? next;
    const [ownA, ownB] = [next.a - before.a - 1, next.b - before.b - 1];
    const own = Math.min(ownA, ownB);
    if (own < 2) return false;
    // Runs that overlap are changed together.
    const independent = Math.ceil(own * Math.min(1, wordsPerRun / wordsOfRun));
    const outside = Math.min(last.a - first.a + 1 - ownA, last.b - first.b + 1 - ownB);
    const surviving = Math.min((1 - leastChanged) ** wordsOfRun, shared.length / outside);
    return shared.length * (1 - surviving) ** independent < leastChance;
  });
}

/** Whether a word of a short text stands where the other has another. In the sketch of a long text, an inserted word looks the same. */
export function hasReplacedWord({ shared, wordsPerRun }: SharedRuns): boolean {
  if (wordsPerRun >= 2) return false;
  return shared.some((next, index) => {
    const before = shared[index - 1] ?? next;
    return next.a - before.a > wordsOfRun && next.b - before.b > wordsOfRun;
  });
}

/** Whether each text has a large passage of its own, wherever it stands, and the rest is nearly the same. */
export function haveLargePassages({ shared, inA, inB }: SharedRuns): boolean {
  const ownA = largestGap(
    Array.from(shared, ({ a }) => a),
    inA,
  );
  const ownB = largestGap(
    Array.from(shared, ({ b }) => b),
    inB,
  );
  const rest = Math.min(inA - ownA, inB - ownB);
  return ownA >= largePart * inA && ownB >= largePart * inB && shared.length >= sameRest * rest;
}

/** The most runs in sequence that are not at the given places. */
function largestGap(places: readonly number[], count: number): number {
  return Math.max(...[...places, count].map((place, index) => place - (places[index - 1] ?? -1) - 1));
}
