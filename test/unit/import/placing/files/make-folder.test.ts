import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../../../src/import/placing/files/make-folder.ts';

describe('makeFolder', () => {
  const root = mkdtempSync(join(tmpdir(), 'folder-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it('creates a folder with its parents, and keeps an existing one', () => {
    for (let time = 0; time < 2; time += 1) {
      makeFolder(join(root, 'a', 'b', 'c'));
      expect(statSync(join(root, 'a', 'b', 'c')).isDirectory()).toBe(true);
    }
  });

  it.each(['file', 'file/a', 'file/a/b'])('reports a file at the path of %s', (path) => {
    writeFileSync(join(root, 'file'), '');
    expect(() => makeFolder(join(root, path))).toThrow(/file.*: cannot make this folder: a file is in the way/);
  });

  it.runIf(process.platform === 'linux')('fails if the system refuses to create a folder', () => {
    expect(() => makeFolder('/proc/none/of/these')).toThrow('the system says ENOENT');
  });
});
