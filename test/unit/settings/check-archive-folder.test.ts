import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { checkArchiveFolder } from '../../../src/settings/check-archive-folder.ts';
import { readSettingsFile } from '../../../src/settings/files/read-settings-file.ts';

const root = mkdtempSync(join(tmpdir(), 'archive-folder-'));

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  for (const name of ['_data/site.json', '_data/strings/en.json', '_includes/partials/footer.njk', 'theme.css']) {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    writeFileSync(join(root, name), '');
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('an archive with files is accepted, and an empty one', () => {
  checkArchiveFolder(root);
  rmSync(root, { recursive: true });
  checkArchiveFolder(root);
});

const read = ['_data/site.json', '_data/strings/hi.json', '_includes/partials/head.njk', 'theme.css'];

test.each(read)('a folder that is called %s is an error', (name) => {
  rmSync(join(root, name), { force: true });
  mkdirSync(join(root, name));
  expect(() => checkArchiveFolder(root)).toThrow(`${name}: is not a file (rename it, or write a file of this name)`);
});

test.skipIf(process.platform === 'win32').each(read)(
  'a pipe that is called %s is an error, and is not read',
  (name) => {
    rmSync(join(root, name), { force: true });
    execFileSync('mkfifo', [join(root, name)]);
    expect(() => checkArchiveFolder(root)).toThrow(`${name}: is not a file (rename it, or write a file of this name)`);
    expect(() => readSettingsFile(join(root, name))).toThrow('is not a file. Check its name.');
  },
);
