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

const check = (folders: { root?: string; articles?: string; out?: string; cache?: string }) => {
  const full = { articles: 'articles', out: '_site', cache: '.cache', ...folders };
  const within = (path: string) => (path.startsWith('/') ? path : join(root, 'home/project', path));
  assertSeparateFolders(
    {
      ...(folders.root === undefined ? {} : { root: within(folders.root) }),
      ...{ articles: within(full.articles), out: within(full.out), cache: within(full.cache) },
    },
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
  [{ root: '../../elsewhere/a', out: '../../elsewhere' }, 'it contains the folder of the archive'],
  [{ out: 'static/site' }, 'contain each other'],
  [{ root: '../../elsewhere', out: '../../elsewhere/_includes' }, 'contain each other'],
  [{ cache: 'pages/.cache' }, 'is inside'],
])('refuses %j', (folders, message) => {
  expect(() => check(folders)).toThrow(message);
});
