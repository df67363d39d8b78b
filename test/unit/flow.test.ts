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

/** The rooms inside `src/import` in the order of the flow. Files in `src/import` itself are its entry points and come last. */
const importFlow: readonly string[] = [
  'sources/encoding',
  'sources',
  'reading/words',
  'reading/language',
  'reading/lines',
  'reading/draft',
  'reading/dates',
  'reading/markdown',
  'reading/people',
  'reading/body',
  'reading/pictures',
  'reading/json',
  'reading/xml',
  'reading/records',
  'reading/text',
  'reading/html',
  'reading/wires',
  'forms',
  'placing',
];

/** The position in `importFlow` of a file or folder below `src/import`; -1 where it is in none of these rooms. */
function importStage(path: string): number {
  if (/^src\/import\/[^/]+\.ts$/.test(path)) return importFlow.length;
  return importFlow.findIndex((room) => path.startsWith(`src/import/${room}/`));
}

test('every file of src/import is in a room of the import flow', () => {
  const strangers = sources('src/import').filter((file) => importStage(file) < 0);
  expect(strangers, 'move these to a room, or add their room to importFlow in test/unit/flow.test.ts').toEqual([]);
});

test('rooms of src/import import from rooms before them', () => {
  const faults = imports.flatMap((each) => {
    const to = target(each);
    if (importStage(each.file) < 0 || !to?.startsWith('src/import/') || importStage(to) <= importStage(each.file))
      return [];
    return [`${each.file}:${each.line}: imports ${to}: move what it needs to a room before it`];
  });
  expect(faults).toEqual([]);
});

test('an import form imports no other form', () => {
  const formOf = (file: string): string | undefined => /^src\/import\/forms\/([^/]+)\//.exec(file)?.[1];
  const faults = imports.flatMap((each) => {
    const [form, other] = [formOf(each.file), formOf(target(each) ?? '')];
    if (form === undefined || other === undefined || form === other) return [];
    return [`${each.file}:${each.line}: imports from the form "${other}": move what both need to src/import/reading`];
  });
  expect(faults).toEqual([]);
});

test('in src, only the importers import the importers', () => {
  const faults = imports.filter(
    (each) => roomOf(each.file) !== 'import' && target(each)?.startsWith('src/import/') === true,
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
