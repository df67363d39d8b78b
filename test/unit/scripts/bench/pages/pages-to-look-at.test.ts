import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pagesToLookAt } from '../../../../../scripts/bench/pages/pages-to-look-at.ts';

const site = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(site, { recursive: true }));

const files: Readonly<Record<string, string>> = {
  'index.html': '',
  '2022/05/06/old.html': '<h1>Old</h1>\n<picture></picture>',
  '2023/07/27/index.html': '<picture></picture>',
  '2023/07/27/page-1.html': '<picture></picture>',
  '2023/07/27/plain.html': '<h1>Plain</h1>\n',
  '2023/07/27/shown.html': '<h1>किम से मिले</h1>\n<picture></picture>',
  '2023/07/27/gone.html': '<aside class="notice"></aside>',
  'tags/index.html': '',
  'tags/rain/index.html': '',
  'tags/rain/1.html': '',
  'search/shards.js': '',
  'feed.xml': '',
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}

test('of every kind that is there it names one page, the newest', () => {
  expect(pagesToLookAt(site, Object.keys(files))).toEqual([
    { kind: 'home', path: 'index.html' },
    { kind: 'article with picture', path: '2023/07/27/shown.html' },
    { kind: 'article without picture', path: '2023/07/27/plain.html' },
    { kind: 'article withdrawn', path: '2023/07/27/gone.html' },
    { kind: 'day', path: '2023/07/27/index.html' },
    { kind: 'index of tags', path: 'tags/index.html' },
    { kind: 'one of tags', path: 'tags/rain/index.html' },
    { kind: 'search, found', path: `search.html?q=${encodeURIComponent('किम')}` },
    { kind: 'search, not found', path: 'search.html?q=qxzvkjw' },
  ]);
});

test('a site without search is not asked', () => {
  rmSync(join(site, 'search/shards.js'));
  const paths = pagesToLookAt(site, Object.keys(files)).map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('search.html'))).toEqual([]);
});
