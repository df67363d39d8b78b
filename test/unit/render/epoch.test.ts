import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { epochsOf } from '../../../src/render/epoch.ts';

const root = mkdtempSync(join(tmpdir(), 'epoch-'));
beforeAll(() => {
  for (const part of ['package-lock.json', '_includes', '_data', 'src'])
    cpSync(part, join(root, part), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const epochs = () => epochsOf(root, join(root, '_data/site.json'));

test('nothing changed, nothing to make again', () => {
  expect(epochs()).toEqual(epochs());
});

test.each([
  ['a template', '_includes/layouts/page.njk', { catalog: false, pages: true }],
  ['a page template', 'src/pages/kinds/article/article.njk', { catalog: false, pages: true }],
  ['a style', 'src/theme/styles/main.css', { catalog: false, pages: true }],
  ['a text of the interface', '_data/strings/hi.json', { catalog: false, pages: true }],
  ['the settings', '_data/site.json', { catalog: true, pages: true }],
  ['the vocabulary', '_data/vocabulary.json', { catalog: true, pages: true }],
  ['a pinned version', 'package-lock.json', { catalog: true, pages: true }],
  ['how articles are read', 'src/articles/read-article.ts', { catalog: true, pages: true }],
  ['how a site is checked', 'src/check/check-addresses.ts', { catalog: false, pages: false }],
])('%s has changed', (_, file, changed) => {
  const before = epochs();
  const old = readFileSync(join(root, file));
  writeFileSync(join(root, file), `${old} `);
  const after = epochs();
  writeFileSync(join(root, file), old);
  expect({ catalog: after.catalog !== before.catalog, pages: after.pages !== before.pages }).toEqual(changed);
});
