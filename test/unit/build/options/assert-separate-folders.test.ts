import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertSeparateFolders } from '../../../../src/build/options/assert-separate-folders.ts';

let root: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'apart-')));
  for (const folder of ['home/project/articles', 'elsewhere']) mkdirSync(join(root, folder), { recursive: true });
  symlinkSync('project/articles', join(root, 'home/link'));
});
afterAll(() => rmSync(root, { recursive: true }));

const check = (folders: { articles?: string; out?: string; cache?: string }) => {
  const full = { articles: 'articles', out: '_site', cache: '.cache', ...folders };
  const within = (path: string) => (path.startsWith('/') ? path : join(root, 'home/project', path));
  assertSeparateFolders(
    { articles: within(full.articles), out: within(full.out), cache: within(full.cache) },
    { cwd: join(root, 'home/project'), home: join(root, 'home') },
  );
};

test.each([{}, { out: '../site' }, { out: '..site' }, { out: '../../elsewhere/a/b' }, { articles: '../../elsewhere' }])(
  'takes %j',
  (folders) => {
    expect(() => check(folders)).not.toThrow();
  },
);

test.each([
  [{ out: '/' }, 'it contains your home folder'],
  [{ out: '..' }, 'it contains your home folder'],
  [{ out: '.' }, 'it contains the folder in which the command runs'],
  [{ out: 'articles' }, 'is inside the folder of the articles'],
  [{ out: 'articles/site' }, 'is inside the folder of the articles'],
  [{ out: '../link/site' }, 'is inside the folder of the articles'],
  [{ articles: '_site/articles' }, 'are inside the folder of the site'],
  [{ cache: '_site/.cache' }, 'overlap'],
  [{ out: '.cache/site' }, 'overlap'],
  [{ cache: 'articles/.cache' }, 'is inside the folder of the articles'],
])('refuses %j', (folders, message) => {
  expect(() => check(folders)).toThrow(message);
});
