import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readProfiles } from '../../../../src/catalog/profiles/read-profiles.ts';
import { facetOfFolder, profileOf } from '../../../../src/catalog/profiles/term-profile.ts';
import { termNames } from '../../../../src/catalog/terms/term-names.ts';
import { ProblemsError } from '../../../../src/settings/files/problem.ts';
import { pictureInfo } from '../queries/random-archive.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'profiles-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const vocabulary = [{ kind: 'place' as const, names: { en: 'North Korea' }, aliases: ['DPRK'] }];

/** Reads the profiles of an archive with these files in `_data/terms`. */
async function read(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, '_data/terms', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const names = termNames(vocabulary, 'en');
  return readProfiles(root, {
    language: 'en',
    names,
    measure: async (file) => pictureInfo(file.split('/').at(-1) ?? ''),
  });
}

async function problems(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const error = await read(files).catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemsError)) throw new Error('no problem was found', { cause: error });
  return error.problems.map(({ file, line, field = '', message, remedy }) =>
    [file.slice(file.lastIndexOf('terms/') + 6), line ?? '', `${field} ${message} (${remedy})`.trim()].join(':'),
  );
}

const only = async (path: string, text: string, others: Readonly<Record<string, string>> = {}) =>
  [...(await read({ [path]: text, ...others })).values()][0];

test('an archive without the folder has no profiles', async () => {
  expect((await read({})).size).toBe(0);
});

test('a file is text alone, named after its author', async () => {
  const text = 'Asha Rao writes of *dams*.';
  expect(await only('authors/Asha Rao.md', `\n${text}\n`)).toEqual({
    ...{ path: 'authors/Asha Rao.md', facet: 'author', name: 'Asha Rao', key: 'asha rao', lang: 'en' },
    ...{ links: [], body: text },
  });
});

test('a file has fields, a picture beside it, and links', async () => {
  const fields = `name: DPRK
lang: hi
image: { src: ./map.png, alt: Map, caption: "A  map", credit: Survey }
links: [https://example.org/a, http://example.org/b, https://example.org/a]
wikidata: q423
orcid: https://orcid.org/0000-0002-1694-233x`;
  expect(await only('places/n.md', `---\n${fields}\n---\n\nText.\n`, { 'places/map.png': 'png' })).toEqual({
    ...{ path: 'places/n.md', facet: 'place', name: 'DPRK', key: 'north korea', lang: 'hi', body: 'Text.\n' },
    links: [
      'https://example.org/a',
      'http://example.org/b',
      'https://www.wikidata.org/wiki/Q423',
      'https://orcid.org/0000-0002-1694-233X',
    ],
    picture: { path: 'places/map.png', alt: 'Map', caption: 'A map', credit: 'Survey', info: pictureInfo('map.png') },
  });
});

test.each([
  ['links: https://example.org/a', { links: ['https://example.org/a'] }],
  ['image: map.png', { picture: { path: 'tags/map.png', info: pictureInfo('map.png') } }],
  [
    'wikidata: https://www.wikidata.org/wiki/Q1156\nlang:',
    { links: ['https://www.wikidata.org/wiki/Q1156'], lang: 'en' },
  ],
  ['orcid: 0000000218250097', { links: ['https://orcid.org/0000-0002-1825-0097'] }],
])('"%s" is enough, without a text', async (fields, expected) => {
  const found = await only('tags/x.md', `---\n${fields}\n---\n`, { 'tags/map.png': 'png' });
  expect(found).toMatchObject({ ...expected, body: '' });
  expect('picture' in (found ?? {})).toBe('picture' in expected);
});

test('leaves out hidden files, pictures and other files', async () => {
  expect((await read({ 'tags/_a.md': 'x', '.b/c.md': 'x', 'tags/a.txt': 'x', 'tags/x.md': 'x' })).size).toBe(1);
});

