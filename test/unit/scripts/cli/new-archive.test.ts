import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guessSettings, writeNewArchive } from '../../../../scripts/cli/new-archive.ts';
import { readSite } from '../../../../src/settings/read-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-archive-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const now = new Date('2024-05-06T10:00:00Z');

test.each([
  ['valley-news', 'en_GB.UTF-8', 'Valley news', 'en'],
  ['समाचार', 'hi_IN.UTF-8', 'समाचार', 'hi'],
  ['', 'C', 'Archive', 'en'],
  ['a_b', 'fr_FR', 'A b', 'en'],
])('guesses title and language from the folder "%s" and the language "%s"', (name, lang, title, language) => {
  expect(guessSettings(name, lang)).toMatchObject({ title, language });
});

test.each(['hi', 'en', 'ur'])('makes an archive in %s that can be built', async (language) => {
  const archive = { title: 'A "quoted" title', language, url: 'https://a.example', timeZone: 'Asia/Kolkata' };
  const { written, kept } = writeNewArchive(folder, archive, now);
  expect(kept).toEqual([]);
  expect(written).toHaveLength(5);
  expect(await readSite(join(folder, '_data/site.json'))).toMatchObject({ url: 'https://a.example/', language });
  expect(written.at(-1)).toMatch(/^articles\/2024\/05\/06\/.+\.md$/);
});

test('keeps every file that exists, and writes no article where there are some', () => {
  mkdirSync(join(folder, 'articles'));
  mkdirSync(join(folder, '_data'));
  writeFileSync(join(folder, 'articles/a.md'), 'mine');
  writeFileSync(join(folder, '_data/site.json'), 'mine');
  const archive = { title: 'A', language: 'en', url: 'https://a.example/', timeZone: 'UTC' };
  expect(writeNewArchive(folder, archive, now)).toEqual({
    written: ['_data/vocabulary.json', '.gitignore', '.sanchika.json'],
    kept: ['_data/site.json'],
  });
  expect(readFileSync(join(folder, '_data/site.json'), 'utf8')).toBe('mine');
});

test('refuses a language without texts and an address that is none', () => {
  const archive = { title: 'A', language: 'en', url: 'https://a.example/', timeZone: 'UTC' };
  expect(() => writeNewArchive(folder, { ...archive, language: 'fr' }, now)).toThrow('It has en, hi, ur.');
  expect(() => writeNewArchive(folder, { ...archive, url: 'a.example' }, now)).toThrow('is not a web address');
});
