import type { Measured } from '../measure/run-measured.ts';
import { median } from '../report/median.ts';

/** What several runs of one thing came to: medians of the times, the highest of the memories. */
export interface Summary {
  readonly seconds: number;
  readonly cpuSeconds: number | undefined;
  /** The most memory that any one process held, in bytes. */
  readonly peak: number | undefined;
  /** The most that all processes held together. */
  readonly sumPeak: number | undefined;
  /** Whether some run was ended before its end: it takes at least this. */
  readonly ended: boolean;
}

export function summary(runs: readonly Measured[]): Summary {
  const uses = runs.flatMap(({ use }) => (use ? [use] : []));
  const most = (values: readonly number[]) => (values.length === 0 ? undefined : Math.max(...values));
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    cpuSeconds: uses.length === 0 ? undefined : median(uses.map(({ cpuSeconds }) => cpuSeconds)),
    peak: most(uses.flatMap(({ processes }) => processes.map(({ peak }) => peak))),
    sumPeak: most(uses.map(({ sumPeak }) => sumPeak)),
    ended: runs.some(({ ended }) => ended === true),
  };
}

/** One after the other. */
export function together(first: Summary, second: Summary): Summary {
  const both = (a: number | undefined, b: number | undefined, join: (a: number, b: number) => number) =>
    a === undefined || b === undefined ? undefined : join(a, b);
  return {
    seconds: first.seconds + second.seconds,
    cpuSeconds: both(first.cpuSeconds, second.cpuSeconds, (a, b) => a + b),
    peak: both(first.peak, second.peak, Math.max),
    sumPeak: both(first.sumPeak, second.sumPeak, Math.max),
    ended: first.ended || second.ended,
  };
}
