import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { closePage, launchBrowser, newContext } from './browser.ts';
import { type FickleHost, serveFickle } from './fickle-host.ts';
import { buildSearchSite } from './search-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'over-time-page-'));
let browser: Browser;
let host: FickleHost;
let site: string;
let page: Page;
let faults: string[];

const words = ['किताब', 'सड़क', 'नदी'];

beforeAll(async () => {
  site = await buildSearchSite(
    folder,
    Array.from({ length: 48 }, (_, index) => {
      const has = words.filter((_, number) => index % (number * 2 + 3) !== 0);
      const day = `${2020 + (index % 4)}/${String((index % 12) + 1).padStart(2, '0')}/${String((index % 28) + 1).padStart(2, '0')}`;
      return {
        path: `${day}/a-${index}`,
        fields: { title: `समाचार ${index}`, lang: 'hi' },
        text: ['यह', ...has, 'है।'].join(' '),
      };
    }),
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
  const context = await newContext(browser, { viewport: { width: 1100, height: 900 }, serviceWorkers: 'block' });
  page = await context.newPage();
  faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
});
afterEach(async () => {
  await closePage(page);
  await page.context().close();
  expect(faults).toEqual([]);
});

const open = (query: string) => page.goto(`${host.url}over-time.html?${query}`);
const chart = () => page.locator('#over-time-chart');
const rows = () =>
  page
    .locator('#over-time-chart tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));

/** The articles of the data files, as people count them: lines with a word in them. */
function articles(): readonly { readonly day: string; readonly line: string }[] {
  const data = join(site, 'data/articles');
  const files = readdirSync(data).filter((name) => name.endsWith('.jsonl'));
  return files.flatMap((name) =>
    readFileSync(join(data, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => ({ day: String(JSON.parse(line).date ?? JSON.parse(line).day), line })),
  );
}

function countedIn(phrase: string, length: number): Map<string, number> {
  const found = articles().filter(({ line }) => line.includes(phrase));
  return new Map(
    [...Map.groupBy(found, ({ day }) => day.slice(0, length))].map(([period, all]) => [period, all.length]),
  );
}

test('counts words and phrases by year as the data files have them, and of 1,000 articles', async () => {
  const asked = [...words, 'किताब सड़क'];
  await open(new URLSearchParams(asked.map((word) => ['q', word.includes(' ') ? `"${word}"` : word])).toString());
  await chart().locator('summary').click();
  const all = countedIn('', 4);
  const expected = [...all.keys()]
    .toSorted()
    .map((year) => [year, ...asked.map((word) => String(countedIn(word, 4).get(year) ?? 0))]);
  expect(expected).toHaveLength(4);
  expect(await rows()).toEqual(expected);
  await page.locator('#over-time-per').selectOption('1000');
  await page.waitForURL(/per=1000/);
  const rate = (word: string, year: string) => ((countedIn(word, 4).get(year) ?? 0) * 1000) / (all.get(year) ?? 1);
  await expect
    .poll(async () => (await rows())[0]?.[1])
    .toBe(rate('किताब', '2020').toLocaleString('en', { maximumFractionDigits: 1 }));
});

test('draws by month, and a point opens its articles in the search', async () => {
  await open('q=नदी&by=month');
  const points = chart().locator('.over-time-lines a');
  await points.first().waitFor();
  expect(await points.count()).toBe(countedIn('नदी', 7).size);
  const title = await points.first().locator('title').textContent();
  expect(title).toContain('नदी');
  await points.first().click();
  await page.waitForURL(/search\.html\?q=.*&from=2020-\d\d&to=2020-\d\d$/);
  const count = countedIn('नदी', 7).get(new URL(page.url()).searchParams.get('from') ?? '');
  await expect.poll(() => page.locator('#search-results li').count()).toBe(count);
  await page.goBack();
  await points.first().waitFor();
});

test('the form changes the address, "back" undoes it, and files are saved', async () => {
  await open('q=नदी');
  await chart().locator('.over-time-lines a').first().waitFor();
  await page.locator('#over-time-2').fill('किताब');
  await page.locator('#over-time-2').press('Enter');
  await expect.poll(() => page.locator('.over-time-names li').count()).toBe(2);
  const saved = async (id: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(id).click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  const table = (await saved('#over-time-csv')).trimEnd().split('\r\n');
  expect(table).toHaveLength(5);
  expect(table[1]).toBe(
    `2020,12,${['नदी', 'किताब'].map((word) => `${countedIn(word, 4).get('2020') ?? 0},${(((countedIn(word, 4).get('2020') ?? 0) * 1000) / 12).toFixed(3)}`).join(',')}`,
  );
  const drawing = await saved('#over-time-svg');
  expect(drawing).toMatch(/^<\?xml .*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/s);
  expect(drawing).toContain('नदी');
  expect(
    await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror'),
      drawing,
    ),
  ).toBe(null);
  await page.goBack();
  await expect.poll(() => page.locator('.over-time-names li').count()).toBe(1);
  expect(await page.locator('#over-time-2').inputValue()).toBe('');
});

test('names the years that cannot be counted, and a retry counts them', async () => {
  host.mood = (path) => (path.startsWith('search/2021/') ? 'error' : 'well');
  await open('q="किताब सड़क"');
  await expect.poll(() => page.locator('#over-time-status').textContent()).toContain('(2021)');
  host.mood = () => 'well';
  await page.locator('#over-time-retry').click();
  await expect.poll(() => page.locator('#over-time-status').textContent()).toBe('');
  await chart().locator('summary').click();
  expect((await rows()).map(([year]) => year)).toContain('2021');
});

test('the search leads to the drawing of its words', async () => {
  await page.goto(`${host.url}search.html?q=नदी`);
  await page.locator('#search-over-time').click();
  await page.waitForURL(/over-time\.html\?q=/);
  await expect.poll(() => page.locator('.over-time-names').textContent()).toContain('नदी');
});

test.each([320, 1200])('axe finds nothing at %i pixels, and nothing is cut off', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await open('q=नदी&q=किताब&q=xyzzy');
  await chart().locator('summary').click();
  expect(await axeFaults(page, 'main')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('leads to the data files without JavaScript', async () => {
  const plain = await newContext(browser, { javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${host.url}over-time.html`);
  expect(await still.locator('noscript a').count()).toBe(4);
  expect(await still.locator('#over-time-form').isVisible()).toBe(false);
  await plain.close();
});

test('shows two fields at first, then one empty field more than there are words', async () => {
  const shown = () => page.locator('.over-time [name="q"]:visible').count();
  await open('');
  expect(await shown()).toBe(2);
  await page.locator('#over-time-1').fill('नदी');
  expect(await shown()).toBe(2);
  await page.locator('#over-time-2').fill('सड़क');
  expect(await shown()).toBe(3);
  await open(`${words.map((word) => `q=${word}`).join('&')}&q=सर्दी&q=गर्मी`);
  await chart().waitFor();
  expect(await shown()).toBe(5);
});
