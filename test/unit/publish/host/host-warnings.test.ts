import { expect, test } from 'vitest';
import { hostWarnings } from '../../../../src/publish/host/host-warnings.ts';
import { problemLine } from '../../../../src/settings/files/problem.ts';

const warnings = (paths: readonly string[], sizes: Readonly<Record<string, number>> = {}) =>
  hostWarnings('_site', new Map(paths.map((path) => [path, ''])), (file) => sizes[file] ?? 0).map(problemLine);

test('a site that every host takes is not spoken of', () => {
  const paths = ['index.html', 'data/terms.csv', '2023/07/27/किम.html'];
  expect(warnings(paths, { 'data/terms.csv': 25 * 1024 * 1024 })).toEqual([]);
});

test('more files than Cloudflare Pages takes', () => {
  const paths = Array.from({ length: 20_001 }, (_, number) => `${number}.html`);
  expect(warnings(paths)).toEqual([
    expect.stringMatching(/^_site: has 20,001 files, and Cloudflare Pages takes 20,000/),
  ]);
  expect(warnings(paths.slice(1))).toEqual([]);
});

test('a file that hosts refuse for its size', () => {
  const file = 'data/articles/2023.jsonl';
  expect(warnings([file], { [file]: 26 * 1024 * 1024 })).toEqual([
    expect.stringContaining('larger than 25 MB (26 MB)'),
  ]);
});

test('paths that Windows does not unpack, three of them by name', () => {
  const paths = [1, 2, 3, 4, 5].map((number) => `${'a'.repeat(200)}${number}`);
  const told = warnings(paths);
  expect(told).toHaveLength(3);
  expect(told[2]).toContain('and so do 2 more files');
  expect(warnings(['a'.repeat(200)])).toEqual([]);
});

test.each([
  ['case', ['tags/Delhi/1.html', 'tags/delhi/1.html']],
  ['spelling', ['caf\u00e9.html', 'cafe\u0301.html']],
])('two files that differ in %s only', (_, paths) => {
  expect(warnings(paths)).toEqual([expect.stringContaining('has the same address as')]);
});
