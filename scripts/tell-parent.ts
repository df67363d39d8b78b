import type { BuildReport, ProgressEvent } from '../src/build/options/build-report.ts';

/** Tells the process that started this one with a channel, as the benchmark does, how a build goes; else does nothing. */
export function tellParent(message: ProgressEvent | BuildReport): void {
  process.send?.(message);
}
