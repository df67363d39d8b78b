import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type ModuleImport, readModule, sourceFiles } from './source-modules.ts';

const root = resolve(import.meta.dirname, '../..');

/** The rooms of `src` in the order of the flow; rooms in one entry stand beside each other. */
const flow = [
  ['language'],
  ['settings'],
  ['articles'],
  ['pictures'],
  ['attachments'],
  ['import'],
  ['catalog'],
  ['pages'],
  ['theme'],
  ['render'],
  ['search'],
  ['publish'],
  ['build'],
  ['serve'],
  ['check'],
  ['pack', 'report'],
  ['upload'],
] as const;
const rooms: readonly string[] = flow.flat();
const stageOf = (room: string): number => flow.findIndex((stage) => stage.some((name) => name === room));

/**
 * The folders inside a room, in the order of the flow: a file imports from its own folder and from folders named before it.
 * '.' stands for the files in the room itself; without it they come last.
 */
const innerFlows: Readonly<Record<string, readonly string[]>> = {
  'src/articles': ['messages', 'model', 'files', 'front-matter', 'body/markdown', 'body', 'own'],
  'src/attachments': ['pdf', 'scans'],
  'src/build': ['options', 'epochs', 'data', 'offline', 'scan', 'remote-cache', 'workers', 'stages', 'site', 'parts'],
  'src/catalog': ['database', 'copies', 'queries', 'terms', 'profiles', 'scan', 'store'],
  'src/check': ['links', 'findings', 'page', 'formats', 'workers'],
  'src/import': [
    'sources/encoding',
    'sources',
    'reading/words',
    'reading/language',
    'reading/wrapping',
    'reading/lines',
    'reading/csv',
    'reading/draft',
    'reading/dates',
    'reading/markdown',
    'reading/people',
    'reading/markup',
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
  ],
  'src/language': ['romanise', '.', 'letter-groups', 'names', 'hashing', 'addresses'],
  'src/pack': ['zim', 'signature', 'bag', 'edition', 'files', 'files/zip', 'verify'],
  'src/pages': ['parts', 'periods', 'charts', 'citing', 'kinds'],
  'src/publish': ['disk', 'thread', 'lock', 'manifest', 'ownership', 'folder', 'host'],
  'src/render': ['filters'],
  'src/search': [
    'fold',
    'words',
    'format',
    'client/files',
    'client/inflections',
    'client/query',
    'client/corrections',
    'client/match',
    'client/search',
    'client/page',
    'client/form',
    'client/highlight',
    'client/scans',
    'client/results',
    'client/overview',
    'client/export',
    'client/over-time',
    'client/my-list',
    'client/warm-up',
    'client',
    'build/pagefind',
    'build/inflections',
    'build/files',
    'build/shards',
    'build/directories',
    'build/readings',
    'build/vocabulary',
    'build/table',
  ],
  'src/settings': ['files', 'values'],
  'src/theme': [
    'scripts/browser',
    'scripts/interface-language',
    'scripts/settings',
    'scripts/article',
    'scripts/scans',
    'scripts/citations',
    'scripts/listening',
    'scripts/charts',
    'scripts/compare',
    'scripts/calendar',
    'scripts/offline/plan',
    'scripts/offline/storage',
    'scripts/offline/page',
    'scripts/offline/worker',
    'scripts',
    'fonts',
    'licences',
    'own',
  ],
  'src/report': ['upgrade'],
  'src/upload': ['plan', 'state', 'targets'],
  'scripts/bench': [
    'archive',
    'measure',
    'report',
    'build',
    'hugo',
    'browser',
    'rounds',
    'fold',
    'search',
    'import',
    'language',
    'pages',
    'copies',
  ],
};

/** Rooms whose folders have no order yet. This list only shrinks: give the room its line in innerFlows. */
const unordered: readonly string[] = [];

/** The folders that alone know a tool. What an import must remember of an export of any size is no catalogue, and gone after it. */
const tools: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^@11ty\/eleventy$/, ['src/render']],
  [/^pagefind$/, ['src/search']],
  [/^node:sqlite$/, ['src/catalog', 'src/import/placing/register']],
  [/^sharp$/, ['src/pictures']],
  [/^@embedpdf\/pdfium$/, ['src/attachments/pdf']],
  [/^aws4fetch$/, ['src/upload/targets']],
  [/^chardet$/, ['src/import/sources/encoding']],
];

const imports = ['src', 'scripts'].flatMap(sourceFiles).flatMap((file) => readModule(file).imports);
const importsInSrc = imports.filter(({ file }) => file.startsWith('src/'));
const roomOf = (file: string): string => file.split('/')[1] ?? '';
const sourceFolders = (folder: string): readonly string[] => [
  ...new Set(sourceFiles(folder).map((file) => file.slice(0, file.lastIndexOf('/')))),
];

