import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Assets, bundleAssets } from '../../../src/theme/bundle-assets.ts';

const folders = [1, 2].map(() => mkdtempSync(path.join(tmpdir(), 'sanchika-assets-')));
const [folder = '', other = ''] = folders;
let assets: Assets;

beforeAll(async () => {
  assets = await bundleAssets(folder);
});
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true });
});

const size = (url: string) => readFileSync(path.join(folder, url)).length;
const zipped = (url: string) => gzipSync(readFileSync(path.join(folder, url))).length;

const pageScripts = ['scheme', 'page', 'article'];

describe('the shared files of all pages', () => {
  test('each path names a file with a hash of its content', () => {
    const urls = [
      assets.css,
      ...Object.values(assets.styles),
      ...Object.values(assets.scripts),
      ...Object.values(assets.interfaceTexts),
      ...Object.values(assets.fonts).flat(),
      ...Object.values(assets.articleFonts).flat(),
      ...Object.values(assets.listFonts).flatMap((fonts) => Object.values(fonts).flat()),
      ...Object.values(assets.icons),
    ];
    for (const url of urls) {
      expect(url).toMatch(/^assets\/[\w-]+-[A-Z0-9]{8}\.\w+$/);
      expect(existsSync(path.join(folder, url)), url).toBe(true);
    }
  });

  test('are the same for the same sources in any folder', async () => {
    expect(await bundleAssets(other)).toEqual(assets);
    const files = readdirSync(path.join(folder, 'assets'));
    expect(readdirSync(path.join(other, 'assets'))).toEqual(files);
    for (const file of files) {
      const bytes = (root: string) => readFileSync(path.join(root, 'assets', file));
      expect(bytes(other).equals(bytes(folder)), file).toBe(true);
    }
  });

  test('request nothing from other sites', () => {
    const css = readFileSync(path.join(folder, assets.css), 'utf8');
    expect(css).not.toMatch(/https?:|url\("?\/\//);
  });

  test('every interface language has fonts', () => {
    expect(Object.keys(assets.fonts)).toEqual(['hi', 'en', 'ur']);
  });

  test.each(['hi', 'en', 'ur'])('leave 10 of 60 KB for the text of an article in %s', (lang) => {
    const preloaded = [...(assets.fonts[lang] ?? []), ...(assets.articleFonts[lang] ?? [])];
    const fonts = preloaded.reduce((sum, url) => sum + size(url), 0);
    const shared = zipped(assets.css) + pageScripts.reduce((sum, name) => sum + zipped(assets.scripts[name] ?? ''), 0);
    expect(fonts + shared).toBeLessThan(50_000);
  });

  test('the scripts of a page are small', () => {
    const sizes = pageScripts.map((name) => zipped(assets.scripts[name] ?? ''));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4 * 1024);
  });
});
