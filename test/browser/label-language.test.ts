import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { closePage, launchBrowser, newContext } from './browser.ts';
import { buildSearchSite } from './search-site.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'label-language-'));
let browser: Browser;
let context: BrowserContext;
let server: StaticServer;
let page: Page;
let complaints: string[];

/** The words of the archive are English, and the language of its pages is Hindi. */
const rain = (year: number) =>
  Array.from({ length: 3 }, (_, index) => ({
    path: `${year}/01/0${index + 1}/rain`,
    fields: { title: `Day ${index + 1} of ${year}`, lang: 'en', section: 'Weather', tags: ['Rain', 'Wind'] },
    text: 'Rain and wind.',
  }));

const hindi = { path: '2021/02/01/hindi', fields: { title: 'Lake', lang: 'hi' }, text: 'Rain.' };

beforeAll(async () => {
  const site = await buildSearchSite(folder, [...[2021, 2022].flatMap(rain), hindi]);
  [browser, server] = await Promise.all([launchBrowser(), serveStatic(site, '/a/b/')]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  context = await newContext(browser, { viewport: { width: 1000, height: 900 }, serviceWorkers: 'block' });
  page = await context.newPage();
  complaints = [];
  // From the disk, the files of the search are only in an edition.
  page.on('console', (message) => /Content Security Policy/.test(message.text()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(async () => {
  await closePage(page);
  await context.close();
});

const bases = [
  ['over http', () => server.url],
  ['from the disk', () => `${pathToFileURL(join(folder, 'site'))}/`],
] as const;

async function choose(lang: string): Promise<void> {
  if (!(await page.locator('#comfort').isVisible())) await page.locator('button.comfort').click();
  await page.locator('#interface-language').selectOption(lang);
  await page.keyboard.press('Escape');
}

const scripts = { hi: /\p{sc=Devanagari}/u, en: /\p{sc=Latin}/u, ur: /\p{sc=Arabic}/u };

/** The texts of an element and their attributes that contain letters of a language. */
async function lettersOf(lang: keyof typeof scripts, selector: string): Promise<readonly string[]> {
  const texts = await page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const attributes = [...element.querySelectorAll('*'), element].flatMap((each) =>
        ['aria-label', 'title', 'placeholder', 'label'].map((name) => each.getAttribute(name) ?? ''),
      );
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, ({ parentElement: parent }) =>
        parent?.closest('script, template, noscript') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const found = attributes;
      while (walker.nextNode()) found.push(walker.currentNode.nodeValue ?? '');
      return found;
    }),
  );
  return texts.filter((text) => scripts[lang].test(text));
}

/** Pages, and the part of each that has texts of scripts. */
const pages = [
  ['the star in a list', '2021/01/01/index.html', '.slugline button'],
  ['the front page', 'index.html', '.on-this-day h2, .front .slugline button'],
  ['the list of days of the year', 'on-this-day/index.html', '.page-title'],
  ['the list of the reader', 'list.html#a=2021/01/01/rain&a=2021/01/09/gone', 'main'],
  ['words over time', 'over-time.html?q=rain&q=snow', 'main'],
  ['the comparison', 'compare.html', '.page-title, figure.plot thead, form.compared'],
  ['old addresses', 'old-addresses.html', 'main'],
  ['the offline page', 'offline.html', 'main'],
  ['the dates of a list', '2021/01/02/index.html', '.around, .steps, .breadcrumbs'],
  ['the link to the day of a story', '2021/02/01/hindi.html', '.same-day'],
  ['the age of a story', '2021/02/01/hindi.html', '.kicker .age'],
] as const;

test.each(bases.flatMap(([name, base]) => pages.map((each) => [name, ...each, base] as const)))(
  '%s, %s follows the language of menus at once and on later visits',
  async (_, __, path, part, base) => {
    await page.goto(base() + path);
    await expect.poll(() => lettersOf('hi', part)).not.toEqual([]);
    await choose('en');
    await expect.poll(() => lettersOf('hi', part)).toEqual([]);
    expect(await lettersOf('en', part)).not.toEqual([]);
    await choose('ur');
    await expect.poll(() => lettersOf('ur', part)).not.toEqual([]);
    await page.reload();
    await expect.poll(() => lettersOf('ur', part)).not.toEqual([]);
    await expect.poll(() => lettersOf('hi', part)).toEqual([]);
    await choose('');
    await expect.poll(() => lettersOf('hi', part)).not.toEqual([]);
    await expect.poll(() => lettersOf('ur', part)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test('the star and the copy buttons of an open citation box follow, also after they were pressed', async () => {
  await page.goto(`${server.url}2021/02/01/hindi.html`);
  await page.locator('details.cite summary').click();
  const star = page.locator('.cite .keep button');
  const copy = page.locator('.cite dt button').first();
  await star.filter({ hasText: 'मेरी सूची में रखें' }).waitFor();
  await choose('en');
  await star.filter({ hasText: 'Add to my list' }).waitFor();
  await star.click();
  expect(await star.textContent()).toBe('On my list');
  expect(await copy.textContent()).toBe('Copy');
  await choose('ur');
  await star.filter({ hasText: /^\P{sc=Latin}+$/u }).waitFor();
  await expect.poll(() => lettersOf('en', '.cite dt button')).toEqual([]);
  await choose('');
  await copy.filter({ hasText: scripts.hi }).waitFor();
  expect(await star.textContent()).toMatch(scripts.hi);
  expect(complaints).toEqual([]);
});

test('a story on the list keeps its language and its note when the language changes', async () => {
  await page.goto(`${server.url}2021/01/01/index.html`);
  await page.locator('.slugline button').click();
  await page.goto(`${server.url}list.html`);
  await page.locator('#my-list textarea').fill('read again');
  await choose('ur');
  await expect.poll(() => lettersOf('hi', '#my-list')).toEqual([]);
  expect(await page.locator('#my-list h2').getAttribute('lang')).toBe('en');
  expect(await page.locator('#my-list textarea').inputValue()).toBe('read again');
  expect(await page.locator('#my-list .acts button').first().getAttribute('lang')).toBe('ur');
  expect(await page.title()).toMatch(scripts.ur);
  expect(await axeFaults(page, 'main')).toEqual([]);
});
