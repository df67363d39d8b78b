import { canSeeProcesses, heldMemory, peakMemory, processName, processState, processTree } from './processes.ts';

/** What one process came to. */
interface ProcessPeak {
  readonly name: string;
  /** The most memory that it held, in bytes. */
  readonly peak: number;
}

/** What a process and all that it started used together. */
export interface ProcessUse {
  readonly cpuSeconds: number;
  /** Each process, the largest first. */
  readonly processes: readonly ProcessPeak[];
  /** The most memory that all held at one moment, in bytes; what they share is counted once. */
  readonly sumPeak: number;
}

const lookEvery = 200;
/** Asking what is shared goes through all of a process's pages, so it is asked less often. */
const looksPerSum = 4;

/** Looks at a process of ours until `stop`, which is called when it has ended. Undefined where processes can't be seen. */
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
      // The system's own count is exact, but leaves out who was ended without being waited for.
      return { cpuSeconds: Math.max(ended, watched), processes, sumPeak: Math.max(sumPeak, processes[0]?.peak ?? 0) };
    },
  };
}
