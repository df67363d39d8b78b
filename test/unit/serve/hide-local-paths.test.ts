import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { hideLocalPaths } from '../../../src/serve/hide-local-paths.ts';

const articles = '/srv/papers of asha/articles';
const hide = (text: string) =>
  hideLocalPaths(text, { roots: ['', '/opt/sanchika/'], named: [articles, '/var/cache'], home: '/home/asha' });

test.each([
  ['articles/a.md:4: links to "/about/x.html"', 'articles/a.md:4: links to "/about/x.html"'],
  [`${articles}/a.md:4: "title" is missing`, 'articles/a.md:4: "title" is missing'],
  [`../../..${'/..'.repeat(9)}/x`, `../../..${'/..'.repeat(9)}/x`],
  [`Can't write ${resolve('_site/a.html')}`, `Can't write ${join('_site', 'a.html')}`],
  ['/opt/sanchika/_includes/base.njk: unknown filter', '_includes/base.njk: unknown filter'],
  [`${pathToFileURL('/opt/sanchika/src/a.ts').href}:3`, 'src/a.ts:3'],
  ['no space left on /home/asha/disk', 'no space left on ~/disk'],
  ["ENOSPC: no space left on device, write '/mnt/usb/a.html'", "ENOSPC: no space left on device, write 'a.html'"],
  ["EACCES: permission denied, open 'C:\\Users\\asha\\a.md'", "EACCES: permission denied, open 'a.md'"],
  ['a bug: x is undefined\n    at f (/usr/lib/x.js:1:2)\n    at g (node:fs:3)\nend', 'a bug: x is undefined\nend'],
])('%s', (text, shown) => {
  expect(hide(text)).toBe(shown);
});

test('finds a folder by its path from here', () => {
  const named = [resolve('..', 'elsewhere', 'articles')];
  expect(hideLocalPaths('../elsewhere/articles/a.md:1: x', { roots: [''], named, home: '/' })).toBe(
    'articles/a.md:1: x',
  );
});
