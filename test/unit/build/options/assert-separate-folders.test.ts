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
  [{ out: '/' }, 'your home folder lies in it'],
  [{ out: '..' }, 'your home folder lies in it'],
  [{ out: '.' }, 'the command runs in it'],
  [{ out: 'articles' }, 'would lie among the articles'],
  [{ out: 'articles/site' }, 'would lie among the articles'],
  [{ out: '../link/site' }, 'would lie among the articles'],
  [{ articles: '_site/articles' }, "lie in the site's folder"],
  [{ cache: '_site/.cache' }, 'need folders of their own'],
  [{ out: '.cache/site' }, 'need folders of their own'],
  [{ cache: 'articles/.cache' }, 'would lie among the articles'],
])('refuses %j', (folders, message) => {
  expect(() => check(folders)).toThrow(message);
});
