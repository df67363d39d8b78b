import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { ownArchive } from './own-archive.ts';

const guide = readFileSync('docs/theming.md', 'utf8');
const examples = [...guide.matchAll(/```\w+ (\S+)\n(.*?)```/gs)].map(([, file = '', text = '']) => ({ file, text }));
const { root, write, remove, build, page } = ownArchive();
afterAll(() => rmSync(root, { recursive: true }));

test('the guide has the examples that it promises', () => {
  expect(examples.map(({ file }) => file)).toEqual([
    'pages/imprint.md',
    'theme.css',
    '_includes/partials/masthead.njk',
    '_includes/macros/teaser.njk',
    '_includes/partials/article-footer.njk',
  ]);
});

test('every template is in the guide, and every template in the guide exists', () => {
  const templates = ['_includes', 'src/pages/kinds'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.njk')),
  );
  const names = new Set(templates.map((name) => basename(name)));
  const table = guide.slice(guide.indexOf('### All templates'));
  const listed = [...table.matchAll(/`(?:\w+\/)?([\w-]+\.njk)`/g)].map(([, name]) => name);
  expect(new Set(listed)).toEqual(names);
});

test('each example works as it is written, alone and together, and the site has no faults', async () => {
  await build();
  const before = page('index.html');
  for (const { file, text } of examples) {
    write(file, text);
    await build();
    remove(file);
  }
  await build();
  expect(page('index.html')).toBe(before);
  for (const { file, text } of examples) write(file, text);
  await build();
  expect(page('about.html')).toMatch(/<p class="tagline">.*<a href="imprint\.html">Imprint<\/a>/s);
  expect(page('index.html')).toMatch(/<article class="story">\s*<p class="slugline"><time datetime="2024-05-0\d">/);
  expect(page('2024/05/day-01.html')).toMatch(/class="permalink".*<aside class="write-to-us">/s);
  const findings: string[] = [];
  await checkSite({
    ...{ out: join(root, '_site'), cache: join(root, '.cache_site'), workers: 0 },
    onFinding: ({ file, message }) => findings.push(`${file}: ${message}`),
  });
  expect(findings).toEqual([]);
});
