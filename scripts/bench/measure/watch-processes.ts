import { canSeeProcesses, heldMemory, peakMemory, processName, processState, processTree } from './processes.ts';

/** The use of one process. */
interface ProcessPeak {
  readonly name: string;
  /** Peak memory, in bytes. */
  readonly peak: number;
}

/** The use of a process and of all processes that it started. */
export interface ProcessUse {
  readonly cpuSeconds: number;
  /** The processes, largest first. */
  readonly processes: readonly ProcessPeak[];
  /** The peak of the memory of all processes together, in bytes. Shared memory counts once. */
  readonly sumPeak: number;
}

const lookEvery = 200;
/** Reading shared memory is slow, because Linux visits all pages of a process, so it is read less often. */
const looksPerSum = 4;

/**
 * Watches a child process until `stop` is called, after its end. `stop` returns undefined on systems where processes
 * cannot be inspected.
 */
export function watchProcesses(root: number): { readonly stop: () => ProcessUse | undefined } {
  if (!canSeeProcesses) return { stop: () => undefined };
  const seen = new Map<number, { name: string; peak: number; cpuSeconds: number }>();
  const endedBefore = processState(process.pid)?.endedSeconds ?? 0;
  let sumPeak = 0;
  let looks = 0;
  const look = () => {
    const tree = processTree(root);
    for (const { pid, cpuSeconds } of tree) {
      const peak = Math.max(peakMemory(pid) ?? 0, seen.get(pid)?.peak ?? 0);
      if (peak > 0) seen.set(pid, { name: processName(pid) ?? '', peak, cpuSeconds });
    }
    if (looks++ % looksPerSum !== 0) return;
    sumPeak = Math.max(
      sumPeak,
      tree.reduce((sum, { pid }) => sum + (heldMemory(pid) ?? 0), 0),
    );
  };
  look();
  const timer = setInterval(look, lookEvery);
  return {
    stop: () => {
      clearInterval(timer);
      const all = [...seen.values()];
      const ended = (processState(process.pid)?.endedSeconds ?? 0) - endedBefore;
      const watched = all.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
      const processes = all.map(({ name, peak }) => ({ name, peak })).toSorted((a, b) => b.peak - a.peak);
      // The system's own count is exact, but leaves out processes whose parent did not wait for them.
      return { cpuSeconds: Math.max(ended, watched), processes, sumPeak: Math.max(sumPeak, processes[0]?.peak ?? 0) };
    },
  };
}
