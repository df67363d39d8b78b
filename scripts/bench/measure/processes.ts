import { readdirSync, readFileSync } from 'node:fs';

/** A process as Linux shows it. */
export interface ProcessState {
  readonly pid: number;
  readonly parent: number;
  /** CPU seconds so far, its own. */
  readonly cpuSeconds: number;
  /** CPU seconds of its children that have ended and their children. */
  readonly endedSeconds: number;
}

/** Linux counts CPU time in hundredths of a second for everyone who asks (USER_HZ). */
const ticksPerSecond = 100;

/** Whether processes can be looked at here. */
export const canSeeProcesses = process.platform === 'linux';

/** A process and all that it started that still run. */
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

/** Undefined where there is no such process any more. */
export function processState(pid: number): ProcessState | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the program's name in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const seconds = (field: number) => Number(fields[field - 3]) / ticksPerSecond;
  return {
    pid,
    parent: Number(fields[1]),
    cpuSeconds: seconds(14) + seconds(15),
    endedSeconds: seconds(16) + seconds(17),
  };
}

/** The most memory that a process has held, in bytes. */
export function peakMemory(pid: number): number | undefined {
  return kilobytes(readProc(`/proc/${pid}/status`), 'VmHWM');
}

/** The memory that a process holds now, in bytes; what it shares with others is divided among them. */
export function heldMemory(pid: number): number | undefined {
  return kilobytes(readProc(`/proc/${pid}/smaps_rollup`), 'Pss');
}

/** How a process is called in a table: its script or program. */
export function processName(pid: number): string | undefined {
  const parts = readProc(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
  const script = parts.find((part, place) => place > 0 && /\.[cm]?[jt]s$/.test(part));
  return (script ?? (parts[0]?.trim() || readProc(`/proc/${pid}/comm`)?.trim()))?.split('/').at(-1);
}

function kilobytes(text: string | undefined, field: string): number | undefined {
  const found = text?.match(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm'))?.[1];
  return found === undefined ? undefined : Number(found) * 1024;
}

/** A process may end between two looks at it. */
function readProc(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
