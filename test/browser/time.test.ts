import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { closePage, launchBrowser, newContext, openContext } from './browser.ts';
import { type StaticServer, serveStatic } from './static-server.ts';
import { writeTimeSite } from './time-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'time-'));
let hindi: string;
let urdu: string;
let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  hindi = await writeTimeSite(folder, 'hi');
  urdu = await writeTimeSite(folder, 'ur');
  server = await serveStatic(hindi, '/a/b/');
  context = await openContext(browser, { serviceWorkers: 'block' });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await context.newPage();
});
afterEach(() => closePage(page));

const ways = [
  ['over http', () => server.url],
  ['from the disk', () => `${pathToFileURL(hindi)}/`],
] as const;

describe.each(ways)('%s', (_, base) => {
  test('opens a random story', async () => {
    await page.goto(`${base()}random.html`);
    await page.waitForURL(/\/a\d+\.html$/);
    expect(await page.locator('h1').innerText()).toMatch(/^समाचार \d+$/);
  });

  test('finds a story by its old address', async () => {
    await page.goto(`${base()}old-addresses.html`);
    await page.getByRole('textbox', { name: 'पुराना पता' }).fill('http://www.blog.example/2019-03-05/samachar-1');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/a1\.html$/);
    await page.goto(`${base()}old-addresses.html?address=samachar-3`);
    await page.waitForURL(/\/a3\.html$/);
  });

  test('lists all stories of an old address, or says that there is none', async () => {
    await page.goto(`${base()}old-addresses.html?address=/old/twice`);
    const links = page.locator('.look-up li a');
    await links.first().waitFor();
    expect((await links.allInnerTexts()).toSorted()).toEqual([
      'a0.html',
      'a10.html',
      'a2.html',
      'a4.html',
      'a6.html',
      'a8.html',
    ]);
    await page.locator('#old-address').fill('https://blog.example/never');
    await page.keyboard.press('Enter');
    await page.locator('.look-up .none').waitFor();
    expect(await links.count()).toBe(0);
  });

  test('compares the two terms in the address, and writes the chosen terms into it', async () => {
    await page.goto(`${base()}compare.html?a=tags/mela&b=series/meri-yatra`);
    expect(await page.locator('.plot figcaption a').allInnerTexts()).toEqual(['मेला · 6', 'मेरी यात्रा · 12']);
    expect(await page.locator('.plot svg a').count()).toBe(8);
    await page.locator('#compare-second').selectOption('');
    await page.waitForURL(/\?a=tags%2Fmela&b=$/);
    expect(await page.locator('.plot svg a').count()).toBe(3);
    await page.goBack();
    await page.locator('.plot figcaption a').nth(1).waitFor();
    const first = page.locator('.plot tbody tr').first();
    expect(await first.locator('th, td').allTextContents()).toEqual(['2018', '2', '2']);
  });
});

test.each(['old/7/', 'blog/2022-01-01/samachar-7'])(
  'the page for unknown addresses leads to the story that stood at %s',
  async (old) => {
    const top = await serveStatic(hindi);
    await page.goto(top.url + old);
    await page.waitForURL(/\/a7\.html$/);
    await top.close();
  },
);

test('a bar of a term leads to the search for its stories of that year', async () => {
  await page.goto(`${server.url}tags/mela/index.html`);
  expect(await page.locator('.bars svg a').count()).toBe(3);
  await page.locator('.bars svg a', { has: page.locator('title', { hasText: '2019' }) }).click();
  await page.locator('#search-results article').first().waitFor();
  expect(await page.locator('#search-results article time').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('27 जुलाई 2019')]),
  );
  expect(await page.locator('#search-results article').count()).toBe(2);
});

test.each([
  ['author', 'मीरा जोशी'],
  ['series', 'मेरी यात्रा'],
])('a related %s links to the search for both terms', async (kind, name) => {
  await page.goto(`${server.url}tags/mela/index.html`);
  expect(await page.locator('.companions a.count').allInnerTexts()).toEqual(['6', '6', '6']);
  await page.locator(`.companions a.count[href*="${kind}="]`).click();
  await page.locator('#search-results article').nth(5).waitFor();
  expect(await page.locator('#search-chosen button').allInnerTexts()).toEqual([
    'विषय: मेला',
    expect.stringContaining(`: ${name}`),
  ]);
});

