import { type ChildProcess, spawn } from 'node:child_process';
import { type ProcessUse, watchProcesses } from './watch-processes.ts';

export interface MeasuredCommand {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** How long the command may take; one that takes longer is ended, and measured so far. */
  readonly limitSeconds?: number;
  /** Asked for where the command tells this process what it does; its time is in seconds since the start. */
  readonly onMessage?: (message: unknown, seconds: number) => void;
}

/** What running a command took. */
export interface Measured {
  readonly seconds: number;
  /** Undefined where processes can't be seen. */
  readonly use: ProcessUse | undefined;
  /** Whether it was ended before it came to its end: the figures are the least that it takes. */
  readonly ended?: boolean;
}

const keptOutput = 20_000;

/** Runs a command to its end and measures it; one that fails is an error with what it wrote. */
export async function runMeasured({
  program,
  parameters,
  folder,
  environment = {},
  limitSeconds,
  onMessage,
}: MeasuredCommand): Promise<Measured> {
  const started = performance.now();
  const child = spawn(program, parameters, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', ...(onMessage ? (['ipc'] as const) : [])],
  });
  const output = keepOutput(child);
  child.on('message', (message) => onMessage?.(message, (performance.now() - started) / 1000));
  const watch = watchProcesses(child.pid ?? 0);
  let ended = false;
  const limit =
    limitSeconds === undefined
      ? undefined
      : setTimeout(() => {
          ended = true;
          child.kill('SIGKILL');
        }, limitSeconds * 1000);
  const code = await ending(child).finally(() => clearTimeout(limit));
  const seconds = (performance.now() - started) / 1000;
  const use = watch.stop();
  if (ended) return { seconds, use, ended };
  if (code !== 0) throw new Error(`${[program, ...parameters].join(' ')}: ended with ${code}\n${output()}`);
  return { seconds, use };
}

function keepOutput(child: ChildProcess): () => string {
  let kept = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      kept = (kept + text).slice(-keptOutput);
    });
  }
  return () => kept;
}

/** The exit code, or the signal that ended it. */
function ending(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
}
