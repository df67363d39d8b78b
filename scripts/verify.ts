import { readPublicKey } from '../src/pack/signature/key-file.ts';
import { readKeptManifest } from '../src/pack/verify/kept-manifest.ts';
import { verdictLines, verdictSummary } from '../src/pack/verify/verdict-lines.ts';
import { isSound, verify } from '../src/pack/verify/verify.ts';
import { printLine, printText } from './cli/print.ts';
import { ProgressLine } from './cli/progress-line.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const { rest, against, key } = readArguments({
    name: 'run verify -- PATH… [options]',
    about:
      'Compares a site, an edition, a ZIP or a bag with its manifest. Lists every file that was changed, added or lost, and whatever\n' +
      'a manifest cannot cover: links, empty folders, and headers of a ZIP that disagree. Exits with 1 if there is anything.\n' +
      'Without options this finds accidents. To find what somebody changed on purpose, give --against or --key.',
    options: {
      against: {
        kind: 'text',
        value: 'FILE|URL',
        about: 'compare with a manifest-sha256.txt that was kept elsewhere',
        fallback: '',
      },
      key: {
        kind: 'text',
        value: 'FILE|KEY',
        about: "the publisher's public key (minisign): the manifest must be signed by it",
        fallback: '',
      },
    },
    rest: 'PATH…',
  });
  const [first, second] = rest;
  if (first === undefined) throw new ArgumentError('The path is missing. Give a folder or a ZIP file.');
  if (against !== '' && second !== undefined)
    throw new ArgumentError('A manifest belongs to one site. Give one path with --against.');
  const publicKey = key === '' ? undefined : readPublicKey(key);
  const kept = against === '' ? undefined : await readKeptManifest(against, first);
  for (const address of kept?.redirects ?? []) printLine(`Redirected to ${address}`);
  for (const path of rest) {
    const progress = new ProgressLine();
    const verdict = await verify(path, { kept, key: publicKey }, (done, total) =>
      progress.show('Files read', done, total),
    ).finally(() => progress.end());
    for (const line of verdictLines(verdict)) printLine(line);
    if (verdict.signed !== undefined)
      printLine(`Signed by key ${verdict.signed.keyId}: ${verdict.signed.comment.replaceAll('\t', ' ')}`);
    if (kept !== undefined) printText(`Compared with ${kept.source}`);
    printText(`${path}: ${verdictSummary(verdict)}`);
    if (!isSound(verdict)) process.exitCode = 1;
  }
});
