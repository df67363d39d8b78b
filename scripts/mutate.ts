import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sourceFiles } from '../test/unit/source-modules.ts';
import { randomOf } from './bench/archive/random.ts';
import { copyProject } from './cli/copy-project.ts';
import { printLine, printText } from './cli/print.ts';
import { ProgressLine } from './cli/progress-line.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';
import { findMutants } from './mutate/find-mutants.ts';
import { mutantLine, mutantSummary } from './mutate/mutant-lines.ts';
import { reachingTests } from './mutate/reaching-tests.ts';
import { runMutants } from './mutate/run-mutants.ts';

const root = resolve(import.meta.dirname, '..');

await runCommand(async () => {
  const { sample, seed, tests, rest } = readArguments({
    name: 'run mutate -- [options] PATH…',
    about:
      'Makes small changes (mutants) in the code of a folder or file of src, such as articles or pack/verify, in a temporary copy.\n' +
      'Lists the changes that no unit test notices, as file:line: old text → new text. Exits with 1 if there are any.',
    rest: 'PATH…',
    options: {
      sample: { kind: 'count', value: 'N', about: 'number of changes that are tried in each PATH', fallback: 100 },
      seed: { kind: 'text', value: 'TEXT', about: 'another text picks other changes', fallback: '1' },
      tests: {
        kind: 'text',
        value: 'FILE[,FILE]',
        about: 'tests that are also run for each change that no unit test notices',
        fallback: '',
      },
    },
  });
  if (rest.length === 0) throw new ArgumentError('PATH is missing, such as articles or catalog.');
  setPriority(10);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const more = tests.split(',').filter((file) => file !== '');
  for (const path of rest) await mutate(path, sample, seed, more);
});

async function mutate(path: string, sample: number, seed: string, more: readonly string[]): Promise<void> {
  const folder = `src/${path.replace(/^src\/|\/$/g, '')}`;
  if (!existsSync(join(root, folder))) throw new ArgumentError(`${folder}: there is no such file or folder.`);
  const sources = folder.endsWith('.ts') ? [folder] : sourceFiles(folder).filter((file) => file.endsWith('.ts'));
  const texts = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const all = [...texts].flatMap(([file, text]) => findMutants(file, text));
  const mutants = pick(all, sample, seed).map((mutant, index) => ({ ...mutant, id: index + 1 }));
  const run = mkdtempSync(join(tmpdir(), 'sanchika-mutate-'));
  const copy = copyProject(root);
  const line = new ProgressLine();
  const clear = (): void => {
    for (const each of [run, copy]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', clear);
  try {
    const results = await runMutants({
      copy,
      folder: run,
      mutants,
      tests: reachingTests(sources, folder),
      nearTests: ({ file }) => reachingTests([file], folder).slice(0, 20),
      moreTests: more,
      report: (what, done, total) => line.show(what, done, total),
    });
    line.end();
    const survivors = results.filter(({ state }) => state === 'survived' || state === 'not reached');
    for (const result of survivors) printLine(mutantLine(result, texts.get(result.mutant.file) ?? ''));
    printText(mutantSummary(folder, results));
    if (survivors.length > 0) process.exitCode = 1;
  } finally {
    clear();
    process.off('exit', clear);
  }
}

/** `count` of all mutants, picked by the seed, in their order. */
function pick<Mutant>(mutants: readonly Mutant[], count: number, seed: string): readonly Mutant[] {
  const random = randomOf('mutate', seed);
  const keyed = mutants.map((mutant, index) => ({ mutant, index, key: random.next() }));
  const picked = keyed.toSorted((a, b) => a.key - b.key).slice(0, count);
  return picked.toSorted((a, b) => a.index - b.index).map(({ mutant }) => mutant);
}
