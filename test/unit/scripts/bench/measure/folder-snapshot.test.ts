import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderSize, folderSnapshot, touchedFiles } from '../../../../../scripts/bench/measure/folder-snapshot.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  for (const file of ['1', 'a/2', 'a/b/3', 'a/b/4']) writeFileSync(join(folder, file), file);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('counts the files and bytes of a folder and below', async () => {
  expect(folderSize(await folderSnapshot(folder))).toEqual({ files: 4, bytes: 1 + 3 + 5 + 5 });
});

test('tells which files were written, added and removed', async () => {
  const before = await folderSnapshot(folder);
  expect(touchedFiles(before, await folderSnapshot(folder))).toEqual([]);
  utimesSync(join(folder, 'a/2'), 1, 1);
  writeFileSync(join(folder, 'a/b/new'), '');
  rmSync(join(folder, 'a/b/4'));
  const touched = touchedFiles(before, await folderSnapshot(folder));
  expect(touched.toSorted()).toEqual(['a/2', 'a/b/4', 'a/b/new']);
});
