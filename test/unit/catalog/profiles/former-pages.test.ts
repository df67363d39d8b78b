import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formerPagesIn, readFormerPages } from '../../../../src/catalog/profiles/former-pages.ts';
import { termNames } from '../../../../src/catalog/terms/term-names.ts';
import { ProblemsError } from '../../../../src/settings/files/problem.ts';

const root = mkdtempSync(join(tmpdir(), 'former-pages-'));
mkdirSync(join(root, '_data'));
afterAll(() => rmSync(root, { recursive: true }));
const names = termNames([{ kind: 'topic', names: { en: 'Rain' }, aliases: ['Monsoon'] }], 'en');
const read = (text: string) => {
  writeFileSync(formerPagesIn(root), text);
  return readFormerPages(root, names);
};

test('an archive may have none', () => {
  expect(readFormerPages(join(root, 'other'), names)).toEqual([]);
});

test('each line is a path and a page; the spelling of a name does not matter, and null is left out', () => {
  const text = `{\n "/tag/wet/": "tags/monsoon",\n "/feed/": "feed.xml",\n "/c/": null,\n "/d/": " authors/AC/DC/ "\n}`;
  expect(read(text)).toEqual([
    { path: '/tag/wet/', to: 'tags/monsoon', line: 2, term: { facet: 'tag', key: 'rain', name: 'monsoon' } },
    { path: '/feed/', to: 'feed.xml', line: 3 },
    { path: '/d/', to: 'authors/AC/DC/', line: 5, term: { facet: 'author', key: 'ac/dc', name: 'AC/DC' } },
  ]);
});

test.each([
  ['{', /is not valid JSON/],
  ['[]', /has no old paths \(write \{ "\/category/],
  ['"x"', /has no old paths/],
  ['null', /has no old paths/],
  [
    '{\n"feed": "feed.xml"}',
    /former-pages\.json:2: is not a path of the old site: "feed" \(write it from the first slash/,
  ],
  ['{"//other.example/a/": "feed.xml"}', /is not a path of the old site/],
  ['{"https://old.example/a/": "feed.xml"}', /is not a path of the old site/],
  ['{"/": "feed.xml"}', /is not a path of the old site/],
  ['{"": "feed.xml"}', /is not a path of the old site/],
  ['{"/a": 1}', /"\/a" leads to no page: 1 \(write a page of this archive/],
  ['{"/a": ["feed.xml"]}', /"\/a" leads to no page/],
  ['{"/a": " "}', /"\/a" leads to no page: " "/],
  [
    '{"/a": "feed.xml",\n"/A/": "years.html"}',
    /former-pages\.json:2: is the same path as "\/a" \(delete one of them\)/,
  ],
])('refuses %j', (text, message) => {
  expect(() => read(text)).toThrow(ProblemsError);
  expect(() => read(text)).toThrow(message);
});

test('names every wrong line at once', () => {
  expect(() => read('{"a": "feed.xml",\n"/b": 2}')).toThrow(/:1: .*\n.*:2: /);
});
