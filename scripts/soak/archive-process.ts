import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { heldMemory, processTree } from '../bench/measure/processes.ts';

/** A command of the archive that runs in a process group of its own. */
export interface ArchiveProcess {
  /** Everything that it printed. */
  readonly output: () => string;
  readonly isRunning: () => boolean;
  /** Bytes of memory of all its processes. */
  readonly memory: () => number;
  /** Its exit code once it has ended; undefined after a kill. */
  readonly ended: Promise<number | undefined>;
  /** Kills all its processes at once. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop as Ctrl-C does. False if it did not within half a minute, and was killed. */
  readonly stop: () => Promise<boolean>;
}

/** Starts `scripts/NAME.ts` of a project. */
export function startArchiveProcess(root: string, name: string, parameters: readonly string[]): ArchiveProcess {
  const compileCache = join(root, 'scripts/compile-cache.js');
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', compileCache, join(root, `scripts/${name}.ts`), ...parameters],
    {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-100_000);
    });
  }
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  const ended = once(child, 'exit').then(([code]: readonly (number | null)[]) => code ?? undefined);
  const signalAll = (signal: NodeJS.Signals): void => {
    try {
      process.kill(-(child.pid ?? Number.NaN), signal);
    } catch {
      // The group has ended.
    }
  };
  const kill = async (): Promise<void> => {
    signalAll('SIGKILL');
    await ended;
  };
  return {
    output: () => output,
    isRunning,
    memory: () => processTree(child.pid ?? 0).reduce((sum, { pid }) => sum + (heldMemory(pid) ?? 0), 0),
    ended,
    kill,
    stop: async () => {
      signalAll('SIGINT');
      const isStopped = await Promise.race([ended.then(() => true), wait(30_000, false, { ref: false })]);
      await kill();
      return isStopped;
    },
  };
}

/** The last lines that a command printed, in one line. */
export function lastLines(process: ArchiveProcess): string {
  return process.output().trim().split('\n').slice(-4).join(' / ');
}
