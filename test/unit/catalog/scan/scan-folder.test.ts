import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scanFolder } from '../../../../src/catalog/scan/scan-folder.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The paths of the articles, and the problems with paths in the folder. */
function scan() {
  const { files, problems } = scanFolder(folder);
  return {
    files: files.map(({ path }) => path).toSorted(),
    problems: problems.map(({ file, message }) => [file.slice(folder.length + 1), message]).toSorted(),
  };
}

test('an error names a missing folder of articles and says what to do', () => {
  expect(() => scanFolder('no-such-folder')).toThrow('no-such-folder: does not exist. Create this folder');
});

describe.runIf(process.platform !== 'win32')('in the place of files', () => {
  test('links to articles and folders are problems, and other links are left out', () => {
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in/a.md'), '');
    for (const [target, link] of [
      ['in/a.md', 'b.md'],
      ['self.md', 'self.md'],
      ['missing.md', 'c.md'],
      ['.', 'in/loop'],
      ['in', 'linked.md'],
      ['in', '_hidden'],
      ['a.md', 'in/a.txt'],
      ['self', 'self'],
    ] as const)
      symlinkSync(target, join(folder, link));
    const [article, within] = ['is a symbolic link', 'is a symbolic link to a folder'];
    expect(scan()).toEqual({
      files: ['in/a.md'],
      problems: [
        ['b.md', article],
        ['c.md', article],
        ['in/loop', within],
        ['linked.md', within],
        ['self.md', article],
      ],
    });
  });

  test.runIf(process.platform === 'linux')('names that are not UTF-8 are problems, and U+FFFD itself is none', () => {
    const name = (text: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(text, 'latin1')]);
    writeFileSync(name('caf\xe9.md'), '');
    writeFileSync(name('\xff.jpg'), '');
    mkdirSync(name('\xff\xfe'));
    writeFileSync(join(folder, '\ufffd.md'), '');
    const problem = 'has a name that is not UTF-8';
    expect(scan()).toEqual({
      files: ['\ufffd.md'],
      problems: [
        ['caf\ufffd.md', problem],
        ['\ufffd\ufffd', problem],
      ],
    });
  });

  test('a pipe is a problem if it has the name of an article', () => {
    for (const name of ['pipe.md', 'pipe.txt', '.pipe.md']) execFileSync('mkfifo', [join(folder, name)]);
    expect(scan()).toEqual({ files: [], problems: [['pipe.md', 'is not a file']] });
  });
});
