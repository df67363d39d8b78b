import type { MeasuredCommandRun } from '../measure/run-measured.ts';
import { median } from '../report/numbers.ts';

/** A summary of several runs of one command: the medians of the times, the highest peaks of memory. */
export interface Summary {
  readonly seconds: number;
  readonly cpuSeconds: number | undefined;
  /** The highest peak memory of a single process, in bytes. */
  readonly peak: number | undefined;
  /** The highest memory of all processes together, in bytes. */
  readonly sumPeak: number | undefined;
  /** Whether any run was ended early. The figures are then lower bounds. */
  readonly ended: boolean;
}

export function summary(runs: readonly MeasuredCommandRun[]): Summary {
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

/** The summary of two commands that run one after the other. */
export function addSummaries(first: Summary, second: Summary): Summary {
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
