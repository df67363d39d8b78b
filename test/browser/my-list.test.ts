import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { launchBrowser, newContext } from './browser.ts';
import { type FickleHost, serveFickle } from './fickle-host.ts';
import { buildSearchSite } from './search-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'my-list-'));
let browser: Browser;
let host: FickleHost;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  const site = await buildSearchSite(
    folder,
    ['2021/01/02/rain', '2022/05/06/wind', '2023/07/27/snow'].map((path) => ({
      path,
      fields: { title: `मौसम ${path.slice(11)}`, lang: 'hi', authors: ['मीरा नायर'] },
      text: 'मेघ बरसे।',
    })),
  );
  [browser, host] = await Promise.all([launchBrowser(), serveFickle(site)]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  host.mood = () => 'well';
  context = await newContext(browser, { viewport: { width: 1100, height: 900 }, serviceWorkers: 'block' });
  page = await context.newPage();
  faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
});
afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
});

const titles = () => page.locator('#my-list h2').allTextContents();
const openList = (hash = '') => page.goto(`${host.url}list.html${hash}`);

/** Puts the three articles on the list: two results of a search, and an article from its own page. */
async function collect(): Promise<void> {
  await page.goto(`${host.url}search.html?q=मेघ&to=2022&order=oldest`);
  const keep = page.locator('#search-results button.keep');
  await keep.nth(1).waitFor();
  for (const index of [0, 1]) await keep.nth(index).click();
  expect(await keep.first().getAttribute('aria-pressed')).toBe('true');
  const headline = await page.locator('#search-results h2').first().textContent();
  expect(await keep.first().getAttribute('aria-label')).toBe(`${await keep.first().textContent()}: ${headline}`);
  await page.goto(`${host.url}2023/07/27/snow.html`);
  await page.locator('details.cite summary').click();
  await page.locator('.cite .keep button').click();
  await page.locator('.cite .keep a').click();
  await expect.poll(titles).toHaveLength(3);
}

test('collects stories from the lists of days and the home page, by the keyboard too', async () => {
  const keep = page.locator('.slugline button');
  await page.goto(`${host.url}2021/01/02/index.html`);
  expect(await keep.getAttribute('aria-label')).toContain(': मौसम rain');
  expect(await keep.getAttribute('aria-pressed')).toBe('false');
  await keep.focus();
  await page.keyboard.press('Enter');
  expect(await keep.getAttribute('aria-pressed')).toBe('true');
  expect(await axeFaults(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await keep.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  // It is first: the last one of a long line would stand alone below it. No dot follows it.
  expect(await keep.evaluate((button) => button.previousElementSibling === null)).toBe(true);
  expect(await keep.evaluate((button) => getComputedStyle(button, '::after').content)).toBe('none');
  await page.goto(`${host.url}2022/05/06/index.html`);
  await keep.click();
  await page.goto(`${host.url}index.html`);
  const [snow, rain] = ['snow', 'rain'].map((name) => page.getByRole('button', { name: `: मौसम ${name}` }).first());
  await snow?.click();
  expect(await rain?.getAttribute('aria-pressed')).toBe('true');
  await openList();
  await expect.poll(titles).toEqual(['मौसम rain', 'मौसम wind', 'मौसम snow']);
  await page.goto(`${host.url}index.html`);
  await rain?.click();
  await openList();
  await expect.poll(titles).toEqual(['मौसम wind', 'मौसम snow']);
});

test('collects results and articles, which can be reordered, annotated, removed and saved', async () => {
  await collect();
  expect(await titles()).toEqual(['मौसम rain', 'मौसम wind', 'मौसम snow']);
  await page.locator('#my-list li').nth(2).locator('[data-act="up"]').click();
  await expect.poll(titles).toEqual(['मौसम rain', 'मौसम snow', 'मौसम wind']);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('snow');
  await page.locator('#my-list textarea').first().fill('=फिर पढ़ें');
  await page.locator('#my-list li').nth(2).locator('[data-act="remove"]').press('Enter');
  await expect.poll(titles).toEqual(['मौसम rain', 'मौसम snow']);
  await page.reload();
  await expect.poll(titles).toEqual(['मौसम rain', 'मौसम snow']);
  expect(await page.locator('#my-list textarea').first().inputValue()).toBe('=फिर पढ़ें');
  const save = async (name: string) => {
    const button = page.locator('#my-list .search-export').getByRole('button', { name, exact: true });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  expect(await save('CSV')).toMatch(/,note\r\nमौसम rain,2021-01-02,.*,'=फिर पढ़ें\r\nमौसम snow/);
  expect(await save('RIS')).toContain('N1  - =फिर पढ़ें');
  expect(await save('BibTeX')).toContain('note = {=फिर पढ़ें}');
  expect(JSON.parse(await save('CSL-JSON'))[0].note).toBe('=फिर पढ़ें');
  const [first = ''] = (await save('JSON Lines')).split('\n');
  expect(JSON.parse(first)).toMatchObject({ id: '2021/01/02/rain', authors: ['मीरा नायर'], note: '=फिर पढ़ें' });
});

test('shares a list as an address, which needs no server and changes nothing until the reader takes it over', async () => {
  await collect();
  await page.locator('#my-list textarea').first().fill('देखें');
  await page.locator('[data-list="share"]').click();
  const address = (await page.locator('.list-address').textContent()) ?? '';
  const other = await newContext(browser, { serviceWorkers: 'block' });
  await context.close();
  context = other;
  page = await other.newPage();
  await openList(address.slice(address.indexOf('#')));
  await expect.poll(titles).toEqual(['मौसम rain', 'मौसम wind', 'मौसम snow']);
  expect(await page.locator('#my-list .note').textContent()).toBe('देखें');
  expect(await page.locator('#my-list textarea').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.locator('[data-list="add"]').click();
  await expect.poll(() => page.locator('#my-list textarea').count()).toBe(3);
  await openList('#a=2021/01/02/gone&a=2021/01/02/rain');
  await page.reload();
  await expect.poll(() => page.locator('#my-list li').first().textContent()).toContain('अब ऐसी कोई ख़बर नहीं');
});

test('says which article could not be loaded, and a retry loads it', async () => {
  await collect();
  host.mood = (path) => (path.startsWith('search/2021/') ? 'error' : 'well');
  await page.reload();
  await expect.poll(() => page.locator('#my-list li').first().textContent()).toContain('लोड नहीं हो सकी');
  expect((await titles()).slice(1)).toEqual(['मौसम wind', 'मौसम snow']);
  host.mood = () => 'well';
  await page.locator('[data-list="retry"]').click();
  await expect.poll(titles).toEqual(['मौसम rain', 'मौसम wind', 'मौसम snow']);
});

test('prints titles and notes, axe finds nothing, and nothing is cut off', async () => {
  await collect();
  await page.locator('#my-list textarea').first().fill('देखें');
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await axeFaults(page, 'main')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#my-list textarea').first().isVisible()).toBe(false);
  expect(await page.locator('#my-list .note').first().isVisible()).toBe(true);
});
