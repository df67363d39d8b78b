import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/build/site/build-site.ts';
import { launchBrowser, newContext } from './browser.ts';
import { drawnLetters } from './drawn-letters.ts';
import { installedFonts } from './installed-fonts.ts';
import { shiftOf, waitForPaint, watchShift } from './layout-shift.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
const articles = {
  hindi: `title: झील ने क्या कहा, ₹50 लाख में
summary: मछुआरों की बात, “ऴ” और ॲ सहित
lang: hi
tags: [पानी]
---

पहला अनुच्छेद यहाँ है। ISRO ने [सूचना] भेजी: café@example & §5.`,
  english: `title: What the lake said, for ₹50
lang: en
tags: [पानी]
---

The *first* paragraph: café, Rāma’s “पहला” word — پہلا and *Rāma*.`,
  urdu: `title: جھیل نے کیا کہا، ہے
summary: مہینہ ے ہ ۂ ڄ
lang: ur
tags: [पानी]
---

پہلا پیراگراف۔ ISRO 50% पहला ۱۲۳`,
};

/** A site in a language with a Hindi, an English and an Urdu article. */
async function writeSite(language: string): Promise<string> {
  const source = join(folder, language, 'articles');
  mkdirSync(source, { recursive: true });
  for (const [name, text] of Object.entries(articles))
    writeFileSync(join(source, `${name}.md`), `---\ndate: 2023-07-27T10:26:00+05:30\n${text}\n`);
  const site = join(folder, language, 'site.json');
  writeFileSync(site, JSON.stringify({ ...JSON.parse(readFileSync('_data/site.json', 'utf8')), language }));
  const out = join(folder, language, 'site');
  const cache = join(folder, language, 'cache');
  await buildSite({ articles: source, out, cache, site, workers: 1, search: true, rehash: false }, () => {});
  return out;
}

// Only fontconfig lets a test choose the installed fonts.
describe.runIf(process.platform === 'linux')('text is shown', () => {
  const sites = new Map<string, string>();
  const servers = new Map<string, StaticServer>();
  let oneFont: Browser;
  let twoFonts: Browser;

  beforeAll(async () => {
    for (const language of ['en', 'hi', 'ur']) {
      const site = await writeSite(language);
      sites.set(language, site);
      servers.set(language, await serveStatic(site));
    }
    oneFont = await launchBrowser(await installedFonts(join(folder, 'one'), ['latin']));
    twoFonts = await launchBrowser(await installedFonts(join(folder, 'two'), ['latin', 'devanagari']));
  });
  afterAll(async () => {
    await oneFont?.close();
    await twoFonts?.close();
    for (const server of servers.values()) await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A first visit. */
  async function visit(browser: Browser, use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
    const context = await newContext(browser, { serviceWorkers: 'block' });
    try {
      await use(await context.newPage(), context);
    } finally {
      await context.close();
    }
  }

  const pages = [
    ['en', 'index.html'],
    ['hi', 'index.html'],
    ['ur', 'index.html'],
    ['en', 'english.html'],
    ['hi', 'hindi.html'],
    ['ur', 'urdu.html'],
    ['en', 'tags/index.html'],
    ['en', `search.html?q=${encodeURIComponent('झील')}`],
    ['en', 'search.html?q=lake'],
    ['hi', `search.html?q=${encodeURIComponent('झील')}`],
    ['hi', 'search.html?q=lake'],
    ['ur', `search.html?q=${encodeURIComponent('جھیل')}`],
  ] as const;

  /** Opens a page whose fonts come only when the function is called that it returns. */
  async function openBeforeFonts(page: Page, context: BrowserContext, address: string): Promise<() => Promise<void>> {
    const waiting: (() => Promise<void>)[] = [];
    let isReleased = false;
    await context.route('**/*.woff2', async (route) => {
      if (isReleased) await route.continue();
      else waiting.push(() => route.continue());
    });
    await watchShift(page);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await waitForPaint(page);
    if (address.includes('search')) await page.locator('#search-results h2').first().waitFor();
    return async () => {
      isReleased = true;
      for (const release of waiting) await release();
    };
  }

  async function expectOurFonts(page: Page): Promise<void> {
    let count = 0;
    await expect
      .poll(async () => {
        const letters = await drawnLetters(page);
        count = letters.count;
        return letters;
      })
      .toMatchObject({ blank: [], boxes: [], foreign: [] });
    expect(count).toBeGreaterThan(30);
  }

  test.each(pages)(
    'at once in installed fonts, for Latin and Devanagari, then almost without a shift in ours: %s %s',
    async (language, address) => {
      await visit(twoFonts, async (page, context) => {
        const release = await openBeforeFonts(page, context, servers.get(language)?.url + address);
        const { blank, boxes } = await drawnLetters(page);
        expect(blank).toEqual([]);
        expect(boxes.filter((letter) => !/[\p{Script=Arabic}ऴॲ۔،]/u.test(letter))).toEqual([]);
        await release();
        expect(await shiftOf(page)).toBeLessThan(0.05);
      });
    },
  );

  test.each(pages)(
    'with one installed font, for Latin, almost without a shift, then all in our fonts: %s %s',
    async (language, address) => {
      await visit(oneFont, async (page, context) => {
        const release = await openBeforeFonts(page, context, servers.get(language)?.url + address);
        await release();
        expect(await shiftOf(page)).toBeLessThan(0.05);
        await expectOurFonts(page);
      });
    },
  );

  // From the disk, only a packed edition can be searched.
  test.each(pages.filter(([, address]) => !address.startsWith('search')))(
    'in our fonts from the disk, with one installed font, for Latin: %s %s',
    async (language, address) => {
      await visit(oneFont, async (page) => {
        await page.goto(`${pathToFileURL(sites.get(language) ?? '')}/${address}`);
        await expectOurFonts(page);
      });
    },
  );
});
