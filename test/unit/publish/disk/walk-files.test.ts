import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cachedFolderReader } from '../../../../src/publish/disk/folder-entries.ts';
import { walkFiles } from '../../../../src/publish/disk/walk-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'walk-'));
  mkdirSync(join(root, 'a/b'), { recursive: true });
  mkdirSync(join(root, 'empty'));
  writeFileSync(join(root, 'a/b/c.html'), '');
  writeFileSync(join(root, 'd.html'), '');
  symlinkSync('d.html', join(root, 'link'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('finds every file, and tells links and empty folders apart', () => {
  const { files, links, others, emptyFolders } = walkFiles(root);
  expect(files.toSorted()).toEqual(['a/b/c.html', 'd.html']);
  expect([links, others, emptyFolders]).toEqual([['link'], [], ['empty']]);
  expect(walkFiles(root, ['a', 'empty', 'link'])).toMatchObject({ files: ['d.html'], links: [], emptyFolders: [] });
  expect(walkFiles(join(root, 'nowhere')).files).toEqual([]);
});

test('a cached reader notices every change, even after folders were exchanged', async () => {
  const read = cachedFolderReader();
  const filesIn = (folder: string) => walkFiles(folder, [], read).files.toSorted();
  await after(120); // the folders' time stamps have to be old enough to be relied on
  expect(filesIn(root)).toEqual(['a/b/c.html', 'd.html']);
  writeFileSync(join(root, 'a/b/new.html'), '');
  expect(filesIn(root)).toEqual(['a/b/c.html', 'a/b/new.html', 'd.html']);
  rmSync(join(root, 'a/b/c.html'));
  expect(filesIn(root)).toEqual(['a/b/new.html', 'd.html']);
  mkdirSync(join(root, 'e'));
  writeFileSync(join(root, 'e/other.html'), '');
  for (const [from, to] of [
    ['a/b', 'x'],
    ['e', 'a/b'],
    ['x', 'e'],
  ] as const)
    renameSync(join(root, from), join(root, to));
  expect(filesIn(root)).toEqual(['a/b/other.html', 'd.html', 'e/new.html']);
  utimesSync(join(root, 'e'), 0, 0);
  renameSync(join(root, 'e/new.html'), join(root, 'e/renamed.html'));
  utimesSync(join(root, 'e'), 0, 0);
  expect(filesIn(root)).toEqual(['a/b/other.html', 'd.html', 'e/renamed.html']);
});
