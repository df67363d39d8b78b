import { type ChildProcess, spawn } from 'node:child_process';
import { type ProcessUse, watchProcesses } from './watch-processes.ts';

export interface MeasuredCommand {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** A command that takes longer than this is ended; its figures cover the time until then. */
  readonly limitSeconds?: number;
  /** Called with each message that the command sends, and the seconds since its start. */
  readonly onMessage?: (message: unknown, seconds: number) => void;
}

/** The measurements of a command. */
export interface MeasuredCommandRun {
  readonly seconds: number;
  /** Undefined on systems where processes cannot be inspected. */
  readonly use: ProcessUse | undefined;
  /** Whether the command was ended early. The figures are then lower bounds. */
  readonly ended?: boolean;
}

const keptOutput = 20_000;

/** Runs and measures a command. Throws an error with the output of a command that fails. */
export async function runMeasured({
  program,
  parameters,
  folder,
  environment = {},
  limitSeconds,
  onMessage,
}: MeasuredCommand): Promise<MeasuredCommandRun> {
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

/** The exit code of the command, or the signal that ended it. */
function ending(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
}
