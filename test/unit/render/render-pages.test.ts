// @module-tag slow
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileChangedError } from '../../../src/articles/files/file-changed-error.ts';
import { openCatalog } from '../../../src/catalog/database/catalog.ts';
import { fileState } from '../../../src/catalog/scan/scan-folder.ts';
import { readEntries } from '../../../src/catalog/store/read-entries.ts';
import { saveArticle } from '../../../src/catalog/store/save-article.ts';
import { updateAllTerms } from '../../../src/catalog/terms/update-terms.ts';
import { allPages } from '../../../src/pages/all-pages.ts';
import { pageRecord } from '../../../src/pages/page-record.ts';
import { type Archive, openArchive } from '../../../src/render/archive.ts';
import { withText } from '../../../src/render/page-body.ts';
import { renderBatch } from '../../../src/render/render-batch.ts';
import { renderPages } from '../../../src/render/render-pages.ts';
import { renderWithEleventy } from '../../../src/render/render-with-eleventy.ts';
import { templateFiles } from '../../../src/render/template-files.ts';
import type { Assets } from '../../../src/theme/assets.ts';

const assets: Assets = {
  css: 'assets/main.css',
  styles: {
    plain: 'assets/plain.css',
    ur: 'assets/ur.css',
    search: 'assets/search.css',
    offline: 'assets/offline.css',
    time: 'assets/time.css',
    facet: 'assets/facet.css',
    front: 'assets/front.css',
  },
  scripts: {
    scheme: 'assets/scheme.js',
    page: 'assets/page.js',
    article: 'assets/article.js',
    cite: 'assets/cite.js',
    offline: 'assets/offline.js',
    listen: 'assets/listen.js',
    interfaceLanguage: 'assets/interface-language.js',
    search: 'assets/search.js',
    highlight: 'assets/highlight.js',
    marks: 'assets/marks.js',
    today: 'assets/today.js',
    random: 'assets/random.js',
    front: 'assets/front.js',
    compare: 'assets/compare.js',
  },
  nastaliq: 'assets/nastaliq.woff2',
  fonts: {},
  articleFonts: {},
  listFonts: {},
  interfaceTexts: { hi: 'assets/hi.js', en: 'assets/en.js', ur: 'assets/ur.js' },
  icons: { svg: 'i.svg', png48: 'i.png', png180: 'i.png', png192: 'i.png', png512: 'i.png' },
};

let folder = '';
let archive: Archive;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'render-'));
  mkdirSync(join(folder, 'articles'));
  const paths = { root: process.cwd(), articles: join(folder, 'articles'), site: '_data/site.json' };
  archive = await openArchive(paths, openCatalog(':memory:'), assets);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function put(name: string, fields: string, body: string): Promise<void> {
  writeFileSync(join(folder, 'articles', name), `---\n${fields}\ndate: 2023-07-27\n---\n\n${body}\n`);
  const state = fileState(archive.paths.articles, name);
  if (!state) throw new Error(`no ${name}`);
  const { entries, problems } = await readEntries(archive.paths.articles, [state], archive.context, Date.now());
  expect(problems).toEqual([]);
  for (const entry of entries) saveArticle(archive.context.catalog, entry, archive.context.names);
  updateAllTerms(archive.context.catalog, archive.context.names);
}

const render = (keys: readonly { key: string; hash?: string }[], epoch = 'one') =>
  renderPages(archive, { article: epoch }, keys, { folder: join(folder, 'staging') });
const page = (file: string) => readFileSync(join(folder, 'staging', file), 'utf8');

test('renders every kind of page with its template', async () => {
  await put('a.md', 'title: एक\ntags: [रेल]\nsection: india\nauthors: [मीरा]\nplace: दिल्ली', 'पाठ।');
  const tasks = [...allPages(archive.context)].map((key) => ({ key }));
  const { rendered, gone } = await render(tasks);
  expect(gone).toEqual([]);
  expect(rendered.map(({ key }) => key)).toEqual(tasks.map(({ key }) => key));
  for (const { file } of rendered) expect(page(file).trim(), file).not.toBe('');
});

