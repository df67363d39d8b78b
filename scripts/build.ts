import { buildPartWithLock, buildWithLock, mergeWithLock } from '../src/build/build-with-lock.ts';
import type { BuildReport, ProgressEvent } from '../src/build/options/build-report.ts';
import { formatShard, parseShard, type Shard } from '../src/build/options/shard.ts';
import { buildOptions, readBuildOptions } from './cli/build-options.ts';
import { buildProgress, buildSummary, mergeSummary, partSummary } from './cli/build-progress.ts';
import { printText } from './cli/print.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const options = readBuildOptions(
    readArguments({
      name: 'run build -- [options]',
      about: 'Builds the archive. Reads and renders only what has changed since the last build.',
      options: {
        ...buildOptions,
        shard: { kind: 'text', value: 'I/N', about: 'build part I of N into --out', fallback: '' },
        merge: { kind: 'switch', about: 'merge the parts in the folders DIR… into the site', fallback: false },
      },
      rest: 'DIR…',
    }),
  );
  const shard = shardOf(options.shard);
  if (!options.merge && options.rest.length > 0) {
    throw new ArgumentError(`"${options.rest[0]}" is not an option. Only --merge accepts folders.`);
  }
  if (options.merge && shard)
    throw new ArgumentError('--merge and --shard cannot be combined. Build the parts first, then merge them.');
  const progress = buildProgress();
  const show: typeof progress.show = (event) => {
    progress.show(event);
    sendToParent(event);
  };
  try {
    if (options.merge) {
      const report = await mergeWithLock(options.rest, options, show);
      progress.end();
      printText(mergeSummary(report));
    } else if (shard) {
      const report = await buildPartWithLock(options, shard, show);
      progress.end();
      printText(partSummary(formatShard(shard), report));
    } else {
      const report = await buildWithLock(options, show);
      sendToParent(report);
      progress.end();
      printText(buildSummary(report));
    }
  } finally {
    progress.end();
  }
});

/** Sends a message to the parent process, if it opened a channel, as the benchmark does. */
function sendToParent(message: ProgressEvent | BuildReport): void {
  process.send?.(message);
}

function shardOf(text: string): Shard | undefined {
  if (text === '') return undefined;
  const shard = parseShard(text);
  if (shard) return shard;
  throw new ArgumentError(`--shard ${text}: is not a part such as 2/8`);
}
