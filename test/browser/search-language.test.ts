import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readStrings } from '../../src/settings/strings.ts';
import { axeFaults } from './axe-faults.ts';
import { closePage, launchBrowser, newContext } from './browser.ts';
import { buildSearchSite } from './search-site.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-language-'));
let browser: Browser;
let context: BrowserContext;
let server: StaticServer;
let page: Page;
let complaints: string[];

const rain = (year: number) =>
  Array.from({ length: 7 }, (_, index) => ({
    path: `${year}/01/0${index + 1}/rain`,
    fields: { title: `Day ${index + 1} of ${year}`, lang: 'en', section: 'Weather', authors: ['Mira'] },
    text: 'Rain and wind.',
  }));

beforeAll(async () => {
  const site = await buildSearchSite(folder, [2021, 2022].flatMap(rain));
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
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(async () => {
  await closePage(page);
  await context.close();
});

const status = () => page.locator('#search-status');

async function openMenu(): Promise<void> {
  if (!(await page.locator('#comfort').isVisible())) await page.locator('button.comfort').click();
}

async function choose(lang: string): Promise<void> {
  await openMenu();
  await page.locator('#interface-language').selectOption(lang);
}

/** What the page has of the texts of a language: its texts, and the parts around the values of those with values. */
async function textsIn(lang: string): Promise<readonly string[]> {
  const parts = await page.locator('main').evaluate((main) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, ({ parentElement: parent }) =>
      parent?.matches('script, datalist') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const found = [document.title.replace(/ · .*/, '')];
    while (walker.nextNode()) found.push(walker.currentNode.nodeValue?.trim() ?? '');
    for (const each of main.querySelectorAll('[aria-label]')) found.push(each.getAttribute('aria-label') ?? '');
    return found;
  });
  const { search, labels, singular } = readStrings('_data/strings')[lang] ?? {};
  const texts = new Set(textsOf([search, labels, singular]).filter((text) => !text.includes('{')));
  return parts.filter((part) => texts.has(part) || texts.has(part.replace(/:.*/, '')));
}

function textsOf(group: unknown): readonly string[] {
  return typeof group === 'string' ? [group] : Object.values(Object(group)).flatMap(textsOf);
}

test.each([
  ['over http', () => server.url],
  ['from the disk', () => `${pathToFileURL(join(folder, 'site'))}/`],
])('an open page changes its language at once, %s', async (_, base) => {
  await page.goto(`${base()}search.html`);
  expect((await textsIn('hi')).length).toBeGreaterThan(15);
  await choose('en');
  await expect.poll(() => textsIn('hi')).toEqual([]);
  expect(await page.locator('h1').textContent()).toBe('Search');
  await choose('ur');
  await expect.poll(() => textsIn('en')).toEqual([]);
  await choose('');
  await expect.poll(() => textsIn('ur')).toEqual([]);
  expect(await page.locator('h1').textContent()).toBe('खोज');
});

test('shown results, their counts and a later search have the chosen language', async () => {
  await page.goto(`${server.url}search.html?q=rain&from=2021`);
  await status().filter({ hasText: '14 ख़बरें मिलीं।' }).waitFor();
  await page.getByRole('button', { name: /शेष/ }).first().click();
  await expect.poll(() => page.locator('#search-results li').count()).toBe(14);
  await openMenu();
  await page.evaluate(() => scrollTo(0, 400));
  await choose('en');
  await status().filter({ hasText: '14 stories' }).waitFor();
  await expect.poll(() => textsIn('hi')).toEqual([]);
  expect(await page.locator('#search-results li').count()).toBe(14);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
  expect(await page.locator('#search-hits h2').textContent()).toMatch(/year/);
  expect(await page.locator('#search-results time').first().textContent()).toMatch(/January/);
  expect(await page.title()).toMatch(/^rain · Search · /);
  expect(await status().getAttribute('lang')).toBe('en');
  expect(await page.locator('#search-results h2 a').first().getAttribute('lang')).toBe('en');
  await page.keyboard.press('Escape');
  await page.locator('#search-text').fill('wind xyzzy');
  await page.waitForURL(/xyzzy/);
  await expect.poll(() => status().textContent()).toMatch(/^[\x20-\x7e“”]+$/);
  expect(await textsIn('hi')).toEqual([]);
  expect(await axeFaults(page, 'main')).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a language that the reader has chosen before is that of the next search page', async () => {
  await page.goto(`${server.url}search.html`);
  await choose('ur');
  await expect.poll(() => textsIn('hi')).toEqual([]);
  await page.goto(`${server.url}search.html?q=rain`);
  await expect.poll(() => status().textContent()).toMatch(/\p{sc=Arabic}/u);
  await expect.poll(() => textsIn('hi')).toEqual([]);
  expect(complaints).toEqual([]);
});
