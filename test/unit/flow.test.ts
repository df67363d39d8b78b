import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The rooms of `src` in the order of the flow; rooms in one entry stand beside each other. */
const flow = [
  ['language'],
  ['settings'],
  ['articles'],
  ['import', 'pictures'],
  ['catalog'],
  ['pages'],
  ['theme'],
  ['render'],
  ['search'],
  ['publish'],
  ['check'],
  ['pack', 'report'],
  ['bench'],
] as const;
const rooms: readonly string[] = flow.flat();
const stageOf = (room: string): number => flow.findIndex((stage) => stage.some((name) => name === room));

/** The folders that alone know a tool. What an import must remember of an export of any size is no catalogue, and gone after it. */
const tools: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^@11ty\/eleventy$/, ['src/render']],
  [/^pagefind$/, ['src/search']],
  [/^node:sqlite$/, ['src/catalog', 'src/import/placing/register']],
  [/^sharp$/, ['src/pictures']],
];

interface Import {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|js)$/.test(name))
    .map((name) => join(folder, name).split(sep).join('/'))
    .toSorted();
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(statement)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length + (match[0].startsWith('\n') ? 1 : 0),
    specifier: match[1] ?? match[2] ?? match[3] ?? '',
  }));
}

const imports = sources('src').flatMap(importsOf);
const roomOf = (file: string): string => file.split('/')[1] ?? '';

/** The file of this project that an import names; undefined for packages. */
function target({ file, specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return relative(root, resolve(root, dirname(file), specifier))
    .split(sep)
    .join('/');
}

test('reads the imports of every file', () => {
  expect(imports.length).toBeGreaterThan(sources('src').length / 2);
  const own = importsOf('test/unit/flow.test.ts').map(({ specifier, line }) => [specifier, line]);
  expect(own).toEqual([
    ['node:fs', 1],
    ['node:path', 2],
    ['vitest', 3],
  ]);
});

test('every folder of src is a room of the flow', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const strangers = folders.map(({ name }) => name).filter((name) => !rooms.includes(name));
  expect(strangers, 'give the new room its place in the flow, in test/unit/flow.test.ts').toEqual([]);
});

test('files import from their own room and from rooms before it', () => {
  const faults = imports.flatMap((each) => {
    const to = target(each);
    if (to === undefined) return [];
    const [own, other] = [roomOf(each.file), roomOf(to)];
    const allowed = to.startsWith('src/') && (own === other || stageOf(other) < stageOf(own));
    return allowed
      ? []
      : [`${each.file}:${each.line}: imports ${to}: move what it needs to ${own} or to a room before it`];
  });
  expect(faults).toEqual([]);
});

test('only scripts and the bench that measures them import the importers', () => {
  const mayImport = ['import', 'bench'];
  const faults = imports.filter(
    (each) => !mayImport.includes(roomOf(each.file) ?? '') && roomOf(target(each) ?? '') === 'import',
  );
  expect(
    faults.map(({ file, line }) => `${file}:${line}: importing is a command of its own; call it from scripts/`),
  ).toEqual([]);
});

test.each(tools)('%s is imported in %s alone', (tool, folders) => {
  const users = imports.filter(({ specifier }) => tool.test(specifier));
  const strangers = users.filter(({ file }) => !folders.some((folder) => file.startsWith(`${folder}/`)));
  const advice = `ask ${folders.join(' or ')} for what is needed; nothing else knows this package`;
  expect(strangers.map(({ file, line }) => `${file}:${line}: ${advice}`)).toEqual([]);
  expect(folders.filter((folder) => !users.some(({ file }) => file.startsWith(`${folder}/`)))).toEqual([]);
});

test('no file of the program is longer than 200 lines', () => {
  const lines = (file: string): number => readFileSync(join(root, file), 'utf8').split('\n').length - 1;
  const long = ['src', 'scripts'].flatMap(sources).filter((file) => lines(file) > 200);
  expect(long, 'cut these at their seams: a file is named after its one main export').toEqual([]);
});
