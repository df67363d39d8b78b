import { hostname } from 'node:os';
import { errorCode, readIfExists } from '../disk/text-file.ts';

/** A process as others can recognise it. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** When it was started, ISO 8601 in UTC. */
  readonly started: string;
  /** What sets it apart from an earlier process of the same number, where the system tells. */
  readonly birth?: string;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  const started = new Date(Date.now() - process.uptime() * 1000).toISOString();
  const birth = birthOf(process.pid);
  return { pid: process.pid, host: hostname(), started, ...(birth === undefined ? {} : { birth }) };
}

/** Whether a process has certainly ended. One of another machine may still run. */
export function hasEnded({ pid, host, birth }: ProcessIdentity): boolean {
  if (host !== hostname()) return false;
  return !isRunning(pid) || (birth !== undefined && birthOf(pid) !== birth);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

// Linux gives numbers again: the boot and the tick at which a process began tell two apart.
function birthOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const stat = readIfExists(`/proc/${pid}/stat`);
  const tick = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return `${readIfExists('/proc/sys/kernel/random/boot_id')?.trim()} ${tick}`;
}
