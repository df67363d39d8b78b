import { readdirSync, readFileSync } from 'node:fs';

/** The state of a process, as Linux shows it. */
export interface ProcessState {
  readonly pid: number;
  readonly parent: number;
  /** CPU seconds of the process itself so far. */
  readonly cpuSeconds: number;
  /** CPU seconds of its ended children and of their children. */
  readonly endedSeconds: number;
}

/** Linux reports CPU time to programs in hundredths of a second (USER_HZ). */
const ticksPerSecond = 100;

/** Whether processes can be inspected on this system. */
export const canSeeProcesses = process.platform === 'linux';

/** A process and all running processes that it started, directly or not. */
export function processTree(root: number): readonly ProcessState[] {
  const children = new Map<number, ProcessState[]>();
  for (const name of readdirSync('/proc')) {
    const state = /^\d+$/.test(name) ? processState(Number(name)) : undefined;
    if (!state) continue;
    const siblings = children.get(state.parent);
    if (siblings) siblings.push(state);
    else children.set(state.parent, [state]);
  }
  const own = processState(root);
  const tree = own ? [own] : [];
  for (const state of tree) tree.push(...(children.get(state.pid) ?? []));
  return tree;
}

/** Undefined if the process has ended. */
export function processState(pid: number): ProcessState | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the name of the program in brackets. It may contain any character.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const seconds = (field: number) => Number(fields[field - 3]) / ticksPerSecond;
  return {
    pid,
    parent: Number(fields[1]),
    cpuSeconds: seconds(14) + seconds(15),
    endedSeconds: seconds(16) + seconds(17),
  };
}

/** The peak memory of a process, in bytes. */
export function peakMemory(pid: number): number | undefined {
  return kilobytes(readProc(`/proc/${pid}/status`), 'VmHWM');
}

/** The memory of a process now, in bytes. Shared memory is divided among the processes that share it. */
export function heldMemory(pid: number): number | undefined {
  return kilobytes(readProc(`/proc/${pid}/smaps_rollup`), 'Pss');
}

/** The name of a process in a table: its script, or its program. */
export function processName(pid: number): string | undefined {
  const parts = readProc(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
  const script = parts.find((part, index) => index > 0 && /\.[cm]?[jt]s$/.test(part));
  return (script ?? (parts[0]?.trim() || readProc(`/proc/${pid}/comm`)?.trim()))?.split('/').at(-1);
}

function kilobytes(text: string | undefined, field: string): number | undefined {
  const kilobytes = text?.match(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** Undefined if the process ended meanwhile. */
function readProc(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
