import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headerPolicy, hostHeaders } from '../../../../src/publish/host/host-headers.ts';

/** The header lines of each rule, by path. */
const rules = new Map(
  hostHeaders()
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return [path, lines.map((line) => line.trim().split(': ')[0])] as const;
    }),
);
const matches = (rule: string, path: string) =>
  new RegExp(`^${rule.split('*').map(RegExp.escape).join('.*')}$`).test(path);

test('the policy is that of the pages, and no other site may frame them', () => {
  const layout = readFileSync('_includes/layouts/page.njk', 'utf8');
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(layout) ?? [];
  const own = policy?.replace(/\{%.*?%\}/g, '');
  // The sites that the owner declares are added to both. Pages with a player add the source of sound and film.
  const withMedia = own
    ?.replaceAll(/\{\{ policy[^{}]*\}\}/g, '')
    .replace('; connect-src', "; media-src 'self'; connect-src");
  expect(headerPolicy).toBe(`${withMedia}; frame-ancestors 'self'`);
});

test.each([
  '/index.html',
  '/assets/main-ABC.css',
  '/media/3f/09a1-640.avif',
  '/search/2023/0123456789ab.bin',
  '/search/shards.js',
  '/sw.js',
  '/offline.html',
  '/offline/2023-0123456789abcdef.json',
  '/tags/a/feed.xml',
  '/feed.xml',
  '/data/articles/2023.jsonl',
])('%s gets no header twice', (path) => {
  const names = [...rules].filter(([rule]) => matches(rule, path)).flatMap(([, headers]) => headers);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('Content-Security-Policy');
});

test('keeps to what Cloudflare reads: one star a path, lines of 2,000 letters', () => {
  for (const path of rules.keys()) expect(path.split('*').length).toBeLessThanOrEqual(2);
  for (const line of hostHeaders().split('\n')) expect(line.length).toBeLessThan(2000);
});
