import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { buildSite } from '../src/publish/build-site.ts';
import { readArguments } from './arguments.ts';
import { rememberedBrowser } from './browser-memory.ts';
import { run } from './fail.ts';

interface View {
  readonly name: string;
  /** Page of the sample archive, with what its address asks for. */
  readonly page: string;
  readonly language?: string;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

/** The front page in two languages, for the README. */
const fronts: readonly View[] = [
  { name: 'home-hi', page: 'index.html', width: 1180 },
  { name: 'home-en', page: 'index.html', language: 'en', width: 1180 },
];
/** Every kind of page once, in one language, width and scheme or another. */
const kinds: readonly View[] = [
  { name: 'home-ur', page: 'index.html', language: 'ur', width: 320 },
  { name: 'article', page: '2023/07/27/kim-shoigu.html' },
  { name: 'article-narrow', page: '2023/08/23/chandrayaan-3-utra.html', width: 320, scheme: 'dark' },
  { name: 'day', page: '2023/07/27/index.html', language: 'en' },
  { name: 'month', page: '2023/07/index.html' },
  { name: 'year', page: '2023/index.html', scheme: 'dark' },
  { name: 'years', page: 'years.html' },
  { name: 'years-narrow', page: 'years.html', language: 'ur', width: 320 },
  { name: 'on-this-day', page: 'on-this-day/index.html', language: 'ur' },
  { name: 'on-a-day', page: 'on-this-day/07-27.html', width: 320 },
  { name: 'tags', page: 'tags/index.html' },
  { name: 'tag', page: 'tags/chandrayaan/index.html', language: 'en', scheme: 'dark' },
  { name: 'tag-narrow', page: 'tags/space/index.html', width: 320 },
  { name: 'series', page: 'series/changing-cities/index.html', language: 'ur' },
  { name: 'compare', page: 'compare.html?a=tags/climate-change&b=tags/north-korea', language: 'en' },
  { name: 'search', page: 'search.html' },
  { name: 'about', page: 'about.html', language: 'en' },
  { name: 'not-found', page: '404.html', width: 320 },
];

await run(async () => {
  const options = readArguments({
    name: 'exec node scripts/take-pictures.ts -- [options]',
    about: 'Takes the pictures of every kind of page anew, with the browser that scripts/find-browser.ts found.',
    options: { to: { kind: 'text', value: 'DIR', about: 'where the pictures go', fallback: 'docs/pictures' } },
  });
  const executablePath = rememberedBrowser();
  if (executablePath === undefined) throw new Error('No browser is known: run "node scripts/find-browser.ts" once.');
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    mkdirSync(options.to, { recursive: true });
    const sites = new Map<string, string>();
    for (const view of [...fronts, ...kinds]) {
      const language = view.language ?? 'hi';
      const site = sites.get(language) ?? (await built(folder, language));
      sites.set(language, site);
      const file = join(options.to, `${view.name}.jpg`);
      await take(browser, site, view, file);
      console.log(file);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function take(browser: Browser, site: string, view: View, file: string): Promise<void> {
  const { width = 900, scheme: colorScheme = 'light' } = view;
  const page = await browser.newPage({ viewport: { width, height: width === 320 ? 640 : 980 }, colorScheme });
  await page.goto(`file://${site}/${view.page}`);
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => true)');
  await page.screenshot({ path: file, type: 'jpeg', quality: width === 1180 ? 72 : 60 });
  await page.close();
}

/** The sample archive with its furniture in a language; the folder of the site. */
async function built(folder: string, language: string): Promise<string> {
  const site = join(folder, `${language}.json`);
  writeFileSync(site, JSON.stringify({ ...JSON.parse(readFileSync('_data/site.json', 'utf8')), language }));
  const out = join(folder, language);
  const cache = join(folder, `${language}.cache`);
  await buildSite({ articles: 'articles', out, site, cache, workers: 2, search: true, rehash: false }, () => {});
  return out;
}
