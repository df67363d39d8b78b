import { hashWords, wholeWord } from './text-words.ts';

/** A small part of a text, from which its similarity to other texts is estimated. */
export interface TextSketch {
  /** The number of words. */
  readonly words: number;
  /** Hashes of its runs of three words, each once, in the order of the text: all that are below `runLimit`. */
  readonly ordered: Uint32Array;
  /** The same, sorted. */
  readonly runs: Uint32Array;
  /** Hashes of its numbers, sorted, each once: at most `mostNumbers`, the lowest. */
  readonly numbers: Uint32Array;
}

/** A shorter text is no copy: short texts are often made from one template. */
export const fewestWords = 40;
export const mostNumbers = 48;
/** A text keeps about this many runs at most. */
const mostRuns = 192;
const runWeight = 3 * wholeWord;

/** The sketch of a text in Markdown. Undefined if it is too short to be a copy. */
export function textSketch(markdown: string): TextSketch | undefined {
  const { hashes, weights, numbers } = hashWords(markdown);
  let total = 0;
  for (const weight of weights) total += weight;
  const words = Math.round(total / wholeWord);
  if (words < fewestWords) return undefined;
  const ordered = runsBelow(runLimit(words), hashes, weights);
  const lowest = Uint32Array.from(new Set(numbers.map(mixed))).sort();
  return { words, ordered, runs: ordered.toSorted(), numbers: lowest.slice(0, mostNumbers) };
}

/** Texts keep the runs whose hash is below this limit. It is halved each time that the length doubles. */
export function runLimit(words: number): number {
  return 2 ** (32 - Math.max(0, Math.ceil(Math.log2(words / mostRuns))));
}

function runsBelow(limit: number, hashes: readonly number[], weights: readonly number[]): Uint32Array {
  const runs = new Set<number>();
  for (let start = 0; start < hashes.length; start += 1) {
    let hash = 0;
    let weight = 0;
    for (let at = start; at < hashes.length && weight < runWeight; at += 1) {
      hash = (Math.imul(hash, 0x9e3779b1) + (hashes[at] as number)) | 0;
      weight += weights[at] as number;
    }
    if (weight < runWeight) break;
    const run = mixed(hash);
    if (run < limit) runs.add(run);
  }
  return Uint32Array.from(runs);
}

// The finaliser of murmur3. The hash alone is too regular.
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
