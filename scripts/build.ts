import { buildPartWithLock, buildWithLock, mergeWithLock } from '../src/build/build-with-lock.ts';
import { formatShard, parseShard, type Shard } from '../src/build/options/shard.ts';
import { ArgumentError, readArguments } from './arguments.ts';
import { buildOptions } from './build-options.ts';
import { buildProgress, buildSummary, mergeSummary, partSummary } from './build-progress.ts';
import { run } from './fail.ts';
import { tellParent } from './tell-parent.ts';

await run(async () => {
  const options = readArguments({
    name: 'run build -- [options]',
    about: 'Builds the archive once. Only what changed since the last build is read and rendered again.',
    options: {
      ...buildOptions,
      shard: { kind: 'text', value: 'I/N', about: 'build the Ith of N parts of the site into --out', fallback: '' },
      merge: { kind: 'switch', about: 'join the parts in the folders named, DIR…, into the site', fallback: false },
    },
    rest: 'DIR…',
  });
  const shard = shardOf(options.shard);
  if (!options.merge && options.rest.length > 0) {
    throw new ArgumentError(`"${options.rest[0]}" is no option; folders are named after --merge only`);
  }
  if (options.merge && shard) throw new ArgumentError('--merge and --shard are two steps: build the parts first');
  const progress = buildProgress();
  const show: typeof progress.show = (event) => {
    progress.show(event);
    tellParent(event);
  };
  try {
    if (options.merge) {
      const report = await mergeWithLock(options.rest, options, show);
      progress.end();
      console.log(mergeSummary(report));
    } else if (shard) {
      const report = await buildPartWithLock(options, shard, show);
      progress.end();
      console.log(partSummary(formatShard(shard), report));
    } else {
      const report = await buildWithLock(options, show);
      tellParent(report);
      progress.end();
      console.log(buildSummary(report));
    }
  } finally {
    progress.end();
  }
});

function shardOf(text: string): Shard | undefined {
  if (text === '') return undefined;
  const shard = parseShard(text);
  if (shard) return shard;
  throw new ArgumentError(`--shard ${text}: is not the number of a part and of all parts (write 2/8)`);
}
