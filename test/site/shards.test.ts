import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuildOptions } from '../../src/build/options/build-report.ts';
import { buildPart } from '../../src/build/parts/build-part.ts';
import { mergeParts } from '../../src/build/parts/merge-parts.ts';
import { buildSite } from '../../src/build/site/build-site.ts';
import { manifestFile } from '../../src/publish/manifest/manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'shards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const articles = join(folder, 'articles');
const options = (place: string): BuildOptions => ({
  articles,
  out: join(folder, place),
  cache: join(folder, `${place}.cache`),
  site: '_data/site.json',
  workers: 1,
  search: true,
  rehash: false,
});
const part = (index: number, count = 3) => join(folder, `part-${index}-of-${count}`);
const merge = (...folders: readonly string[]) => mergeParts(folders, { out: join(folder, 'merged') }, () => {});

beforeAll(async () => {
  mkdirSync(articles);
  for (const year of [2021, 2022, 2023]) {
    for (let number = 0; number < 4; number++) {
      const fields = `title: शीर्षक ${number}\ndate: ${year}-0${number + 1}-05\ntags: [रेल]\nsection: india`;
      writeFileSync(join(articles, `a${year}-${number}.md`), `---\n${fields}\n---\n\nदिल्ली की रेल ${number}।\n`);
    }
  }
  for (const index of [1, 2, 3]) {
    const name = `part-${index}-of-3`;
    await buildPart(options(name), { index, count: 3 }, () => {});
  }
});

test('parts that were built separately merge into the same bytes as one build', async () => {
  await buildSite(options('whole'), () => {});
  await merge(part(3), part(1), part(2));
  const manifest = (place: string) => readFileSync(join(folder, place, manifestFile), 'utf8');
  expect(manifest('merged')).toBe(manifest('whole'));
});

test('names a missing part', async () => {
  await expect(merge(part(1), part(3))).rejects.toThrow('Missing: part 2/3');
});

test('names a part that comes twice', async () => {
  cpSync(part(1), join(folder, 'again'), { recursive: true });
  await expect(merge(part(1), join(folder, 'again'), part(3))).rejects.toThrow(
    /again is part 1\/3, and so is .*part-1-of-3/,
  );
});

test('names a part of another number of parts', async () => {
  await buildPart(options('part-2-of-2'), { index: 2, count: 2 }, () => {});
  await expect(merge(part(1), part(2, 2), part(3))).rejects.toThrow(/part-2-of-2 is part 2\/2, but .* is one of 3/);
});

test('names a part that was built from other articles', async () => {
  writeFileSync(join(articles, 'new.md'), '---\ntitle: नया\ndate: 2023-07-27\n---\n\nपाठ।\n');
  await buildPart(options('other'), { index: 2, count: 3 }, () => {});
  rmSync(join(articles, 'new.md'));
  await expect(merge(part(1), join(folder, 'other'), part(3))).rejects.toThrow(/other was made from other articles/);
});

test('names a damaged file, and a folder that is not a part', async () => {
  cpSync(part(2), join(folder, 'damaged'), { recursive: true });
  const { files } = JSON.parse(readFileSync(join(part(2), 'part.json'), 'utf8'));
  const page = Object.keys(files).find((file) => file.endsWith('.html')) ?? '';
  writeFileSync(join(folder, 'damaged/files', page), 'x');
  rmSync(join(folder, 'merged'), { recursive: true, force: true });
  await expect(merge(part(1), join(folder, 'damaged'), part(3))).rejects.toThrow(`${page} is damaged`);
  await expect(merge(articles)).rejects.toThrow('holds no part of a site');
});
