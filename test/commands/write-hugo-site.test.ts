import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveFolder } from '../../scripts/bench/build/archive-folder.ts';
import { hugoVersion } from '../../scripts/bench/hugo/hugo-version.ts';
import { runHugo } from '../../scripts/bench/hugo/run-hugo.ts';
import { writeHugoSite } from '../../scripts/bench/hugo/write-hugo-site.ts';
import { buildSite } from '../../src/build/site/build-site.ts';
import { readSite } from '../../src/settings/read-site.ts';

const settings = '_data/site.json';
const plan = { articles: 120, seed: 'a' };
const isInstalled = (await hugoVersion()) !== undefined;
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hugo-'));
});
afterAll(() => rmSync(root, { recursive: true }));

function htmlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
}

function textOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

test.runIf(isInstalled)(
  'Hugo makes pages of the same articles, as many as ours and as heavy (needs Hugo)',
  async () => {
    const { articles, maker } = archiveFolder(plan, join(root, 'archive'));
    const out = join(root, 'site');
    const cache = join(root, 'cache');
    await buildSite({ articles, out, cache, site: settings, workers: 1, search: false, rehash: false }, () => {});
    const site = await readSite(settings);
    writeHugoSite({ site, maker, articles: plan.articles, assets: join(out, 'assets') }, join(root, 'hugo'));
    await runHugo(join(root, 'hugo'), join(root, 'hugo-site'), 5);

    const [own, peers] = [htmlFiles(out).length, htmlFiles(join(root, 'hugo-site')).length];
    expect(Math.abs(peers / own - 1)).toBeLessThan(0.1);
    for (const index of [40, 80, 119]) {
      const { address, fields, body } = maker.article(index);
      const [page, peer] = [out, join(root, 'hugo-site')].map((folder) =>
        readFileSync(join(folder, `${address}.html`), 'utf8'),
      );
      const last = body.trim().split('\n').at(-1)?.replaceAll('**', '').replace(/^> /, '') ?? '';
      for (const text of [page, peer]) expect(textOf(text ?? '')).toContain(last.slice(-80));
      for (const text of [page, peer]) for (const tag of fields.tags) expect(text).toContain(`content="${tag}"`);
      expect(Math.abs((peer?.length ?? 0) / (page?.length ?? 1) - 1)).toBeLessThan(0.15);
    }
  },
);
