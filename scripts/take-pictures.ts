import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { buildSite } from '../src/build/site/build-site.ts';
import { assertOwnFolder } from '../src/publish/ownership/target.ts';
import { servePacked } from './bench/pages/serve-packed.ts';
import { readSavedBrowser } from './browser/saved-browser.ts';
import { printText } from './cli/print.ts';
import { readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

interface View {
  readonly name: string;
  /** Page of the sample archive, with its query. */
  readonly page: string;
  readonly language?: string;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** What a script shows, to be waited for. */
  readonly awaited?: string;
  /** The element to click first. */
  readonly press?: string;
  /** As printed on paper. */
  readonly printed?: true;
  /** In a browser without scripts. */
  readonly withoutScripts?: true;
}

/** The lowest quality with clean letters. */
const quality = 60;

/** The front page in two languages, for the README. */
const fronts: readonly View[] = [
  { name: 'home-hi', page: 'index.html', width: 1180 },
  { name: 'home-en', page: 'index.html', language: 'en', width: 1180 },
];
const shoigu = '2023/07/27/kim-shoigu.html';
/** Every kind of page at least once, in various languages, widths and colour schemes. */
const kinds: readonly View[] = [
  { name: 'home-dark', page: 'index.html', scheme: 'dark' },
  { name: 'home-ur', page: 'index.html', language: 'ur', width: 320 },
  { name: 'article', page: shoigu },
  { name: 'article-narrow', page: '2023/08/23/chandrayaan-3-utra.html', width: 320, scheme: 'dark' },
  { name: 'article-en', page: '2023/10/29/brahmaputra-island-school.html', language: 'en', scheme: 'dark' },
  { name: 'article-ur', page: '2023/07/27/kitab-khana-hazratganj.html', language: 'ur' },
  { name: 'article-print', page: shoigu, printed: true },
  { name: 'article-cite', page: shoigu, width: 768, press: '.cite summary' },
  { name: 'article-still', page: '2023/09/02/aditya-l1.html', width: 320, withoutScripts: true },
  { name: 'withdrawn', page: '2023/03/15/lake-bell.html', language: 'en', width: 768 },
  { name: 'corrected', page: '2023/07/27/millet-cafe.html', width: 768, press: '.history h2' },
  { name: 'day', page: '2023/07/27/index.html', language: 'en' },
  { name: 'day-print', page: '2023/07/27/index.html', printed: true },
  { name: 'month', page: '2023/07/index.html' },
  { name: 'year', page: '2023/index.html', scheme: 'dark' },
  { name: 'years', page: 'years.html' },
  { name: 'years-narrow', page: 'years.html', language: 'ur', width: 320 },
  { name: 'years-print', page: 'years.html', printed: true },
  { name: 'on-this-day', page: 'on-this-day/index.html', language: 'ur' },
  { name: 'on-a-day', page: 'on-this-day/07-27.html', width: 320 },
  { name: 'random', page: 'random.html', width: 320, withoutScripts: true },
  { name: 'sections', page: 'sections/index.html', language: 'ur', width: 768, scheme: 'dark' },
  { name: 'tags', page: 'tags/index.html' },
  { name: 'tag', page: 'tags/chandrayaan/index.html', language: 'en', scheme: 'dark' },
  { name: 'tag-narrow', page: 'tags/space/index.html', width: 320 },
  { name: 'tag-print', page: 'tags/chandrayaan/index.html', printed: true },
  { name: 'section', page: 'sections/world/index.html', width: 768 },
  { name: 'place', page: 'places/index.html', language: 'en', width: 320 },
  { name: 'series', page: 'series/changing-cities/index.html', language: 'ur' },
  { name: 'compare', page: 'compare.html?a=tags/climate-change&b=tags/north-korea', language: 'en' },
  { name: 'compare-print', page: 'compare.html?a=tags/climate-change&b=tags/north-korea', printed: true },
  { name: 'search', page: 'search.html' },
  { name: 'search-found', page: 'search.html?q=chandrayaan', scheme: 'dark', awaited: '#search-results li' },
  {
    name: 'search-missed',
    page: 'search.html?q=qxzvkjw',
    language: 'ur',
    width: 320,
    awaited: '#search-status:not(:empty)',
  },
  { name: 'over-time', page: 'over-time.html?q=चंद्रयान&q=चुनाव', awaited: '#over-time-chart svg' },
  { name: 'offline', page: 'offline.html', language: 'en', width: 320, awaited: '#offline-groups li' },
  { name: 'about', page: 'about.html', language: 'en' },
  { name: 'not-found', page: '404.html', width: 320 },
];

/** A folder that holds only pictures of ours. */
const ownPictures = {
  noun: 'pictures',
  remedy: 'Choose an empty folder with --to.',
  isOurs: (folder: string) =>
    readdirSync(folder).every((name) => [...fronts, ...kinds].some((view) => name === `${view.name}.webp`)),
};

await runCommand(async () => {
  const options = readArguments({
    name: 'exec node scripts/take-pictures.ts -- [options]',
    about: 'Takes screenshots of every kind of page, with the browser that scripts/find-browser.ts found.',
    options: { to: { kind: 'text', value: 'DIR', about: 'folder of the pictures', fallback: 'docs/pictures' } },
  });
  assertOwnFolder(options.to, ownPictures);
  const executablePath = readSavedBrowser();
  if (executablePath === undefined)
    throw new Error('No browser found. Run "node_modules/.bin/node scripts/find-browser.ts" once.');
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    mkdirSync(options.to, { recursive: true });
    const sites = new Map<string, string>();
    for (const view of [...fronts, ...kinds]) {
      const language = view.language ?? 'hi';
      const site = sites.get(language) ?? (await buildSample(folder, language));
      sites.set(language, site);
      const file = join(options.to, `${view.name}.webp`);
      const host = await servePacked(site);
      await takePicture(browser, host.url, view, file).finally(host.close);
      printText(file);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function takePicture(browser: Browser, url: string, view: View, file: string): Promise<void> {
  const { width = view.printed ? 794 : 900, scheme: colorScheme = 'light', press } = view;
  const viewport = { width, height: view.printed ? 1123 : width === 320 ? 640 : 980 };
  const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled: !view.withoutScripts });
  const page = await context.newPage();
  if (view.printed) await page.emulateMedia({ media: 'print' });
  await page.goto(url + view.page, { waitUntil: 'networkidle' });
  // Nastaliq may come too late for the first page.
  if (view.language === 'ur') await page.reload({ waitUntil: 'networkidle' });
  if (!view.withoutScripts) await page.evaluate('document.fonts.ready.then(() => true)');
  if (press) {
    await page.locator(press).click();
    await page.locator(press).evaluate((element) => element.scrollIntoView());
  }
  if (view.awaited) await page.locator(view.awaited).first().waitFor();
  const { data } = await (await context.newCDPSession(page)).send('Page.captureScreenshot', {
    format: 'webp',
    quality,
  });
  writeFileSync(file, data, 'base64');
  await context.close();
}

/** Builds the sample archive with its interface in a language. Returns the folder of the site. */
async function buildSample(folder: string, language: string): Promise<string> {
  const site = join(folder, `${language}.json`);
  writeFileSync(site, JSON.stringify({ ...JSON.parse(readFileSync('_data/site.json', 'utf8')), language }));
  const out = join(folder, language);
  const cache = join(folder, `${language}.cache`);
  await buildSite({ articles: 'articles', out, site, cache, workers: 2, search: true, rehash: false }, () => {});
  return out;
}
