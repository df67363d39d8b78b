import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FormerPageNotes } from '../../../../scripts/import/former-page-notes.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'former-notes-'));
  mkdirSync(join(root, '_data'));
});
afterEach(() => rmSync(root, { recursive: true }));
const file = () => join(root, '_data/former-pages.json');
const notes = () => FormerPageNotes.of({ to: join(root, 'articles'), site: join(root, '_data/site.json') });

test('adds what is new, changes no line, and writes nothing the second time', () => {
  writeFileSync(file(), '{"/tag/a": "tags/Mine", "/tag/gone/": null}');
  const lists = [
    ['/tag/A/', 'tags/a'],
    ['/tag/gone/', 'tags/gone'],
    ['/category/b/', 'tags/b'],
    ['/category/b/', 'sections/b'],
    ['/category/b/', 'sections/other'],
    ['/category/b', 'tags/b'],
    ['/', 'feed.xml'],
  ] as const;
  const first = notes();
  for (const [path, to] of lists) first?.add(path, to);
  expect(first?.write()).toBe(1);
  const text = readFileSync(file(), 'utf8');
  expect(JSON.parse(text)).toEqual({ '/tag/a': 'tags/Mine', '/tag/gone/': null, '/category/b/': 'sections/b' });
  const again = notes();
  for (const [path, to] of lists) again?.add(path, to);
  expect(again?.write()).toBe(0);
  expect(readFileSync(file(), 'utf8')).toBe(text);
});

test('an import into a folder that is not the archive notes nothing, and a file with mistakes stops it', () => {
  expect(
    FormerPageNotes.of({ to: join(root, 'elsewhere/articles'), site: join(root, '_data/site.json') }),
  ).toBeUndefined();
  writeFileSync(file(), '{"a": 1}');
  expect(notes).toThrow(/is not a path of the old site/);
});
