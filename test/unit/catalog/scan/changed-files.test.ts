import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalog } from '../../../../src/catalog/database/catalog.ts';
import { changedFiles } from '../../../../src/catalog/scan/changed-files.ts';
import { type FileState, fileState, scanFolder } from '../../../../src/catalog/scan/scan-folder.ts';
import { saveArticle } from '../../../../src/catalog/store/save-article.ts';
import { termNames } from '../../../../src/catalog/terms/term-names.ts';
import { article } from '../small-catalog.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const catalogOf = (files: readonly FileState[], readAfter: number) => {
  const catalog = openCatalog(':memory:');
  for (const file of files) {
    const entry = { file, checked: Math.max(file.modified, file.changed) + readAfter, fileHash: 'f', bodyHash: 'b' };
    const made = article({ address: file.path.slice(0, -3) });
    saveArticle(
      catalog,
      { ...entry, article: made, terms: [], pictures: [], attachments: [], warnings: '[]' },
      termNames([], 'hi'),
    );
  }
  return catalog;
};

const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const suspects = (readAfter: number, edit: () => void, rehash = false) => {
  const catalog = catalogOf(scanFolder(folder).files, readAfter);
  edit();
  const { toRead: found, removed } = changedFiles(catalog, folder, scanFolder(folder).files, rehash);
  return { found: found.map(({ path }) => path), removed };
};

const later = 10_000;

test('does not read unchanged files again', () => {
  write('2023/a.md', 'a');
  expect(suspects(later, () => {})).toEqual({ found: [], removed: [] });
});

test('distinguishes new, edited and removed files', () => {
  write('a.md', 'a');
  write('b.md', 'b');
  const edit = () => {
    write('a.md', 'longer');
    write('c.md', 'c');
    rmSync(join(folder, 'b.md'));
  };
  const { found, removed } = suspects(later, edit);
  expect(found.toSorted()).toEqual(['a.md', 'c.md']);
  expect(removed).toEqual(['b.md']);
});

test('detects an edit that keeps size and time stamp by its change time', () => {
  write('a.md', 'a');
  const { modified } = scanFolder(folder).files[0] as FileState;
  const edit = () => {
    write('a.md', 'b');
    utimesSync(join(folder, 'a.md'), modified / 1000, modified / 1000);
  };
  expect(suspects(later, edit).found).toEqual(['a.md']);
});

test('reads a file again if it was read at the moment of its change', () => {
  write('a.md', 'a');
  expect(suspects(500, () => {}).found).toEqual(['a.md']);
});

test('reads every file again if time stamps are not trusted', () => {
  write('a.md', 'a');
  expect(suspects(later, () => {}, true).found).toEqual(['a.md']);
});

test.each([
  ['changed', () => write('a.jpg', 'longer')],
  ['is gone', () => rmSync(join(folder, 'a.jpg'))],
])('reads an article again if its picture %s', (_, edit) => {
  write('a.md', 'a');
  write('a.jpg', 'picture');
  const catalog = catalogOf(scanFolder(folder).files, later);
  const picture = fileState(folder, 'a.jpg');
  if (!picture) throw new Error('no picture');
  const { path, size, modified, changed } = picture;
  const statement = 'INSERT INTO pictures (path, article, size, modified, changed) VALUES (?, 1, ?, ?, ?)';
  catalog.run(statement, path, size, modified, changed);
  const toRead = () => changedFiles(catalog, folder, scanFolder(folder).files, false).toRead.map((file) => file.path);
  expect(toRead()).toEqual([]);
  edit();
  expect(toRead()).toEqual(['a.md']);
});

test('counts new and unchanged files', () => {
  for (const name of ['a', 'b', 'c']) write(`${name}.md`, name);
  const catalog = catalogOf(scanFolder(folder).files, later);
  write('b.md', 'longer');
  write('d.md', 'd');
  expect(changedFiles(catalog, folder, scanFolder(folder).files, false)).toMatchObject({ added: 1, unchanged: 2 });
});

test('ignores hidden folders and other files, and reports symbolic links', () => {
  write('.git/a.md', 'a');
  write('_drafts/a.md', 'a');
  write('notes.txt', 'a');
  write('a.md', 'a');
  symlinkSync(join(folder, 'a.md'), join(folder, 'b.md'));
  const { files, problems } = scanFolder(folder);
  expect(files.map(({ path }) => path)).toEqual(['a.md']);
  expect(problems).toEqual([expect.objectContaining({ file: join(folder, 'b.md'), message: 'is a symbolic link' })]);
});
