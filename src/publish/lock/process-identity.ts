import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode, readIfExists } from '../disk/text-file.ts';

/** A process as others can recognise it. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** When it was started, ISO 8601 in UTC. */
  readonly started: string;
  /** Distinguishes it from an earlier process of the same number, if the system shows it. */
  readonly birth?: string;
  /** The set of process numbers that `pid` is one of: containers have their own. */
  readonly space?: string;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  const started = new Date(Date.now() - process.uptime() * 1000).toISOString();
  const [birth, space] = [birthOf(process.pid), processSpace()];
  return {
    ...{ pid: process.pid, host: hostname(), started },
    ...(birth === undefined ? {} : { birth }),
    ...(space === undefined ? {} : { space }),
  };
}

/** A process as written before. Undefined if a part is missing or damaged. */
export function identityFrom(value: Readonly<Record<string, unknown>>): ProcessIdentity | undefined {
  const { pid, host, started, birth, space } = value;
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1) return undefined;
  if (typeof host !== 'string' || !/^[\p{L}\p{N}._-]{1,255}$/u.test(host)) return undefined;
  if (typeof started !== 'string' || Number.isNaN(Date.parse(started))) return undefined;
  return {
    ...{ pid, host, started },
    ...(typeof birth === 'string' ? { birth } : {}),
    ...(typeof space === 'string' ? { space } : {}),
  };
}

/** `unknown` for a process of another machine or container. */
export function stateOf({ pid, host, birth, space }: ProcessIdentity): 'running' | 'ended' | 'unknown' {
  if (host !== hostname() || (space !== undefined && space !== processSpace())) return 'unknown';
  return isRunning(pid) && (birth === undefined || birthOf(pid) === birth) ? 'running' : 'ended';
}

/** Whether there is a process of this number. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

// Linux reuses process numbers. The boot and the tick at which a process began tell two apart.
function birthOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const stat = readIfExists(`/proc/${pid}/stat`);
  const tick = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return `${readIfExists('/proc/sys/kernel/random/boot_id')?.trim()} ${tick}`;
}

// pid:[4026531836]
function processSpace(): string | undefined {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return undefined;
  }
}
