import { type PackKind, pack, packKinds } from '../src/pack/pack.ts';
import { buildOptions } from './cli/build-options.ts';
import { printText } from './cli/print.ts';
import { ProgressLine } from './cli/progress-line.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

const { root, articles, out, site, cache, 'break-lock': breakLock } = buildOptions;

await runCommand(async () => {
  const { rest, ...values } = readArguments({
    name: 'run pack -- KIND [PATH] [options]',
    about:
      'Packs the built site into PATH (default: a name in _editions). KIND is one of:\n' +
      '  folder  a folder for a disk or USB stick: open index.html, no server needed\n' +
      '  zip     the same as one file, with the same bytes each time\n' +
      '  zim     one file for Kiwix, with full-text search (needs zimwriterfs)\n' +
      '  bag     a BagIt bag (RFC 8493) of articles, settings and site, for preservation',
    options: {
      root,
      out: { ...out, about: 'folder of the site; it is only read' },
      articles,
      site,
      cache,
      'break-lock': breakLock,
    },
    rest: 'KIND PATH',
  });
  const options = { ...values, breakLock: values['break-lock'] };
  const [kind, to, ...more] = rest;
  if (!isKind(kind)) {
    throw new ArgumentError(
      `${kind === undefined ? 'The kind of package is missing.' : `There is no kind "${kind}".`} The kinds are ${packKinds.join(', ')}.`,
    );
  }
  if (more.length > 0) throw new ArgumentError(`"${more[0]}" is one argument too many. Give one kind and one path.`);
  const progress = new ProgressLine();
  const packed = await pack(kind, to === undefined ? options : { ...options, to }, (stage, done, total) =>
    progress.show(stage, done, total),
  ).finally(() => progress.end());
  const megabytes = (packed.bytes / 1e6).toFixed(1);
  printText(`${packed.to}: ${packed.files.toLocaleString('en')} files, ${megabytes} MB`);
});

function isKind(word: string | undefined): word is PackKind {
  return packKinds.some((kind) => kind === word);
}
