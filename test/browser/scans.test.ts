import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { closePage, launchBrowser, openContext } from './browser.ts';
import { buildScanSite } from './scan-site.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'scans-'));
let browser: Browser;
let context: BrowserContext;
let server: StaticServer;
let onDisk: string;
let page: Page;
let faults: string[];

beforeAll(async () => {
  const { site } = await buildScanSite(folder);
  onDisk = pathToFileURL(`${site}/`).href;
  [browser, server] = await Promise.all([launchBrowser(), serveStatic(site)]);
  context = await openContext(browser, {
    viewport: { width: 1100, height: 900 },
    serviceWorkers: 'block',
    hasTouch: true,
  });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await closePage(page);
  expect(faults).toEqual([]);
});

async function open(address: string): Promise<void> {
  page = await context.newPage();
  faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(address);
}

const dialog = () => page.locator('dialog.enlarged');
const marks = () => page.locator('.scan-sheet mark');
const isZoomed = () => page.locator('.scan-view.zoomed').count();

/** The places of the marks as shares of the picture, in percent. */
async function places(): Promise<readonly (readonly number[])[]> {
  await marks().first().waitFor();
  return marks().evaluateAll((all) =>
    all.map((mark) => {
      const sheet = mark.closest('.scan-sheet')?.querySelector('img')?.getBoundingClientRect();
      // Marks are a little larger than their words.
      const { left, width, top, height } = mark.getBoundingClientRect();
      if (!sheet) return [];
      return [(left + width / 2 - sheet.left) / sheet.width, (top + height / 2 - sheet.top) / sheet.height].map(
        (share) => Math.round(share * 1000) / 10,
      );
    }),
  );
}

test('a result on a scan says so, and opens it', async () => {
  await open(`${server.url}search.html?q=mahseer`);
  const result = page.locator('#search-results li').first();
  await result.locator('mark').first().waitFor();
  expect(await result.locator('[data-part=without]').textContent()).toContain('3');
  await result.locator('h2 a').click();
  await dialog().waitFor();
  await marks().first().waitFor();
  expect(new URL(page.url()).hash).toBe('#find=mahseer&scan=1');
});

test.each(['http', 'file'])('over %s, found words are marked, and one after the other is shown', async (scheme) => {
  await open(`${scheme === 'http' ? server.url : onDisk}en.html#find=mahseer&scan=1`);
  // In the middles of the boxes of the words, on a picture that is half as large as the page of the ALTO.
  expect(await places()).toEqual([
    [19, 1.5],
    [87.5, 75.5],
    [13, 77],
  ]);
  expect(await page.locator('.scan-next button').textContent()).toMatch(/1.*2|2.*1/);
  await page.locator('.scan-next button').click();
  await expect.poll(() => page.locator('mark.current').count()).toBe(2);
});

test('the captions follow the language of menus and labels, also in the dialog', async () => {
  await open(`${server.url}en.html`);
  const captions = page.locator('.scans figcaption');
  const shown = () => captions.evaluateAll((all) => all.map(({ textContent }) => textContent));
  const english = await shown();
  await page.locator('button.comfort').click();
  await page.locator('#interface-language').selectOption('hi');
  await expect.poll(shown).toEqual(['पृष्ठ 3 का स्कैन · पाठ', 'पृष्ठ 4 का स्कैन · पाठ', 'स्कैन 3 · पाठ']);
  expect(await captions.first().locator('span').getAttribute('lang')).toBe('hi');
  await page.keyboard.press('Escape');
  await page.locator('.scans a.enlarge').first().click();
  await expect.poll(() => dialog().locator('figcaption').textContent()).toBe('पृष्ठ 3 का स्कैन · पाठ');
  await page.keyboard.press('Escape');
  await page.locator('button.comfort').click();
  await page.locator('#interface-language').selectOption('en');
  await expect.poll(shown).toEqual(english);
});

