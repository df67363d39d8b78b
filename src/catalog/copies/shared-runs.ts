import { runLimit, type TextSketch } from './text-sketch.ts';

/** Where two texts have the same run: how many runs stand before it in each. */
interface SharedRun {
  readonly a: number;
  readonly b: number;
}

/** The runs that two texts share in the same order. Those that they share in another order are left out, as passages that were moved. */
export interface SharedRuns {
  readonly shared: readonly SharedRun[];
  /** How many runs each text has. */
  readonly inA: number;
  readonly inB: number;
  /** How many words apart the runs are on average. */
  readonly wordsPerRun: number;
}

/** Compares the runs of two texts that both sketches would have kept. */
export function sharedRuns(a: TextSketch, b: TextSketch): SharedRuns {
  const limit = Math.min(runLimit(a.words), runLimit(b.words));
  const ofA = a.ordered.filter((run) => run < limit);
  const ofB = b.ordered.filter((run) => run < limit);
  const common = longestInOrder(ofA, ofB);
  const [keptA, keptB] = [withoutMoved(ofA, ofB, common), withoutMoved(ofB, ofA, common)];
  const placeInB = new Map(Array.from(keptB, (run, place) => [run, place]));
  return {
    shared: [...keptA.entries()].flatMap(([place, run]) => {
      const other = placeInB.get(run);
      return other === undefined ? [] : [{ a: place, b: other }];
    }),
    inA: keptA.length,
    inB: keptB.length,
    wordsPerRun: Math.min(a.words / ofA.length, b.words / ofB.length),
  };
}

interface ListEnd {
  readonly run: number;
  readonly place: number;
  readonly before: ListEnd | undefined;
}

/** The longest list of runs that both texts have in the same order. */
function longestInOrder(ofA: Uint32Array, ofB: Uint32Array): ReadonlySet<number> {
  const placeInB = new Map(Array.from(ofB, (run, place) => [run, place]));
  // The last run of the best list of each length: the one that stands first in B.
  const lasts: ListEnd[] = [];
  for (const run of ofA) {
    const place = placeInB.get(run);
    if (place === undefined) continue;
    let length = lasts.length;
    while (length > 0 && (lasts[length - 1]?.place ?? 0) >= place) length -= 1;
    lasts[length] = { run, place, before: lasts[length - 1] };
  }
  const common = new Set<number>();
  for (let end = lasts.at(-1); end; end = end.before) common.add(end.run);
  return common;
}

function withoutMoved(runs: Uint32Array, others: Uint32Array, common: ReadonlySet<number>): Uint32Array {
  const inOther = new Set(others);
  return runs.filter((run) => common.has(run) || !inOther.has(run));
}
