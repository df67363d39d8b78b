// @module-tag slow
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Epochs, epochsOf } from '../../../../src/build/epochs/epochs.ts';
import { sourceFiles } from '../../source-modules.ts';

const root = mkdtempSync(join(tmpdir(), 'epochs-'));
beforeAll(() => {
  for (const part of ['LICENSE', 'package-lock.json', '_includes', '_data', 'src'])
    cpSync(part, join(root, part), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const epochs = () => epochsOf(root, { root, site: join(root, '_data/site.json') });
const all = ['catalog', 'data', 'offline', 'pages', 'search'];

/** The epochs of the files as they are. */
let unchanged: Epochs;
beforeAll(async () => {
  unchanged = await epochs();
});

/** The epochs that differ from earlier ones when a text is added to these files. */
async function changedBy(files: readonly string[], added: string, before = unchanged): Promise<readonly string[]> {
  const texts = files.map((file) => [join(root, file), readFileSync(join(root, file))] as const);
  for (const [file] of texts) appendFileSync(file, added);
  const after = await epochs();
  for (const [file, text] of texts) writeFileSync(file, text);
  return Object.keys(before)
    .filter((name) => JSON.stringify(after[name as keyof Epochs]) !== JSON.stringify(before[name as keyof Epochs]))
    .toSorted();
}

test('stay the same when nothing has changed', async () => {
  expect(await epochs()).toEqual(unchanged);
});

/** For each room of src: the epochs that a change in all its code changes. */
const changedByRoom: Readonly<Record<string, readonly string[]>> = {
  articles: all,
  attachments: all,
  build: ['data', 'offline'],
  catalog: all,
  check: [],
  import: [],
  language: all,
  pack: [],
  pages: ['data', 'offline', 'pages', 'search'],
  pictures: all,
  publish: [],
  render: ['pages'],
  report: [],
  search: ['pages', 'search'],
  serve: [],
  settings: all,
  theme: ['offline', 'pages'],
  upload: [],
};

test('every room says which epochs its code decides', () => {
  expect(readdirSync('src').toSorted(), 'add the new room to changedByRoom').toEqual(Object.keys(changedByRoom));
});

test.each(Object.entries(changedByRoom))(
  'code in src/%s changes only what depends on it: %j',
  async (room, changed) => {
    expect(await changedBy(sourceFiles(`src/${room}`), '\n0;\n')).toEqual(changed);
  },
);

test('a comment or a type in any room changes nothing', async () => {
  expect(await changedBy(sourceFiles('src'), '\n// A comment.\ntype Added = 1;\n')).toEqual([]);
});

test('a comment in a style changes nothing', async () => {
  expect(await changedBy(['src/theme/styles/main.css'], '\n/* A comment. */\n')).toEqual([]);
});

test.each([
  ['a template', '_includes/layouts/page.njk', ['templates']],
  ['a style', 'src/theme/styles/main.css', ['pages']],
  ['an interface string', '_data/strings/hi.json', ['pages']],
  ['the licence', 'LICENSE', ['pages']],
  ['the licence of a font', 'src/theme/fonts/licences/LICENSE-source-serif-4.txt', ['pages']],
  ['the settings', '_data/site.json', all],
  ['the vocabulary', '_data/vocabulary.json', ['catalog', 'data', 'pages', 'search']],
  ['the version of a package', 'package-lock.json', ['catalog', 'data', 'pages', 'search']],
  ["the search's script in pages", 'src/search/client/main.ts', ['pages']],
  ['how a shard is built', 'src/search/build/shards/build-shard.ts', ['search']],
  ['how a data file is written', 'src/build/data/write-period.ts', ['data']],
  ['how files are grouped', 'src/build/offline/offline-group.ts', ['offline']],
])('%s changes only what depends on it', async (_, file, changed) => {
  expect(await changedBy([file], file.endsWith('.css') ? '\na { top: 0 }\n' : '\n0;\n')).toEqual(changed);
});

test('page templates change the pages alone', async () => {
  const templates = readdirSync('src/pages', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.njk$/.test(name),
  );
  expect(templates.length).toBeGreaterThan(5);
  expect(
    await changedBy(
      templates.map((template) => join('src/pages', template)),
      ' ',
    ),
  ).toEqual(['templates']);
});

test('a file that pages begin to import changes the pages', async () => {
  const article = join(root, 'src/pages/new-page.ts');
  const added = join(root, 'src/pack/new-source.ts');
  writeFileSync(added, 'export const text = 1;\n');
  writeFileSync(article, "export { text } from '../pack/new-source.ts';\n");
  expect(await changedBy(['src/pack/new-source.ts'], '0;', await epochs())).toContain('pages');
  rmSync(article);
  expect(await changedBy(['src/pack/new-source.ts'], '0;', await epochs())).toEqual([]);
  rmSync(added);
  expect(await epochs()).toEqual(unchanged);
});
