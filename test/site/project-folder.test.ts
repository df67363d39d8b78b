import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('builds in a folder whose name has spaces, quotes, line breaks and characters of patterns and addresses', async () => {
  const home = mkdtempSync(join(tmpdir(), 'folder-'));
  const project = join(home, `it's "my" ख़बर (1) [x]{y,z}* 100%41 #a?b $HOME\n;&`);
  for (const name of ['src', 'scripts', '_data', '_includes', 'package.json', 'LICENSE'])
    cpSync(resolve(name), join(project, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'dir');
  mkdirSync(join(project, 'articles'));
  writeFileSync(join(project, 'articles/a.md'), '---\ntitle: A\ndate: 2024-05-06\nlang: en\n---\nText\n');
  await promisify(execFile)(process.execPath, ['scripts/build.ts', '--no-search'], { cwd: project });
  expect(readdirSync(join(project, '_site'))).toEqual(expect.arrayContaining(['a.html', 'index.html', 'licences.txt']));
  rmSync(home, { recursive: true });
});