test('reads the imports of every file', () => {
  expect(importsInSrc.length).toBeGreaterThan(sourceFiles('src').length / 2);
  const own = readModule('test/unit/source-modules.ts').imports.map(({ specifier, line }) => [specifier, line]);
  expect(own).toEqual([
    ['node:fs', 1],
    ['node:path', 2],
    ['oxc-parser', 3],
  ]);
});

test('every folder of src is a room of the flow', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const strangers = folders.map(({ name }) => name).filter((name) => !rooms.includes(name));
  expect(strangers, 'give the new room its place in the flow, in test/unit/flow.test.ts').toEqual([]);
});

test('files import from their own room and from rooms before it', () => {
  const faults = importsInSrc.flatMap(({ file, line, target }) => {
    if (target === undefined) return [];
    const [own, other] = [roomOf(file), roomOf(target)];
    const allowed = target.startsWith('src/') && (own === other || stageOf(other) < stageOf(own));
    return allowed ? [] : [`${file}:${line}: imports ${target}: move what it needs to ${own} or to a room before it`];
  });
  expect(faults).toEqual([]);
});

test('every folder inside a room has its place in the order of that room', () => {
  const allRooms = [...rooms.map((room) => `src/${room}`), 'scripts/bench'];
  const faults = allRooms.flatMap((room) => {
    if (unordered.includes(room)) return [];
    const order = innerFlows[room] ?? [];
    const folders = sourceFolders(room).map((folder) => folder.slice(room.length + 1));
    const strangers = folders.filter((folder) => folder !== '' && innerStage(order, `${folder}/`) === order.length);
    const gone = order.filter((entry) => entry !== '.' && !folders.some((folder) => isWithin(folder, entry)));
    return [
      ...strangers.map((folder) => `${room}/${folder}: add it to innerFlows in test/unit/flow.test.ts`),
      ...gone.map((entry) => `${room}/${entry} has no files: remove it from innerFlows in test/unit/flow.test.ts`),
    ];
  });
  expect(faults).toEqual([]);
  const ordered = unordered.filter((room) => room in innerFlows);
  expect(ordered, 'remove these from unordered in test/unit/flow.test.ts').toEqual([]);
});

test('inside a room, files import from their own folder and from folders before it', () => {
  const faults = imports
    .filter(goesUphill)
    .map(({ file, line, target }) => `${file}:${line}: imports ${target}: move what it needs to a folder before it`);
  expect(faults).toEqual([]);
});

function goesUphill({ file, target }: ModuleImport): boolean {
  const room = Object.keys(innerFlows).find((folder) => isWithin(file, folder));
  if (room === undefined || target === undefined || !isWithin(target, room)) return false;
  const order = innerFlows[room] ?? [];
  const stage = (path: string): number => innerStage(order, path.slice(room.length + 1));
  return stage(target) > stage(file);
}

/** The position in `order` of a path below the room; the length of `order` for paths in none of its folders. */
function innerStage(order: readonly string[], path: string): number {
  const isIn = (folder: string): boolean => (folder === '.' ? !path.includes('/') : path.startsWith(`${folder}/`));
  const stage = order.findIndex(isIn);
  return stage < 0 ? order.length : stage;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

test('an import form imports no other form', () => {
  const formOf = (file: string): string | undefined => /^src\/import\/forms\/([^/]+)\//.exec(file)?.[1];
  const faults = importsInSrc.flatMap(({ file, line, target }) => {
    const [form, other] = [formOf(file), formOf(target ?? '')];
    if (form === undefined || other === undefined || form === other) return [];
    return [`${file}:${line}: imports from the form "${other}": move what both need to src/import/reading`];
  });
  expect(faults).toEqual([]);
});

test('in src, only the importers import the importers', () => {
  const faults = importsInSrc.filter(
    ({ file, target }) => roomOf(file) !== 'import' && target?.startsWith('src/import/') === true,
  );
  expect(
    faults.map(({ file, line }) => `${file}:${line}: importing is a command of its own; call it from scripts/`),
  ).toEqual([]);
});

test.each(tools)('%s is imported in %s alone', (tool, folders) => {
  const users = importsInSrc.filter(({ specifier }) => tool.test(specifier));
  const strangers = users.filter(({ file }) => !folders.some((folder) => isWithin(file, folder)));
  const advice = `call a function of ${folders.join(' or ')} instead; nothing else imports this package`;
  expect(strangers.map(({ file, line }) => `${file}:${line}: ${advice}`)).toEqual([]);
  expect(folders.filter((folder) => !users.some(({ file }) => isWithin(file, folder)))).toEqual([]);
});

test('no file of the program is longer than 200 lines', () => {
  const lines = (file: string): number => readFileSync(join(root, file), 'utf8').split('\n').length - 1;
  const long = ['src', 'scripts'].flatMap(sourceFiles).filter((file) => lines(file) > 200);
  expect(long, 'cut these at their seams: a file is named after its one main export').toEqual([]);
});
