import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/build/site/build-site.ts';
import { csvRows } from '../../src/import/reading/csv/csv-rows.ts';
import { sha256 } from '../../src/language/hashing/sha256.ts';
import { parseManifest } from '../../src/publish/manifest/manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const articles = join(folder, 'articles');
const site = join(folder, 'site');
const secret = 'गोपनीय पाठ';

const put = (path: string, fields: string, body: string) =>
  writeFileSync(join(articles, path), `---\n${fields}\n---\n\n${body}\n`);

async function build(place: string, data?: object) {
  const settings = join(folder, 'site.json');
  const known = JSON.parse(readFileSync('_data/site.json', 'utf8'));
  writeFileSync(settings, JSON.stringify({ ...known, url: 'https://archive.example/', ...(data ? { data } : {}) }));
  const out = join(folder, place);
  const options = { articles, out, cache: join(folder, `${place}.cache`), site: settings, workers: 1, rehash: false };
  return buildSite({ ...options, search: false }, () => {});
}

const read = (file: string) => readFileSync(join(site, file), 'utf8');
const records = (year: number) =>
  read(`data/articles/${year}.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const manifest = () => parseManifest(read('manifest-sha256.txt'));

beforeAll(async () => {
  mkdirSync(articles);
  put(
    'first.md',
    'title: पहला\ndate: 2022-03-04\ntags: [हिंदी, रेल]\nauthors: ["राव, मीरा"]',
    'पहली पंक्ति।\n\nदूसरी *पंक्ति*।',
  );
  put(
    'second.md',
    'title: Second\nlang: en\ndate: 2023-05-06T10:00:00+05:30\ntags: [हिन्दी, "=1+1"]',
    'See [first](first.md).',
  );
  put(
    'gone.md',
    `title: तीसरा\ndate: 2023-01-01\nsummary: ${secret}\ntags: [अफ़वाह]\nwithdrawn: {date: 2023-02-02, reason: भूल}`,
    secret,
  );
  await build('site');
});

test('every article is a line of its year, oldest first, with its text as it reads', () => {
  expect(records(2022)).toEqual([
    expect.objectContaining({
      id: 'first',
      url: 'https://archive.example/first.html',
      day: '2022-03-04',
      language: 'hi',
      authors: ['राव, मीरा'],
      text: 'पहली पंक्ति।\nदूसरी पंक्ति।',
    }),
  ]);
  expect(records(2023).map(({ id, published }) => [id, published])).toEqual([
    ['gone', undefined],
    ['second', '2023-05-06T10:00:00+05:30'],
  ]);
});

test('a withdrawn article is marked so, and its text is gone', () => {
  expect(records(2023)[0]).toEqual({
    id: 'gone',
    url: 'https://archive.example/gone.html',
    day: '2023-01-01',
    language: 'hi',
    title: 'तीसरा',
    withdrawn: { date: '2023-02-02', reason: 'भूल' },
  });
  expect(read('data/terms.csv')).not.toContain('अफ़वाह');
});

test('the term table has every term once, with its other spellings', () => {
  const rows: readonly Record<string, string>[] = parse(read('data/terms.csv'), { columns: true });
  const tags = rows.filter(({ facet }) => facet === 'tag');
  expect(tags.map(({ articles: count, first, last }) => [count, first, last])).toEqual(
    expect.arrayContaining([['2', '2022-03-04', '2023-05-06']]),
  );
  const hindi = tags.find(({ articles: count }) => count === '2');
  expect([hindi?.name, hindi?.spellings].sort()).toEqual(['हिंदी', 'हिन्दी']);
  expect(rows.find(({ facet }) => facet === 'author')?.name).toBe('राव, मीरा');
  const names = new Set(rows.map(({ facet, name }) => `${facet} ${name}`));
  for (const year of [2022, 2023]) {
    for (const record of records(year)) {
      for (const author of record.authors ?? []) expect(names).toContain(`author ${author}`);
    }
  }
});

test('no cell of the term table is a formula, and our importer reads the terms as they are', async () => {
  const rows: readonly (readonly string[])[] = parse(read('data/terms.csv'));
  expect(rows.map(([, name]) => name)).toContain("'=1+1");
  expect(rows.flat().filter((cell) => /^[\s'"]*[=+\-@]/.test(cell) && !cell.startsWith("'"))).toEqual([]);
  async function* text() {
    yield read('data/terms.csv');
  }
  const names: unknown[] = [];
  for await (const row of csvRows(text())) names.push('values' in row ? row.values.name : row.fault);
  expect(names).toContain('=1+1');
});

test('the package names every file with its true size and hash, and fields that the lines have', () => {
  const { resources } = JSON.parse(read('data/datapackage.json'));
  expect(resources.map(({ path }: { path: string }) => path)).toEqual([
    'articles/2022.jsonl',
    'articles/2023.jsonl',
    'terms.csv',
  ]);
  for (const { path, bytes, hash, schema } of resources) {
    expect(statSync(join(site, 'data', path)).size).toBe(bytes);
    expect(`sha256:${sha256(readFileSync(join(site, 'data', path)))}`).toBe(hash);
    expect(existsSync(join(site, 'data', schema))).toBe(true);
  }
  const { fields } = JSON.parse(read('data/articles-schema.json'));
  const known = fields.map(({ name }: { name: string }) => name);
  for (const record of [...records(2022), ...records(2023)])
    expect(known).toEqual(expect.arrayContaining(Object.keys(record)));
});

test('the about page leads to it', () => {
  for (const file of ['datapackage.json', 'terms.csv', 'articles/2023.jsonl']) {
    expect(read('about.html')).toContain(`href="data/${file}"`);
  }
});

test('a change in one year leaves the file of another year unchanged', async () => {
  const before = manifest();
  put('second.md', 'title: Second\nlang: en\ndate: 2023-05-06T10:00:00+05:30\ntags: [हिन्दी]', 'Another text.');
  await build('site');
  expect(manifest().get('data/articles/2023.jsonl')).not.toBe(before.get('data/articles/2023.jsonl'));
  expect(manifest().get('data/articles/2022.jsonl')).toBe(before.get('data/articles/2022.jsonl'));
  expect(records(2023)[1].text).toBe('Another text.');
});

test('ninjs items are made where the settings ask, and go when they no longer do', async () => {
  await build('site', { ninjs: true });
  expect(records(2023)[1].ninjs).toBe('ninjs/second.json');
  const usable = JSON.parse(read('data/ninjs/second.json'));
  expect(usable).toMatchObject({
    uri: 'https://archive.example/second.html',
    standard: { name: 'ninjs', version: '2.1' },
    pubstatus: 'usable',
    headlines: [{ role: 'main', value: 'Second' }],
    bodies: [{ contenttype: 'text/plain', value: 'Another text.' }, { contenttype: 'text/html' }],
  });
  const gone = JSON.parse(read('data/ninjs/gone.json'));
  expect(gone.pubstatus).toBe('canceled');
  expect(JSON.stringify(gone)).not.toContain(secret);
  await build('site', { jsonLines: false });
  expect([...manifest().keys()].filter((file) => file.startsWith('data/'))).toEqual([]);
  expect(read('about.html')).not.toContain('data/');
});