test('the words of a scan are loaded when it is opened', async () => {
  await open(`${server.url}en.html#find=ghariyal`);
  const loaded = () => server.requests.filter((address) => /\/media\/.*\.js$/.test(address)).length;
  const before = loaded();
  await page.locator('.scans a.enlarge').nth(1).click();
  expect(await places()).toEqual([[55, 50.5]]);
  expect(loaded() - before).toBe(1);
  expect(await page.locator('.scan-next').isVisible()).toBe(false);
});

test('keys zoom, move and turn pages', async () => {
  await open(`${server.url}en.html`);
  await page.locator('.scans a.enlarge').first().focus();
  await page.keyboard.press('Enter');
  await dialog().waitFor();
  const caption = () => dialog().locator('figcaption').textContent();
  const scrolled = () => page.locator('.scan-view').evaluate(({ scrollTop }) => scrollTop);
  expect(await caption()).toBe('Scan of page 3 · Text');
  await page.keyboard.press('ArrowRight');
  expect(await caption()).toBe('Scan of page 4 · Text');
  expect(await isZoomed()).toBe(0);
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('+');
  expect(await isZoomed()).toBe(1);
  const top = await scrolled();
  await page.keyboard.press('ArrowDown');
  expect(await scrolled()).toBeGreaterThan(top);
  await page.keyboard.press('ArrowRight');
  expect(await caption()).toBe('Scan of page 4 · Text');
  await page.keyboard.press('0');
  expect(await isZoomed()).toBe(0);
  await page.keyboard.press('ArrowLeft');
  expect(await caption()).toBe('Scan of page 3 · Text');
  const reached = new Set<string>();
  for (let count = 0; count < 8; count += 1) {
    reached.add(await page.evaluate(() => document.activeElement?.textContent ?? ''));
    await page.keyboard.press('Tab');
  }
  for (const name of ['Close', '−', '+', 'Whole page', 'Text']) expect([...reached]).toContain(name);
  await page.keyboard.press('Escape');
  expect(await dialog().isVisible()).toBe(false);
});

test('a mouse zooms at a point and drags the page', async () => {
  await open(`${server.url}en.html`);
  await page.locator('.scans a.enlarge').first().click();
  const view = page.locator('.scan-view');
  await view.dblclick();
  expect(await isZoomed()).toBe(1);
  const position = () => view.evaluate(({ scrollTop }) => scrollTop);
  const before = await position();
  await page.mouse.move(550, 450);
  await page.mouse.down();
  await page.mouse.move(550, 350, { steps: 4 });
  await page.mouse.up();
  expect((await position()) - before).toBe(100);
  await view.dblclick();
  expect(await isZoomed()).toBe(0);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(isZoomed).toBe(1);
  await page.locator('.scan-tools button').last().click();
  expect(await isZoomed()).toBe(0);
});

test('two fingers zoom', async () => {
  await open(`${server.url}en.html`);
  await page.locator('.scans a.enlarge').first().click();
  await page.locator('.scan-view').waitFor();
  const session = await context.newCDPSession(page);
  const fingers = (distance: number) => [
    { x: 550 - distance, y: 450, id: 0 },
    { x: 550 + distance, y: 450, id: 1 },
  ];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
  for (const distance of [45, 60, 90])
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(distance) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(isZoomed).toBe(1);
  expect(await dialog().locator('figcaption').textContent()).toBe('Scan of page 3 · Text');
});

test('a scan without words opens, and another address opens none', async () => {
  await open(`${server.url}en.html#find=pangolin&scan=3`);
  await dialog().waitFor();
  expect(await dialog().locator('figcaption').textContent()).toBe('Scan 3 · Text');
  expect(await marks().count()).toBe(0);
  await page.goto(`${server.url}hi.html#find=pangolin&scan=9`);
  await page.locator('.scans').waitFor();
  expect(await dialog().isVisible()).toBe(false);
});

test.each(['en', 'hi', 'ur'])(
  'the pages in %s keep the rules of axe, wide and narrow, light and dark',
  async (lang) => {
    await open(`${server.url}${lang}.html#find=mahseer&scan=1`);
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [360, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await marks().first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(await overflow()).toBe(false);
    }
    await page.keyboard.press('Escape');
    expect(await axeFaults(page)).toEqual([]);
  },
);
