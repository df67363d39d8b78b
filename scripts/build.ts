import { buildAlone } from '../src/publish/build-alone.ts';
import { readArguments } from './arguments.ts';
import { buildOptions } from './build-options.ts';
import { buildProgress, buildSummary } from './build-progress.ts';
import { run } from './fail.ts';
import { tellParent } from './tell-parent.ts';

await run(async () => {
  const options = readArguments({
    name: 'run build -- [options]',
    about: 'Builds the archive once. Only what changed since the last build is read and rendered again.',
    options: buildOptions,
  });
  const progress = buildProgress();
  try {
    const report = await buildAlone(options, (event) => {
      progress.show(event);
      tellParent(event);
    });
    tellParent(report);
    progress.end();
    console.log(buildSummary(report));
  } finally {
    progress.end();
  }
});
