import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readOwnPages } from '../../../../src/articles/own/read-own-pages.ts';
import { ProblemsError } from '../../../../src/settings/files/problem.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'own-pages-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Reads the pages of an archive with these files. */
function read(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return readOwnPages(root, { language: 'en' }, async (file) => ({ width: file.length - root.length, height: 1 }));
}

/** The problems of such an archive: `imprint.md:3: message`. */
async function problems(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const error = await read(files).catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemsError)) throw new Error('no problem was found', { cause: error });
  return error.problems.map(({ file, line, field = '', message }) =>
    [file.slice(file.lastIndexOf('pages/') + 6), line ?? '', `${field} ${message}`.trim()].join(':'),
  );
}

const page = (fields: string, body = 'Text.') => `---\n${fields}\n---\n\n${body}\n`;

test('an archive without the folder has no pages', async () => {
  expect(await read({})).toEqual([]);
});

test('reads pages in the order of their names, without hidden ones and other files', async () => {
  const pages = await read({
    ...{ 'pages/b.md': page('title: B'), 'pages/a.md': page('title: A'), 'pages/legal/terms.md': page('title: T') },
    ...{ 'pages/_draft.md': 'x', 'pages/.hidden/c.md': 'x', 'pages/notes.txt': 'x' },
  });
  expect(pages.map(({ path, name, title }) => `${path} ${name} ${title}`)).toEqual([
    'a.md a A',
    'b.md b B',
    'legal/terms.md legal/terms T',
  ]);
});

test('reads the fields, the text and the pictures from "static"', async () => {
  const body = 'See [the kit](kit.txt), [x](2024/x.md), ![our office](office.png) and ![again](office.png).';
  const [found] = await read({
    'pages/press/us.md': page('title: " Our  office "\nlang: hi-IN\nsummary: Who we are\nmenu: 3\nfooter: yes', body),
    'static/press/office.png': 'png',
    'static/press/kit.txt': 'facts',
  });
  expect(found).toEqual({
    ...{ path: 'press/us.md', name: 'press/us', key: 'press/us', lang: 'hi-IN', title: 'Our office' },
    ...{ summary: 'Who we are', menu: 3, footer: 1000, body: `${body}\n` },
    pictures: [{ src: 'office.png', file: 'press/office.png', width: '/static/press/office.png'.length, height: 1 }],
  });
});

test.each([
  ['imprint.md', 'imprint', 'en'],
  ['imprint.hi.md', 'imprint', 'hi'],
  ['imprint.zh-Hant.md', 'imprint', 'zh-Hant'],
  ['legal/imprint.ur.md', 'legal/imprint', 'ur'],
  ['v1.2.md', 'v1.2', 'en'],
  ['a.qqqq.md', 'a.qqqq', 'en'],
])('the name %s is that of "%s" in %s', async (name, key, lang) => {
  expect(await read({ [`pages/${name}`]: page('title: X') })).toMatchObject([{ key, lang, name: name.slice(0, -3) }]);
});

test.each([
  ['', { footer: 1000 }],
  ['menu: 2', { menu: 2 }],
  ['menu: yes', { menu: 1000 }],
  ['menu: "TRUE"', { menu: 1000 }],
  ['menu: no', { footer: 1000 }],
  ['menu: 2\nfooter: 7', { menu: 2, footer: 7 }],
  ['footer: no', {}],
  ['footer: 0', { footer: 0 }],
  ['footer: 999', { footer: 999 }],
])('the fields "%s" place a page at %j', async (fields, places) => {
  const [found] = await read({ 'pages/x.md': page(`title: X\n${fields}`) });
  expect({ menu: found?.menu, footer: found?.footer }).toEqual({ menu: undefined, footer: undefined, ...places });
});

test('the page about the archive may have the address of ours, and is in no footer by itself', async () => {
  const [found] = await read({ 'pages/about.md': page('title: X') });
  expect(found).not.toHaveProperty('footer');
});

test('an empty field counts as missing', async () => {
  expect(await read({ 'pages/x.md': page('title: X\nsummary:\nlang: ""') })).toMatchObject([{ lang: 'en' }]);
});

describe('refuses', () => {
  test.each([
    ['a page without front matter', 'Text.', ['x.md:1:has no front matter']],
    ['a page without a title', page('summary: A'), ['x.md:1:title is missing']],
    ['a page without text', page('title: X', ''), ['x.md:3:has no text']],
    ['an unknown field', page('titel: X'), ['x.md:1:title is missing', 'x.md:2:titel is not a known field']],
    ['a place that is none', page('title: X\nmenu: 1000'), ['x.md:3:menu is not a place: "1000"']],
    ['a language that is none', page('title: X\nlang: hindi'), ['x.md:3:lang']],
    ['an empty text', page('title: X\nsummary: " "'), ['x.md:3:summary is empty']],
    ['raw HTML', page('title: X', 'A\n\n<b>x</b>'), ['x.md:7:has raw HTML: "<b>"']],
    [
      'a picture that is missing',
      page('title: X', '![x](a.png)'),
      ['x.md:5:has a picture that is not in the folder "static": "a.png"'],
    ],
    ['a picture of another folder', page('title: X', '![x](../a.png)'), ['x.md:5:has a picture that is not']],
    [
      'a file that is missing',
      page('title: X', '[x](a.pdf)'),
      ['x.md:5:has a link to a file that is not in the folder "static": "a.pdf"'],
    ],
    ['a link that browsers run', page('title: X', '[x](javascript:alert(1))'), ['x.md:5:has a link']],
    ['an invisible link', page('title: X', 'A\n[](2024/x.md)'), ['x.md:6:has a link']],
  ])('%s', async (_, text, lines) => {
    const found = await problems({ 'pages/x.md': text });
    expect(found.toSorted()).toEqual(lines.map((line) => expect.stringContaining(line)));
  });

  test.each([
    ['search.md', 'has an address that the archive needs'],
    ['a?.md', 'a name with "?"'],
  ])('the name %s', async (name, message) => {
    expect(await problems({ [`pages/${name}`]: page('title: X') })).toEqual([expect.stringContaining(message)]);
  });

  test('a language in the front matter that is not that of the name', async () => {
    const found = await problems({
      'pages/x.hi.md': page('title: X\nlang: ur'),
      'pages/y.hi.md': page('title: Y\nlang: hi'),
    });
    expect(found).toEqual(['x.hi.md::lang is ur, and the name of the file says hi']);
  });

  test.each([
    ['x.md', 'x.en.md'],
    ['X.md', 'x.md'],
  ])('two files for one page: %s and %s', async (one, other) => {
    const found = await problems({ [`pages/${one}`]: page('title: X'), [`pages/${other}`]: page('title: X') });
    expect(found).toEqual([expect.stringContaining('has the same name and language as')]);
  });

  test('all problems of all pages, in the order of files and lines', async () => {
    const found = await problems({
      'pages/b.md': page('title: X', '<b>x</b>\n\n![x](a.png)'),
      'pages/a.md': page('menu: x'),
      'pages/c.md': page('title: Y'),
    });
    expect(found.map((line) => line.split(':').slice(0, 2).join(':'))).toEqual([
      'a.md:1',
      'a.md:2',
      'b.md:5',
      'b.md:7',
    ]);
  });
});
