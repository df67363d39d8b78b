import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { relative } from 'node:path';
import { projectRoot } from '../settings/files/project-root.ts';
import { rebuildLoop } from './rebuild-loop.ts';
import { watchFiles } from './watch-files.ts';

export interface RestartOptions {
  /** The program to run, and its arguments. */
  readonly script: string;
  readonly parameters: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly onRestart: (changed: string) => void;
  /** Changes in a folder cannot be noticed. */
  readonly onError: (error: Error) => void;
}

/**
 * Runs a program in a process of its own and restarts it when this project's code changes. The program reports that it is ready
 * by a message: an object with variables for its next environment. If it fails before, the watch ends with its exit code. If it
 * fails later, the next change starts it again.
 */
export async function restartOnChange({
  script,
  parameters,
  env,
  onRestart,
  onError,
}: RestartOptions): Promise<number> {
  let child: ChildProcess;
  let nextEnv = env;
  let isReady = false;
  let isEnding = false;
  let ended: (code: number) => void;
  const start = (): void => {
    child = fork(script, parameters, { env: { ...process.env, ...nextEnv } });
    child.on('message', (added: Readonly<Record<string, string>>) => {
      isReady = true;
      nextEnv = { ...nextEnv, ...added };
    });
    child.on('exit', (code) => {
      if (isEnding || !isReady || code === 0) ended(code ?? 1);
    });
  };
  const forward = (signal: NodeJS.Signals): void => {
    isEnding = true;
    if (signal !== 'SIGINT') child.kill(signal); // Ctrl-C reaches both by itself
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, forward);
  const end = new Promise<number>((resolve) => {
    ended = resolve;
  });
  start();
  let changed = '';
  const restarts = rebuildLoop(
    async () => {
      onRestart(changed);
      child.removeAllListeners('exit');
      if (child.exitCode === null && child.signalCode === null && child.kill()) await once(child, 'exit');
      if (isEnding) ended(0);
      else start();
    },
    { quiet: 150 },
  );
  const watch = watchFiles({
    paths: [`${projectRoot}src`, `${projectRoot}scripts`, `${projectRoot}eleventy.config.ts`],
    isWatched: isCode,
    onChange: (path) => {
      changed = relative(projectRoot, path);
      restarts.request();
    },
    onError,
  });
  const code = await end;
  watch.close();
  return code;
}

// Folders have no dot in their names here. What the site is not made by is left out.
function isCode(path: string): boolean {
  const inProject = relative(projectRoot, path).replaceAll('\\', '/');
  return (
    /\.ts$|(?:^|\/)[^./]+$/.test(inProject) && !/^(?:src\/(?:import|check)|scripts\/bench)(?:\/|$)/.test(inProject)
  );
}
