import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { restartOnChange } from '../src/serve/restart-on-change.ts';
import { startSession } from '../src/serve/session.ts';
import { projectRoot } from '../src/settings/files/project-root.ts';
import { buildOptions, readBuildOptions } from './cli/build-options.ts';
import { buildProgress, buildSummary } from './cli/build-progress.ts';
import { printError, printText } from './cli/print.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { failureText, runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const options = readBuildOptions(
    readArguments({
      name: 'start -- [options]',
      about: 'Builds the archive, serves it on this machine, and rebuilds when files change. Stop it with Ctrl-C.',
      options: {
        ...buildOptions,
        port: { kind: 'count', value: 'N', about: 'port; the next free one if it is in use', fallback: 8080 },
        host: {
          kind: 'text',
          value: 'NAME',
          about: 'address to listen on; 0.0.0.0 for the whole network',
          fallback: 'localhost',
        },
      },
    }),
  );
  if (options.port > 65_535)
    throw new ArgumentError(`--port ${options.port} is not a port: use a number from 1 to 65535.`);
  const { SANCHIKA_PORT: port } = process.env;
  if (port === undefined && isCheckout()) process.exitCode = await supervise(options.port);
  else await serve({ ...options, port: Number(port ?? options.port) });
});

/** Whether the code may change. That of the npm package does not. */
function isCheckout(): boolean {
  return existsSync(join(projectRoot, 'eleventy.config.ts'));
}

/** Restarts the server when the code changes. The port stays the same. */
function supervise(port: number): Promise<number> {
  return restartOnChange({
    script: fileURLToPath(import.meta.url),
    parameters: process.argv.slice(2),
    env: { SANCHIKA_PORT: String(port) },
    onRestart: (changed) => printText(`${changed} changed. Restarting.`),
    onError: (error) => printError(failureText(error)),
  });
}

async function serve(options: Parameters<typeof startSession>[0]): Promise<void> {
  const progress = buildProgress();
  const session = await startSession(options, {
    onServing: (url, port) => {
      if (port !== options.port) printText(`Port ${options.port} is in use.`);
      printText(`Serving ${url} (stop with Ctrl-C)`);
      process.send?.({ SANCHIKA_PORT: String(port) });
    },
    onProgress: progress.show,
    onBuilt: (report) => {
      progress.end();
      printText(buildSummary(report));
    },
    onFailure: (error, isRetried) => {
      progress.end();
      const text = failureText(error);
      const next = isRetried
        ? 'The build is tried again every few seconds.'
        : 'Fix the files; the site is rebuilt when you save them.';
      printError(`${text}\nThe previous site stays online. ${next}`);
      return text;
    },
  });
  const stop = (): void => {
    void session.stop().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
}
