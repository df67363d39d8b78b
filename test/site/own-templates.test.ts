import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ownArchive } from './own-archive.ts';

const { root, write, remove, build, page } = ownArchive();
afterAll(() => rmSync(root, { recursive: true }));

/** The message of a build that fails. */
const failure = async (): Promise<string> =>
  build().then(
    () => 'the build succeeded',
    (error: Error) => error.message.replaceAll(/[^\s(]*own-archive-\w+\//g, ''),
  );
const our = (name: string) => readFileSync(join('_includes', name), 'utf8');

test('an archive needs nothing but articles; the rest has defaults and a warning', async () => {
  const report = await build();
  expect(report.articles).toBe(3);
  expect(report.warnings.map(({ message }) => message)).toEqual([expect.stringContaining('does not exist')]);
  expect(page('2024/05/day-01.html')).toContain('It rained on day 01.');
  write(
    '_data/site.json',
    JSON.stringify({
      ...{ title: { en: 'The Valley' }, tagline: { en: 'News' }, description: { en: 'News of a valley' } },
      ...{ url: 'https://valley.example/', language: 'en', timeZone: 'Asia/Kolkata', publisher: 'Valley' },
    }),
  );
  expect((await build()).warnings).toEqual([]);
  expect(page('index.html')).toContain('The Valley');
});

test('a template of the archive takes the place of ours, and only pages that use it are rendered', async () => {
  write('_includes/partials/source.njk', '<p>unused</p>\n');
  // Every article may show it: only a template knows.
  expect((await build()).pages.rendered).toBe(3);
  write('_includes/partials/home-browse.njk', '<p>Our own way in</p>\n');
  expect((await build()).pages.rendered).toBe(1);
  expect(page('index.html')).toContain('<p>Our own way in</p>');
  write('_includes/partials/home-browse.njk', '<p>Another way in</p>\n');
  expect((await build()).pages.rendered).toBe(1);
  expect((await build()).pages.rendered).toBe(0);
  remove('_includes');
  expect((await build()).pages.rendered).toBe(4);
  expect(page('index.html')).not.toContain('way in');
});

test('a template may include new ones, whose changes count too', async () => {
  write('_includes/partials/history.njk', our('partials/history.njk'));
  write(
    '_includes/partials/article-footer.njk',
    `${our('partials/article-footer.njk')}{% include "mine/donate.njk" %}\n`,
  );
  write('_includes/mine/donate.njk', '<p>Give us {{ article.title | length }} coins</p>\n');
  expect((await build()).pages.rendered).toBe(3);
  expect(page('2024/05/day-01.html')).toContain('<p>Give us 14 coins</p>');
  write('_includes/mine/donate.njk', '<p>Give us two coins</p>\n');
  expect((await build()).pages.rendered).toBe(3);
  expect(page('2024/05/day-01.html')).toContain('<p>Give us two coins</p>');
});

test('the template of a page kind can be replaced, with or without its front matter', async () => {
  const ours = readFileSync('src/pages/kinds/about/about.njk', 'utf8');
  write('_includes/pages/about.njk', ours.replace('<h1>', '<h1>Own: '));
  expect((await build()).pages.rendered).toBe(1);
  expect(page('about.html')).toContain('<h1>Own: About');
  write('_includes/pages/about.njk', ours.replace('<h1>', '<h1>Bare: ').replace(/^---.*?---\n/s, ''));
  await build();
  expect(page('about.html')).toContain('<h1>Bare: About');
});

test('ours/ before a name means our template, also that of a page kind', async () => {
  write(
    '_includes/pages/about.njk',
    '{% extends "ours/pages/about.njk" %}{% block main %}{{ super() }}<p>{{ record.figures.articles }} in all</p>{% endblock %}',
  );
  write('_includes/partials/figures.njk', '<section class="mine">{% include "ours/partials/figures.njk" %}</section>');
  await build();
  expect(page('about.html')).toMatch(/<section class="mine"><dl class="figures">.*licences\.txt.*<p>3 in all<\/p>/s);
  remove('_includes/pages');
  remove('_includes/partials/figures.njk');
});

test.each([
  [
    'a typo in the name of a file',
    'partials/mast-head.njk',
    'x',
    /^_includes\/partials\/mast-head\.njk: has the name of no template.*did you mean "partials\/masthead\.njk"/,
  ],
  [
    'a tag that does not end',
    'partials/hero.njk',
    'a\n{% if x %}',
    /^_includes\/partials\/hero\.njk:2: is not a valid template: /,
  ],
  [
    'a template that does not exist',
    'partials/hero.njk',
    '\n\n{% include "partials/mast.njk" %}',
    /^_includes\/partials\/hero\.njk:3: uses the template "partials\/mast\.njk"/,
  ],
  [
    'a filter that does not exist',
    'partials/footer.njk',
    'a\n{{ archive | loclized("en", "en") }}',
    /^_includes\/partials\/footer\.njk:2: uses the filter "loclized", which does not exist \(did you mean "localized"\?\)/,
  ],
  [
    'a value that does not exist',
    'partials/footer.njk',
    'a\n\n{{ record.titel }}',
    /\{\{ record\.titel \}\} has no value \(.*_includes\/partials\/footer\.njk \[Line 3, Column/,
  ],
  [
    'a value that does not exist in a page',
    'pages/about.njk',
    '---\na: b\n---\n{% extends "layouts/page.njk" %}{% block title %}A{% endblock %}\n{% block main %}{{ nothing }}{% endblock %}',
    /_includes\/pages\/about\.njk \[Line 5, Column/,
  ],
])('%s is an error that names the file and the line, and the site stays', async (_, name, text, message) => {
  const before = page('index.html');
  write(`_includes/${name}`, text);
  const error = await failure();
  remove(`_includes/${name}`);
  expect(error).toMatch(message);
  expect(page('index.html')).toBe(before);
  await build();
});

test('texts that differ take the place of ours; others are errors with the line and the nearest name', async () => {
  write(
    '_data/strings/en.json',
    '{\n  "labels": { "section": "Departments" },\n  "archiveTotal": { "one": "{n} piece", "other": "{n} pieces" }\n}\n',
  );
  await build();
  expect(page('index.html')).toContain('Departments');
  expect(page('about.html')).toContain('3 pieces');
  write(
    '_data/strings/en.json',
    '{\n  "menuu": "x",\n  "labels": {\n    "sections": "y"\n  },\n  "skip": 5,\n  "newest": "{n} new"\n}\n',
  );
  write('_data/strings/hi.json', '{ "articles": "लेख" }');
  expect((await failure()).split('\n')).toEqual([
    '_data/strings/en.json:2: "menuu" is not a text of the interface (did you mean "menu"?)',
    '_data/strings/en.json:4: "labels.sections" is not a text of the interface (did you mean "labels.section"?)',
    '_data/strings/en.json:6: "skip" is not text (ours is "Skip to content")',
    '_data/strings/en.json:7: "newest" has the placeholder {n}, which is not filled (ours is "Newest")',
    expect.stringContaining('_data/strings/hi.json:1: "articles" is not a group of texts'),
  ]);
  write('_data/strings/en.json', '{}');
  write('_data/strings/hi.json', '{}');
  write('_data/strings/mr.json', '{ "menu": "मेनू" }');
  expect(await failure()).toContain('mr.json: "skip" is missing');
  remove('_data/strings');
});

const styles = () => {
  const names = readdirSync(join(root, '_site/assets')).filter((name) => /^main-.*\.css$/.test(name));
  return names.map((name) => page(`assets/${name}`)).join('');
};

test('theme.css comes after our styles, with its own files, under a new name', async () => {
  await build();
  write('theme.css', '@import "styles/more.css";\n.nameplate { color: rgb(1 2 3); }\n');
  write('styles/more.css', ':root { --paper: #fefefe; }\n.masthead { background: url(paper.svg); }\n');
  write('styles/paper.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n');
  const { pages } = await build();
  expect(pages.rendered).toBeGreaterThan(20);
  expect(styles()).toMatch(/#fefefe.*paper-\w+\.svg.*\.nameplate\{color:#010203\}\s*$/s);
  write('styles/more.css', ':root { --paper: #fafafa; }\n');
  await build();
  expect(styles()).toContain('#fafafa');
});

test.each([
  ['a mistake', '.a {\n  colr }\n', /^theme\.css:2: /],
  ['a file that does not exist', '\n.a { background: url(none.png) }\n', /^theme\.css:2: .*none\.png/],
  [
    'a file of another site',
    '\n@import "https://fonts.example/a.css";\n',
    /^theme\.css:2: https:\/\/fonts\.example\/a\.css is on another site/,
  ],
  [
    'a font of another site',
    '@font-face { font-family: A;\n src: url(//fonts.example/a.woff2) }\n',
    /^theme\.css:2: \/\/fonts\.example\/a\.woff2 is on another site/,
  ],
])('%s in theme.css is an error that names the line', async (_, text, message) => {
  write('theme.css', text);
  const error = await failure();
  remove('theme.css');
  expect(error).toMatch(message);
});
