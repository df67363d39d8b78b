import { type PackKind, pack, packKinds } from '../src/pack/pack.ts';
import { ArgumentError, readArguments } from './arguments.ts';
import { buildOptions } from './build-options.ts';
import { run } from './fail.ts';
import { ProgressLine } from './progress-line.ts';

const { articles, out, site, cache } = buildOptions;

await run(async () => {
  const { rest, ...options } = readArguments({
    name: 'run pack -- KIND [PATH] [options]',
    about:
      'Packs the built site to be carried away; PATH is where to, by default a name in _editions. KIND is\n' +
      '  folder  every page, picture and the search work by opening index.html: for a disk or USB stick\n' +
      '  zip     the same as one file, the same bytes each time\n' +
      '  zim     one file for Kiwix, with its full-text search (needs zimwriterfs)\n' +
      '  bag     a BagIt bag (RFC 8493) of articles, settings and site, for keeping',
    options: { out: { ...out, about: 'the folder of the site, which is only read' }, articles, site, cache },
    rest: 'KIND PATH',
  });
  const [kind, to, ...more] = rest;
  if (!isKind(kind)) {
    throw new ArgumentError(
      `${kind === undefined ? 'Say' : `There is no "${kind}"; say`} what to pack: ${packKinds.join(', ')}`,
    );
  }
  if (more.length > 0) throw new ArgumentError(`One place is enough, what is "${more[0]}"?`);
  const progress = new ProgressLine();
  const packed = await pack(kind, to === undefined ? options : { ...options, to }, (stage, done, total) =>
    progress.show(stage, done, total),
  ).finally(() => progress.end());
  const megabytes = (packed.bytes / 1e6).toFixed(1);
  console.log(`${packed.to}: ${packed.files.toLocaleString('en')} files, ${megabytes} MB`);
});

function isKind(word: string | undefined): word is PackKind {
  return packKinds.some((kind) => kind === word);
}
