import { expect, test } from 'vitest';
import { staticFileIssues } from '../../../../src/articles/files/static-file.ts';

test.each([
  'CNAME',
  'office.png',
  'press/kit.txt',
  '.well-known/security.txt',
  '.htaccess',
  '_config/a.txt',
  'google123.html',
  'about.txt',
  'search',
  'press/search.html',
  'press/index.html',
  'tagged/a.html',
])('%s may be copied', (path) => {
  expect(staticFileIssues(path)).toEqual([]);
});

test.each([
  'index.html',
  'Index.html',
  '_headers',
  '_redirects',
  '.nojekyll',
  'about.html',
  'Search.HTML',
  'search/a.txt',
  'tags/a.txt',
  'assets/a.css',
  'feed.xml',
  'sw.js',
  'sw.js/a.txt',
  'sitemap-2023.xml',
])('%s would take the place of a file of the site', (path) => {
  const [issue, ...others] = staticFileIssues(path);
  expect(others).toEqual([]);
  expect(issue?.message).toBe(`has an address that the site needs for its own files: "${path.split('/')[0]}"`);
});

test.each([
  ['a?.txt', 'has a name with "?"'],
  ['press/con', 'Windows reserves for a device'],
  ['..a.txt', 'hosts hide'],
  ['__a.txt', 'hosts hide'],
  ['press//a.txt', 'a folder without a name'],
  ['a .txt/b ', 'a space or dot'],
])('%s cannot be stored everywhere', (path, message) => {
  expect(staticFileIssues(path).map((issue) => issue.message)).toEqual([expect.stringContaining(message)]);
});