test('finds a profile by the key of a term or by its slug', async () => {
  const profiles = await read({ 'tags/rail.md': 'x', 'authors/rail.md': 'y' });
  const found = (facet: string, key: string, slug: string) => profileOf(profiles, { facet, key, slug })?.body;
  expect(found('tag', 'rail', 'x')).toBe('x');
  expect(found('author', 'रेल', 'rail')).toBe('y');
  expect(found('place', 'rail', 'rail')).toBeUndefined();
  expect(profileOf(new Map(), { facet: 'tag', key: 'rail', slug: 'rail' })).toBeUndefined();
  expect(facetOfFolder('tags')).toBe('tag');
  expect(facetOfFolder('tag')).toBeUndefined();
});

describe('refuses', () => {
  const page = (fields: string, body = 'Text.') => `---\n${fields}\n---\n\n${body}\n`;
  test.each([
    [
      'author/x.md',
      'x',
      'x.md::is not in a folder of authors, places or the like (did you mean the folder "authors"?)',
    ],
    ['x.md', 'x', 'x.md::is not in a folder of authors, places or the like (the folders are '],
    ['tags/x.md', '', 'x.md::says nothing (write a text, name a picture or a link, or delete the file)'],
    ['tags/x.md', '---\n---\n\nText.', 'x.md:2:has empty front matter (write a field, or delete the lines "---")'],
    ['tags/x.md', page('nam: X'), 'x.md:2:nam is not a known field'],
    ['tags/x.md', page('name: " "'), 'x.md:2:name is empty'],
    ['tags/x.md', page('links: [ftp://example.org/]'), 'is not a web address: "ftp://example.org/"'],
    ['tags/x.md', page('links: [see https://example.org/]'), 'is not a web address'],
    ['tags/x.md', page('links: ["https:///a"]'), 'is not a web address'],
    ['tags/x.md', page('wikidata: Q0'), 'x.md:2:wikidata is not an item of Wikidata: "Q0"'],
    ['tags/x.md', page('wikidata: Q12 and more'), 'is not an item of Wikidata'],
    ['tags/x.md', page('orcid: 0000-0002-1825-0098'), 'x.md:2:orcid is not an ORCID'],
    ['tags/x.md', page('orcid: 0000-0002-1825-00'), 'is not an ORCID'],
    ['tags/x.md', page('lang: hindi'), 'x.md:2:lang is not a known language: "hindi"'],
    ['tags/x.md', page('image: map.jpg'), 'x.md:2:image is not a file beside this one: "map.jpg" (there is "map.png")'],
    ['tags/x.md', page('image: ../secret'), 'image is not a file beside this one: "../secret"'],
    [
      'tags/x.md',
      page('name: X', 'A\n\n![x](map.png)'),
      'x.md:7:has a picture in the text: "map.png" (name it in the field "image")',
    ],
    ['tags/x.md', page('name: X', '[x](a.pdf)'), 'x.md:5:has a link to a file: "a.pdf"'],
    ['tags/x.md', page('name: X', '[x](javascript:alert(1))'), 'x.md:5:has a link'],
    ['tags/x.md', page('name: X', '<b>x</b>'), 'x.md:5:has raw HTML: "<b>"'],
    ['tags/x.md', 'A\n\n<b>x</b>', 'x.md:3:has raw HTML: "<b>"'],
  ])('%s: %j', async (path, text, message) => {
    expect(await problems({ 'tags/map.png': 'png', [path]: text })).toEqual([expect.stringContaining(message)]);
  });

  test('a link in the place of a picture', async () => {
    mkdirSync(join(root, '_data/terms/tags'), { recursive: true });
    symlinkSync('/etc/hostname', join(root, '_data/terms/tags/map.png'));
    expect(await problems({ 'tags/x.md': page('image: map.png') })).toEqual([
      expect.stringContaining('is not a file beside'),
    ]);
  });

  test('two files about one name, and all problems of all files', async () => {
    const found = await problems({
      'places/dprk.md': 'x',
      'places/North Korea.md': 'y',
      'tags/z.md': '',
      'tags/a.md': 'x',
    });
    expect(found.map((line) => line.split(' (')[0])).toEqual([
      'places/dprk.md::is about the same name as places/North Korea.md',
      'tags/z.md::says nothing',
    ]);
  });
});
