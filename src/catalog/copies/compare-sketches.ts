import { hasReplacedPassage, hasReplacedWord, haveLargePassages } from './own-passages.ts';
import { sharedRuns } from './shared-runs.ts';
import { mostNumbers, runLimit, type TextSketch } from './text-sketch.ts';

/** Two texts are similar if they share this part of all their runs of three words. Unrelated texts share hardly any; short ones must share more. */
const leastShare = { long: 0.3, short: 0.38 };
const shortText = 80;
/** Fewer runs can be shared by chance. */
const fewestShared = 6;
/** The part of the words that every copy may have changed. */
const leastChanged = 0.02;
/** How improbable the differing numbers of two copies may be. */
const leastChance = 0.04;

/** A text that appears again after so many days may be a notice of the next date. */
const daysOfNotices = 21;
/** Notices of two dates have fewer changed words. */
const changedInNotices = 0.06;

/** Whether two texts that were published so many days apart are so similar that one may be a copy of the other. */
export function areSimilar(a: TextSketch, b: TextSketch, daysApart: number): boolean {
  const [ofA, ofB] = comparableRuns([a, b]);
  const shared = countShared(ofA, ofB);
  const share = shared / (ofA.length + ofB.length - shared);
  const length = Math.min(a.words, b.words) < shortText ? 'short' : 'long';
  if (shared < fewestShared || share < leastShare[length]) return false;
  // A run of three words survives if each of its words does.
  const changed = 1 - Math.cbrt(shared / Math.min(ofA.length, ofB.length));
  const { missing, count } = missingNumbers(a.numbers, b.numbers);
  // In pieces that share a template, such as the price of gold each day, the numbers are what changes.
  if (missing > 0 && chanceOfAtLeast(missing, count, Math.max(changed, leastChanged)) < leastChance) return false;
  const inOrder = sharedRuns(a, b);
  if (hasReplacedPassage(inOrder)) return false;
  if (daysApart < daysOfNotices) return true;
  const hasOtherDate = missing > 0 && changed < changedInNotices && hasReplacedWord(inOrder);
  return !hasOtherDate && !haveLargePassages(inOrder);
}

/** The runs of sketches that each of them would have kept. */
export function comparableRuns<const Sketches extends readonly TextSketch[]>(
  sketches: Sketches,
): { readonly [Index in keyof Sketches]: Uint32Array } {
  const limit = Math.min(...sketches.map(({ words }) => runLimit(words)));
  return sketches.map(({ runs }) => below(runs, limit)) as { [Index in keyof Sketches]: Uint32Array };
}

/** The number of values that two sorted lists share. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}

/** How many numbers of one text the other lacks, of those that both sketches would have kept; of the text that lacks fewer. */
function missingNumbers(a: Uint32Array, b: Uint32Array) {
  const limit = Math.min(lastOf(a), lastOf(b));
  const [ofA, ofB] = [below(a, limit), below(b, limit)];
  const count = Math.min(ofA.length, ofB.length);
  return { count, missing: count - countShared(ofA, ofB) };
}

/** Up to which hash a text keeps its numbers. */
function lastOf(numbers: Uint32Array): number {
  return numbers.length < mostNumbers ? 2 ** 32 : (numbers.at(-1) ?? 0) + 1;
}

/** The chance of at least so many hits in `tries` tries (the binomial distribution). */
function chanceOfAtLeast(hits: number, tries: number, chance: number): number {
  let exactly = (1 - chance) ** tries;
  let fewer = 0;
  for (let count = 0; count < hits; count += 1) {
    fewer += exactly;
    exactly *= ((tries - count) / (count + 1)) * (chance / (1 - chance));
  }
  return 1 - fewer;
}

function below(sorted: Uint32Array, limit: number): Uint32Array {
  let end = sorted.length;
  while (end > 0 && (sorted[end - 1] as number) >= limit) end -= 1;
  return sorted.subarray(0, end);
}
