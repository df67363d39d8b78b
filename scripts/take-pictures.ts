import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildSite } from '../src/publish/build-site.ts';
import { readArguments } from './arguments.ts';
import { rememberedBrowser } from './browser-memory.ts';
import { run } from './fail.ts';

/** The front page of the sample archive in each of these languages, for the README. */
const languages = ['hi', 'en'];

await run(async () => {
  const options = readArguments({
    name: 'exec node scripts/take-pictures.ts -- [options]',
    about: 'Takes the pictures of the README anew, with the browser that scripts/find-browser.ts found.',
    options: { to: { kind: 'text', value: 'DIR', about: 'where the pictures go', fallback: 'docs/pictures' } },
  });
  const executablePath = rememberedBrowser();
  if (executablePath === undefined) throw new Error('No browser is known: run "node scripts/find-browser.ts" once.');
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    mkdirSync(options.to, { recursive: true });
    for (const language of languages) {
      const page = await browser.newPage({ viewport: { width: 1180, height: 980 } });
      await page.goto(`file://${await built(folder, language)}/index.html`);
      await page.waitForLoadState('networkidle');
      const file = join(options.to, `home-${language}.jpg`);
      await page.screenshot({ path: file, type: 'jpeg', quality: 72 });
      console.log(file);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The sample archive with its furniture in a language; the folder of the site. */
async function built(folder: string, language: string): Promise<string> {
  const site = join(folder, `${language}.json`);
  writeFileSync(site, JSON.stringify({ ...JSON.parse(readFileSync('_data/site.json', 'utf8')), language }));
  const out = join(folder, language);
  const cache = join(folder, `${language}.cache`);
  await buildSite({ articles: 'articles', out, site, cache, workers: 2, search: false, rehash: false }, () => {});
  return out;
}
