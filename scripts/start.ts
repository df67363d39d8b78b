import { fileURLToPath } from 'node:url';
import { restartOnChange } from '../src/serve/restart-on-change.ts';
import { startSession } from '../src/serve/session.ts';
import { readArguments } from './arguments.ts';
import { buildOptions } from './build-options.ts';
import { buildProgress, buildSummary } from './build-progress.ts';
import { failureText, run } from './fail.ts';

await run(async () => {
  const options = readArguments({
    name: 'start -- [options]',
    about: 'Builds the archive, serves it on this machine, and builds what changes as files change. Ctrl-C ends it.',
    options: {
      ...buildOptions,
      port: { kind: 'count', value: 'N', about: 'where to serve; the next free port if it is taken', fallback: 8080 },
      host: { kind: 'text', value: 'NAME', about: '0.0.0.0 lets the whole network in', fallback: 'localhost' },
    },
  });
  const { SANCHIKA_PORT: port } = process.env;
  if (port === undefined) process.exitCode = await supervise(options.port);
  else await serve({ ...options, port: Number(port) });
});

/** Code that changes is taken up by a new process; the port stays. */
function supervise(port: number): Promise<number> {
  return restartOnChange({
    script: fileURLToPath(import.meta.url),
    given: process.argv.slice(2),
    env: { SANCHIKA_PORT: String(port) },
    onRestart: (changed) => console.log(`${changed} changed: starting again`),
  });
}

async function serve(options: Parameters<typeof startSession>[0]): Promise<void> {
  const progress = buildProgress();
  const session = await startSession(options, {
    onServing: (url, port) => {
      if (port !== options.port) console.log(`Port ${options.port} is taken.`);
      console.log(`Serving ${url} (Ctrl-C ends it)`);
      process.send?.({ SANCHIKA_PORT: String(port) });
    },
    onProgress: progress.show,
    onBuilt: (report) => {
      progress.end();
      console.log(buildSummary(report));
    },
    onFailure: (error) => {
      progress.end();
      const text = failureText(error);
      console.error(`${text}\nThe last good site stays. Mend the files: they are watched.`);
      return text;
    },
  });
  const stop = (): void => {
    void session.stop().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
}
