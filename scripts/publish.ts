import { workPathsFor } from '../src/publish/folder/work-paths.ts';
import { withLocks } from '../src/publish/lock/with-locks.ts';
import { openTarget } from '../src/upload/targets/open-target.ts';
import { previewUpload, uploadSite } from '../src/upload/upload-site.ts';
import { printLine, printText } from './cli/print.ts';
import { ProgressLine } from './cli/progress-line.ts';
import { readPublishArguments } from './cli/publish-arguments.ts';
import { ArgumentError } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const options = readPublishArguments();
  if (options.to === '') throw new ArgumentError('The target is missing. Give --to TARGET.');
  if (!['', 'yes', 'no'].includes(options.compress))
    throw new ArgumentError(`--compress ${options.compress}: is neither yes nor no`);
  const besideOthers = options['beside-others'];
  const target = openTarget(options.to, { endpoint: options.endpoint, environment: process.env });
  await withLocks([workPathsFor(options.out).folder], {}, async () => {
    if (options.plan || options['dry-run']) {
      const plan = await previewUpload(options.out, target, { all: options.all, besideOthers });
      if (options.plan) return printText(JSON.stringify({ put: plan.put, remove: plan.remove }, null, 2));
      for (const path of plan.put.flat()) printLine(`send    ${path}`);
      for (const path of plan.remove) printLine(`delete  ${path}`);
      printText(`${summary({ ...plan, removed: plan.remove.length })}. Nothing was sent to ${target.name}`);
      return;
    }
    const progress = new ProgressLine();
    const sent = await uploadSite(
      options.out,
      target,
      {
        all: options.all,
        besideOthers,
        breakLock: options['break-lock'],
        compress: options.compress === '' ? undefined : options.compress === 'yes',
      },
      (done, total) => progress.show('Files sent', done, total),
    ).finally(() => progress.end());
    printText(`${summary(sent)}; ${(sent.bytes / 1e6).toFixed(1)} MB sent to ${target.name}`);
  });
});

function summary(counts: Readonly<Record<'added' | 'changed' | 'removed' | 'unchanged', number>>): string {
  const of = (name: keyof typeof counts) => `${counts[name].toLocaleString('en')} ${name}`;
  return `${of('added')}, ${of('changed')}, ${of('removed')}, ${of('unchanged')}`;
}