test('links to the page of today by the reader’s clock', async () => {
  // A clock belongs to the context.
  const today = await newContext(browser, { serviceWorkers: 'block' });
  onTestFinished(() => today.close());
  const page = await today.newPage();
  await page.clock.setFixedTime(new Date('2026-07-30T12:00:00'));
  await page.goto(`${server.url}on-this-day/index.html`);
  await page.getByRole('link', { name: 'आज या उससे ठीक पहले: 27 जुलाई' }).click();
  await page.locator('.day-group h2').first().waitFor();
  expect(await page.locator('.day-group h2').allInnerTexts()).toEqual(['गुरुवार, 27 जुलाई 2023', 'शनिवार, 27 जुलाई 2019']);
});

test('the mark of a day shows its date and count, and links to it', async () => {
  await page.goto(`${server.url}years.html`);
  const mark = page.locator('.heat-map a[href="2019/07/27/index.html"]');
  await mark.hover();
  expect(await mark.locator('title').textContent()).toBe('27 जुलाई 2019: 2');
  await mark.click();
  await page.locator('body.page-day').waitFor();
});

test('the periods of a full list lead to its older stories and back, by keyboard and without scripts', async () => {
  const plain = await newContext(browser, { javaScriptEnabled: false });
  onTestFinished(() => plain.close());
  const without = await plain.newPage();
  await without.goto(`${server.url}tags/railways/index.html`);
  const periods = without.getByRole('navigation', { name: 'समय के अनुसार' });
  expect((await periods.getByRole('link').allInnerTexts()).map((text) => text.trim())).toEqual([
    '2010 का दशक 6',
    '2020 का दशक 6',
  ]);
  expect(await without.locator('.story').count()).toBe(12);
  await periods.getByRole('link').first().press('Enter');
  await without.waitForURL(/\/2010s\.html$/);
  expect(await periods.locator('[aria-current="page"]').innerText()).toBe('2010 का दशक');
  expect(await without.locator('.story').count()).toBe(6);
  await without.locator('.steps [rel="prev"]').press('Enter');
  await without.waitForURL(/\/index\.html#2020s$/);
  expect(await without.locator('[id="2020s"] h2').innerText()).toBe('27 जुलाई 2023');
});

test('without scripts only the choice of terms is missing', async () => {
  const plain = await newContext(browser, { javaScriptEnabled: false });
  const without = await plain.newPage();
  await without.goto(`${server.url}compare.html`);
  expect(await without.locator('form.compared, .plot').filter({ visible: true }).count()).toBe(0);
  expect(await without.locator('.most tbody tr').first().innerText()).toMatch(/12/);
  await without.goto(`${server.url}random.html`);
  expect(await without.locator('.years a').count()).toBe(5);
  await without.goto(`${server.url}tags/mela/index.html`);
  await without.locator('.as-table summary').click();
  expect(await without.locator('.as-table tbody tr').allInnerTexts()).toHaveLength(3);
  await plain.close();
});

const kinds = [
  ...['years.html', '2019/index.html', '2019/07/27/index.html', 'tags/index.html', 'tags/mela/index.html'],
  ...['tags/railways/index.html', 'tags/railways/2010s.html'],
  ...['series/meri-yatra/index.html', 'on-this-day/index.html', 'on-this-day/07-27.html', 'compare.html', 'index.html'],
];

describe.each([
  ['Hindi', () => hindi],
  ['Urdu', () => urdu],
])('with the interface in %s', (_, site) => {
  test('axe finds nothing in light and dark colours, and nothing is too wide for 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const kind of kinds) {
      await page.goto(`${pathToFileURL(site())}/${kind}`);
      await page.evaluate("document.querySelectorAll('main details').forEach((each) => { each.open = true })");
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFaults(page), `${kind}, ${colorScheme}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(320);
      }
    }
  });
});
