import { expect, test } from 'vitest';
import type { OfflinePlan } from '../../../../../../src/theme/scripts/offline/plan/build-plan.ts';
import { isOwnPage, SitePages } from '../../../../../../src/theme/scripts/offline/worker/site-pages.ts';

const group = { list: '', hash: '', files: 1, bytes: 1 };
const plan: OfflinePlan = {
  version: 'a',
  shell: [
    ['index.html', 1, ''],
    ['search.html', 1, ''],
    ['compare.html', 1, ''],
    ['offline.html', 1, ''],
  ],
  groups: [
    { ...group, name: '2023', places: ['2023/'] },
    { ...group, name: 'rest', places: ['about.html', 'tags/'] },
  ],
};

test.each([
  ['index.html', '', true],
  ['2023/07/x.html', '', true],
  ['tags/weather/index.html', '', true],
  ['about.html', '', true],
  ['search.html', '?q=rain', true],
  ['compare.html', '?a=rain', true],
  ['offline.html', '?page=x', true],
  ['2023/07/x.html', '?id=2', false],
  ['index.html', '?id=2', false],
  ['app/view.html', '', false],
  ['login.html', '', false],
  ['2022/07/x.html', '', false],
  ['tags.html', '', false],
])('%s%s belongs to the archive: %s', (file, query, isOwn) => {
  expect(new SitePages(plan).has(file, query)).toBe(isOwn);
});

test('with very many pages without a folder, any of them may be stored, but none is expected', () => {
  const flat = new SitePages({ ...plan, groups: [{ ...group, name: 'rest', places: ['', 'tags/'] }] });
  expect(flat.has('story.html', '')).toBe(true);
  expect(flat.names('story.html')).toBe(false);
  expect(flat.has('app/story.html', '')).toBe(false);
});

const scope = 'https://example.org/a/';
const address = `${scope}2023/07/x.html`;
const html = (root: string) =>
  `<html><head><script src="${root}assets/page-ABCD1234.js" defer></script><link rel="manifest" href="${root}site.webmanifest"></head></html>`;

test.each([
  ['a page of the archive', html('../../'), true],
  ['a page with absolute addresses', html('/a/'), true],
  ['a page of an archive one folder above', html('../../../'), false],
  ['a page of an archive in another folder', html('/b/'), false],
  ['a page of another host', html('https://elsewhere.org/a/'), false],
  ['a page that was cut off', html('../../').replace('</html>', ''), false],
  ['a page of another app', '<html><link rel="manifest" href="../../site.webmanifest"></html>', false],
  ['an empty page', '', false],
])('%s', (_, text, isOwn) => expect(isOwnPage(text, address, scope)).toBe(isOwn));
