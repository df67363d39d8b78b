import { sign } from '../src/pack/sign.ts';
import { createKeyFiles, readSecretKey } from '../src/pack/signature/key-file.ts';
import { publicKeyLine } from '../src/pack/signature/public-key.ts';
import { publicKeyOf } from '../src/pack/signature/secret-key.ts';
import { sourceDate } from '../src/pack/write-zip.ts';
import { printText } from './cli/print.ts';
import { ProgressLine } from './cli/progress-line.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { askNewPassword, askPassword, passwordVariable } from './cli/read-password.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const { rest, ...options } = readArguments({
    name: 'run sign -- PATH… --key FILE',
    about:
      'Signs a site, an edition, a ZIP or a bag, in the format of minisign. Writes a file that ends in .minisig.\n' +
      `Asks for the password of the key, or takes it from the environment variable ${passwordVariable}.\n` +
      'Readers verify with: npm run verify -- PATH --key KEY',
    options: {
      key: { kind: 'text', value: 'FILE', about: 'secret key, of this command or of minisign', fallback: '' },
      comment: { kind: 'text', value: 'TEXT', about: 'one line to sign too; without it, time and file', fallback: '' },
      'new-key': { kind: 'text', value: 'FILE', about: 'make a key: FILE, and a public key beside it', fallback: '' },
    },
    rest: 'PATH…',
  });
  const newKey = options['new-key'];
  if (newKey !== '') {
    if (rest.length > 0 || options.key !== '')
      throw new ArgumentError('Make a key first, and sign with it afterwards.');
    const { key, publicFile } = await createKeyFiles(newKey, askNewPassword);
    printText(`${newKey}: the secret key. Keep it, a spare copy of it, and its password in safe places.`);
    printText(`${publicFile}: the public key. Publish it: ${publicKeyLine(key)}`);
    return;
  }
  if (rest.length === 0) throw new ArgumentError('The path is missing. Give a folder or a ZIP file.');
  if (options.key === '')
    throw new ArgumentError('The key is missing. Give --key FILE, or make one with --new-key FILE.');
  const key = await readSecretKey(options.key, askPassword);
  const now = process.env.SOURCE_DATE_EPOCH ? sourceDate() : new Date();
  for (const path of rest) {
    const progress = new ProgressLine();
    const comment = options.comment === '' ? {} : { comment: options.comment };
    const signature = await sign(path, { key, now, ...comment }, (done, total) =>
      progress.show('Files read', done, total),
    ).finally(() => progress.end());
    printText(`${signature}: signed with key ${key.keyId}`);
    printText(`Verify with: npm run verify -- ${path} --key ${publicKeyLine(publicKeyOf(key))}`);
  }
});
