import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { guessSettings, type NewArchive, writeNewArchive } from './cli/new-archive.ts';
import { printLine, printText } from './cli/print.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const { rest, yes, ...options } = readArguments({
    name: 'run init -- [DIR] [options]',
    about:
      'Makes a new archive in a folder (default: the working folder): settings, a first article, and a .gitignore. Never overwrites a file.\n' +
      'Asks for title, language and address, and suggests an answer for each.',
    options: {
      yes: { kind: 'switch', about: 'ask nothing: use the suggestions', fallback: false },
      title: { kind: 'text', value: 'TEXT', about: 'title of the archive', fallback: '' },
      language: { kind: 'text', value: 'TAG', about: 'language of the archive: hi, en, ur', fallback: '' },
      url: { kind: 'text', value: 'URL', about: 'address where it will be published', fallback: '' },
    },
    rest: 'DIR',
  });
  const [folder = '', ...more] = rest;
  if (more.length > 0) throw new ArgumentError(`"${more[0]}" is one argument too many. Give one folder.`);
  const guessed = guessSettings(basename(resolve(folder)), process.env.LANG ?? '');
  const chosen: NewArchive = {
    title: options.title || guessed.title,
    language: options.language || guessed.language,
    url: options.url || guessed.url,
    timeZone: guessed.timeZone,
  };
  const settings = yes || !process.stdin.isTTY ? chosen : await askFor(chosen);
  const { written, kept } = writeNewArchive(folder, settings, new Date());
  for (const file of written) printLine(`${join(folder, file)} was created`);
  for (const file of kept) printLine(`${join(folder, file)} exists already and was kept`);
  const at = folder === '' || folder === '.' ? '' : ` -- --root ${folder}`;
  printText(`Next: npm start${at}`);
});

/** Asks for each setting. An empty answer means the suggestion. */
async function askFor(suggested: NewArchive): Promise<NewArchive> {
  const line = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const ask = async (question: string, answer: string) =>
      (await line.question(`${question} [${answer}]: `)) || answer;
    const title = await ask('Title', suggested.title);
    const language = await ask('Language (hi, en, ur)', suggested.language);
    return { ...suggested, title, language, url: await ask('Address', suggested.url) };
  } finally {
    line.close();
  }
}
