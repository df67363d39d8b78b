import { expect, test, vi } from 'vitest';
import { ArgumentError, type CommandInfo, readArguments } from '../../../../scripts/cli/read-arguments.ts';

const options = {
  out: { kind: 'text', value: 'DIR', about: 'the folder of the site', fallback: '_site' },
  workers: { kind: 'count', value: 'N', about: 'processes', fallback: 2 },
  search: { kind: 'switch', about: 'leave the search index out', fallback: true },
  rehash: { kind: 'switch', about: 'read every article again', fallback: false },
} as const;
const command: CommandInfo<typeof options> = { name: 'run build -- [options]', about: 'Builds.', options };

test('reads values by their kind, and falls back where none is given', () => {
  expect(readArguments(command, [])).toEqual({ out: '_site', workers: 2, search: true, rehash: false, rest: [] });
  expect(readArguments(command, ['--out=a b', '--workers', '8', '--no-search', '--rehash'])).toEqual({
    out: 'a b',
    workers: 8,
    search: false,
    rehash: true,
    rest: [],
  });
});

test("defaults in the archive's folder follow --root; a given path does not", () => {
  const root = { kind: 'text', value: 'DIR', about: 'the archive', fallback: '.' } as const;
  const withRoot = { ...command, options: { root, out: { ...options.out, inRoot: true }, site: options.out } } as const;
  expect(readArguments(withRoot, [])).toMatchObject({ root: '.', out: '_site' });
  expect(readArguments(withRoot, ['--root', 'a/b'])).toMatchObject({ out: 'a/b/_site', site: '_site' });
  expect(readArguments(withRoot, ['--root', 'a', '--out', 'c'])).toMatchObject({ root: 'a', out: 'c' });
});

test('takes other words only where the command says what they are', () => {
  expect(readArguments({ ...command, rest: 'DIR…' }, ['a', '--rehash', 'b'])).toMatchObject({
    rest: ['a', 'b'],
    rehash: true,
  });
  expect(() => readArguments(command, ['a'])).toThrow(ArgumentError);
});

test('the dashes that npm needs before options do no harm without npm, and a word may still begin with dashes', () => {
  const withWords = { ...command, rest: 'WORD…' };
  expect(readArguments(withWords, ['--', 'a', '--out=x', '--no-search'])).toMatchObject({
    ...{ rest: ['a'], out: 'x', search: false },
  });
  expect(readArguments(withWords, ['--', '--rehash'])).toMatchObject({ rest: [], rehash: true });
  expect(readArguments(withWords, ['--', '-5 degrees', '--cold'])).toMatchObject({ rest: ['-5 degrees', '--cold'] });
  expect(readArguments(withWords, ['a', '--', '--out'])).toMatchObject({ rest: ['a', '--out'], out: '_site' });
});

test.each([
  [['--serch'], 'There is no option --serch. Did you mean --search?'],
  [['--no-serch'], 'Did you mean --no-search?'],
  [['--otu=x'], 'There is no option --otu. Did you mean --out?'],
  [['--colour'], 'There is no option --colour'],
  [['-x'], 'There is no option -x'],
  [['--workers', '0'], '--workers 0: is not a whole number from 1 to 999999'],
  [['--workers', 'many'], '--workers many: is not a whole number from 1 to 999999'],
  [['--out'], "Option '--out <value>' argument missing"],
  [['articles'], "This command accepts only options, not 'articles'"],
])('refuses %j', (given, message) => {
  expect(() => readArguments(command, given)).toThrow(message);
});

test('prints what the command takes, the way it is written', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  expect(() => readArguments(command, ['--out', 'x', '--help'])).toThrow('exit 0');
  const text = String(write.mock.calls[0]?.[0]);
  expect(text).toContain('Usage: npm run build -- [options]');
  expect(text).toMatch(/^ {2}--workers N +processes \(default: 2\)$/m);
  expect(text).toMatch(/^ {2}--no-search +leave the search index out$/m);
  write.mockRestore();
  exit.mockRestore();
});
