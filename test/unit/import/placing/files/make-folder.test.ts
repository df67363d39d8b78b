import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../../../src/import/placing/files/make-folder.ts';

describe('makeFolder', () => {
  const root = mkdtempSync(join(tmpdir(), 'folder-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it('makes a folder with those that it lies in, and leaves one that is there', () => {
    for (let time = 0; time < 2; time += 1) {
      makeFolder(join(root, 'a', 'b', 'c'));
      expect(statSync(join(root, 'a', 'b', 'c')).isDirectory()).toBe(true);
    }
  });

  it.each(['file', 'file/a', 'file/a/b'])('says that a file is in the way of %s', (path) => {
    writeFileSync(join(root, 'file'), '');
    expect(() => makeFolder(join(root, path))).toThrow(/file.*: cannot make this folder: a file is in the way/);
  });

  it.runIf(process.platform === 'linux')('ends where the system lets nobody make one', () => {
    expect(() => makeFolder('/proc/none/of/these')).toThrow('the system says ENOENT');
  });
});
