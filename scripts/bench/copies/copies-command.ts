import { ArgumentError, readArguments } from '../../cli/read-arguments.ts';
import { benchCopies } from './bench-copies.ts';

const copiesCommand = {
  name: 'run bench -- copies [options] DIR',
  about:
    'Plants copies and pieces of series among the articles of DIR, an archive or its articles, and measures how well copies are found.\n' +
    'A planted copy has another headline, a tenth of its words changed, and up to 5 % of its beginning and 30 % of its end cut.\n' +
    '  precision  the share of correct pairs among the pairs that are found with planted copies or pieces of series\n' +
    '  recall     the share of planted copies that are found',
  rest: 'DIR',
  options: {
    seed: { kind: 'text', value: 'TEXT', about: 'seed of the random choices', fallback: '' },
    days: {
      kind: 'count',
      value: 'N',
      about: 'how many days after its article a planted copy is published',
      fallback: 3,
    },
    list: { kind: 'switch', about: 'list the pairs that nobody planted, and the wrong ones', fallback: false },
  },
} as const;

/** Runs `npm run bench -- copies` with its arguments. Returns the lines of the report. */
export async function copiesLines(words: readonly string[], usualSeed: string): Promise<readonly string[]> {
  const { rest, seed, days, list } = readArguments(copiesCommand, words);
  const [folder] = rest;
  if (folder === undefined) throw new ArgumentError('copies: DIR is missing, a folder with articles.');
  return benchCopies({ folder, seed: seed || usualSeed, days, list });
}