test('an article is text: none of it runs as a template or as markup', async () => {
  const title = '{{ 7 * 7 }} {% raw %} <script>alert(1)</script> & "quotes"';
  await put(
    'a.md',
    `title: ${JSON.stringify(title)}\nsummary: "{{ site.url }}"`,
    '{{ 6 * 7 }} {% include "x" %}\n\n<script>alert(2)</script>',
  );
  await render([{ key: 'article|a' }, { key: 'home' }, { key: 'atom' }, { key: 'json-feed' }]);
  for (const file of ['a.html', 'index.html', 'feed.xml']) {
    expect(page(file)).toContain('{{ 7 * 7 }} {% raw %} &lt;script&gt;');
    expect(page(file)).not.toContain('alert(1)</script>');
  }
  expect(page('a.html')).toContain('{{ 6 * 7 }} {% include');
  expect(page('a.html')).not.toContain('<script>alert');
  expect(JSON.parse(page('feed.json')).items[0].title).toBe(title);
});

test('does not render a page again if its record is unchanged', async () => {
  await put('a.md', 'title: एक', 'पाठ।');
  const first = await render([{ key: 'article|a' }]);
  rmSync(join(folder, 'staging'), { recursive: true });
  const again = await render(first.rendered);
  expect(again).toEqual({ rendered: [], unchanged: ['article|a'], gone: [], fromCache: 0 });
  expect(existsSync(join(folder, 'staging'))).toBe(false);
});

test('renders a page again if templates, settings or versions changed', async () => {
  await put('a.md', 'title: एक', 'पाठ।');
  const first = await render([{ key: 'article|a' }]);
  expect((await render(first.rendered, 'two')).rendered).toHaveLength(1);
});

test('lays out what is below a short text at once, and below a long one when it comes near', async () => {
  await put('short.md', 'title: एक', 'पाठ।');
  await put('long.md', 'title: दो', 'शब्द '.repeat(200));
  await render([{ key: 'article|short' }, { key: 'article|long' }]);
  expect(page('short.html')).not.toContain(' later"');
  expect(page('long.html').match(/ later"/g)).toHaveLength(2);
});

test('reports a page that no longer exists', async () => {
  expect(await render([{ key: 'article|none', hash: 'x' }])).toEqual({
    rendered: [],
    unchanged: [],
    gone: ['article|none'],
    fromCache: 0,
  });
});

test('detects an article that changes between reading and rendering', async () => {
  await put('a.md', 'title: एक', 'पाठ।');
  writeFileSync(join(folder, 'articles/a.md'), '---\ntitle: एक\ndate: 2023-07-27\n---\n\nदूसरा पाठ।\n');
  await expect(render([{ key: 'article|a' }])).rejects.toThrow(FileChangedError);
});

test('an error names the failing template, the line and the output', async () => {
  await put('a.md', 'title: एक', 'पाठ।');
  const broken = { ...archive, assets: { ...assets, css: undefined as unknown as string } };
  const failing = renderPages(broken, { article: 'one' }, [{ key: 'article|a' }], { folder: join(folder, 'staging') });
  await expect(failing).rejects.toThrow(
    /could not be rendered: \{\{ assets\.css \}\} has no value .*article\.njk.* > \S*head-assets\.njk \[Line 4/,
  );
});

const recordsOf = (keys: Iterable<string>) =>
  [...keys].flatMap((key) => {
    const record = pageRecord(archive.context, key);
    return record ? [withText(archive, record)] : [];
  });

test('Nunjucks alone renders the same bytes as Eleventy, for every kind of page', async () => {
  await put('a.md', 'title: एक\ntags: [रेल]\nsection: india\nauthors: [मीरा]\nplace: दिल्ली', 'पाठ। [b](b.md)');
  await put('b.md', 'title: "One & \'two\'"\nlang: en\ntags: [रेल]\nsummary: A < B', 'Text.');
  const records = recordsOf(allPages(archive.context));
  const byFile = (files: Awaited<ReturnType<typeof renderBatch>>) =>
    new Map(files.map(({ file, content }) => [file, content]));
  const plain = byFile(await renderBatch(archive, records));
  expect(plain.size).toBe(records.length);
  expect(byFile(await renderWithEleventy(archive, records))).toEqual(plain);
});

test.each([
  ['a filter of Eleventy', "{{ 'Two Words' | slugify }}", 'two-words'],
  ['data of Eleventy', '{{ page.outputPath }}', '_site/a.html'],
  ['neither', "{{ 'Two Words' | upper }}", 'TWO WORDS'],
])('renders an own template that uses %s', async (_, source, expected) => {
  await put('a.md', 'title: एक', 'पाठ।');
  mkdirSync(join(folder, '_includes/partials'), { recursive: true });
  writeFileSync(join(folder, '_includes/partials/breadcrumbs.njk'), source);
  const own = { ...archive, templates: templateFiles(process.cwd(), folder) };
  const [rendered] = await renderBatch(own, recordsOf(['article|a']));
  expect(rendered?.content).toContain(expected);
});
