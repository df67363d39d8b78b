import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleSite } from '../site/sample-site.ts';
import { closePage, launchBrowser, openContext } from './browser.ts';
import { installedFonts } from './installed-fonts.ts';
import { shiftOf, waitForPaint, watchShift } from './layout-shift.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

// Only fontconfig lets a test choose the installed fonts.
describe.runIf(process.platform === 'linux')(
  'on a phone with one font, nothing moves when scripts and fonts are late',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'layout-shift-'));
    let browser: Browser;
    let context: BrowserContext;
    let server: StaticServer;

    beforeAll(async () => {
      server = await serveStatic((await sampleSite()).out);
      browser = await launchBrowser(await installedFonts(folder, ['latin']));
      context = await openContext(browser, { serviceWorkers: 'block', viewport: { width: 390, height: 800 } });
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Holds files back. The function that it returns lets them come, one after the other, in the order of their addresses or in reverse. */
    async function holdBack(
      page: Page,
      files: RegExp,
    ): Promise<(order: 'first to last' | 'last to first') => Promise<void>> {
      let isReleased = false;
      const waiting = new Map<string, () => Promise<void>>();
      await page.route(files, async (route) => {
        if (isReleased) await route.continue();
        else waiting.set(route.request().url(), () => route.continue());
      });
      return async (order) => {
        expect(waiting.size).toBeGreaterThan(0);
        isReleased = true;
        const sorted = [...waiting].toSorted(([a], [b]) => (a < b ? -1 : 1));
        for (const [url, release] of order === 'first to last' ? sorted : sorted.toReversed()) {
          const isHere = page.waitForEvent('requestfinished', (request) => request.url() === url);
          await release();
          await isHere;
        }
      };
    }

    const addresses = [
      'index.html',
      '2019/07/22/village-telescope-club.html',
      'authors/meera-joshi/index.html',
      // Its own font is shown only where it has come before the text.
      '2023/08/23/chandrayaan-3-chaand-par.html',
      'tags/index.html',
      'about.html',
      'compare.html',
      'over-time.html?q=lake',
      // From the newest, because an older result may be better and stand above, if a busy machine takes longer than the search waits.
      'search.html?q=lake&order=newest',
    ];
    // Fonts may come in either order. Lines must not break elsewhere between one font and the next.
    const orders = ['first to last', 'last to first'] as const;
    test.each(addresses.flatMap((address) => orders.map((order) => ({ address, order }))))(
      '$address, fonts from $order',
      async ({ address, order }) => {
        const page = await context.newPage();
        await watchShift(page);
        const releaseFonts = await holdBack(page, /\.woff2$/);
        // The scripts of the colors, the language and Nastaliq run before the first paint.
        const releaseScripts = await holdBack(page, /(?<!\/(?:scheme|nastaliq)-\w+)\.js$/);
        await page.goto(server.url + address, { waitUntil: 'commit' });
        await waitForPaint(page);
        await releaseScripts('first to last');
        await page.waitForLoadState('domcontentloaded');
        if (address.includes('?')) await page.locator('#search-export, #over-time-chart').first().waitFor();
        await releaseFonts(order);
        expect(await shiftOf(page)).toBeLessThan(0.05);
        await closePage(page);
      },
    );
  },
);
