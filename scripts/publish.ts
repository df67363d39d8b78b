import { workPathsFor } from '../src/publish/folder/work-paths.ts';
import { withLocks } from '../src/publish/lock/with-locks.ts';
import { openTarget } from '../src/upload/targets/open-target.ts';
import { previewUpload, uploadSite } from '../src/upload/upload-site.ts';
import { buildOptions } from './cli/build-options.ts';
import { printLine, printText } from './cli/print.ts';
import { ProgressLine } from './cli/progress-line.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

const { root, out } = buildOptions;

await runCommand(async () => {
  const options = readArguments({
    name: 'run publish -- --to TARGET [options]',
    about:
      'Sends the built site to a host. Only what has changed is sent: new files first, then pages, and what is gone is deleted last, so a\n' +
      'reader never meets a page whose files are missing. An interrupted run goes on where it ended. TARGET is one of:\n' +
      '  DIR                  a folder of this machine, such as a mounted disk\n' +
      '  USER@HOST:DIR        a folder of another machine, through rsync and ssh (also rsync://HOST/MODULE)\n' +
      '  s3://BUCKET[/DIR]    Amazon S3 and stores like it; keys from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY\n' +
      '  rclone:REMOTE:[DIR]  any store that rclone knows; set up REMOTE with "rclone config"\n' +
      'With --plan, the changes are printed as JSON, for a program of your own that sends them.',
    options: {
      to: { kind: 'text', value: 'TARGET', about: 'where to publish', fallback: '' },
      'dry-run': { kind: 'switch', about: 'list the changes, and send nothing', fallback: false },
      plan: {
        kind: 'switch',
        about: 'print the changes as JSON, in the order to send them; send nothing',
        fallback: false,
      },
      all: { kind: 'switch', about: 'send every file again, even where the target lists the same', fallback: false },
      'beside-others': {
        kind: 'switch',
        about: 'publish into a folder that holds other files; they stay',
        fallback: false,
      },
      compress: {
        kind: 'text',
        value: 'yes|no',
        about: 'keep .br and .gz files beside the others, for Caddy and nginx; without it, as the target has it',
        fallback: '',
      },
      endpoint: { kind: 'text', value: 'URL', about: 'address of a store other than Amazon S3', fallback: '' },
      root,
      out: { ...out, about: 'folder of the site; it is only read' },
      'break-lock': {
        kind: 'switch',
        about: 'go on although an upload of another machine may still run',
        fallback: false,
      },
    },
  });
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
