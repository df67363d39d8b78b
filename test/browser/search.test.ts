import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { dataScript } from '../../src/search/build/files/search-file.ts';
import { sample } from '../unit/pictures/sample-picture.ts';
import { axeFaults } from './axe-faults.ts';
import { closePage, launchBrowser, newContext, openContext } from './browser.ts';
import { buildSearchSite, copySite } from './search-site.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-page-'));
let browser: Browser;
let context: BrowserContext;
let server: StaticServer;
let site: string;
let page: Page;
let complaints: string[];

const many = Array.from({ length: 13 }, (_, index) => ({
  path: `2021/01/${String(index + 1).padStart(2, '0')}/rain`,
  fields: { title: `बारिश का दिन ${index + 1}`, lang: 'hi', section: 'मौसम' },
  text: 'मेघ बरसे।',
}));

beforeAll(async () => {
  mkdirSync(join(folder, 'articles/2022/05/06'), { recursive: true });
  writeFileSync(join(folder, 'articles/2022/05/06/kim.jpg'), await sample(640, 480).jpeg().toBuffer());
  site = await buildSearchSite(folder, [
    {
      path: '2023/07/27/meeting',
      fields: {
        title: 'किम जोंग-उन ने रूसी रक्षा मंत्री से मुलाकात की',
        lang: 'hi',
        section: 'दुनिया',
        authors: ['मीरा नायर'],
        editors: ['कविता रावत'],
        series: 'पड़ोस के देश',
        tags: ['उत्तर कोरिया', 'रूस'],
      },
      text: 'प्योंगयांग में शोइगु पहुँचे।\n\nदूसरे दिन किम ने शोइगु से बात की।',
    },
    {
      path: '2022/05/06/kim',
      fields: { title: 'Kim speaks', lang: 'en', tags: ['उत्तर कोरिया'], image: { src: 'kim.jpg', alt: 'Kim' } },
      text: 'A speech by Kim & others <b>, in मिलेकाब.',
    },
    { path: '2022/05/07/urdu', fields: { title: 'کم کی ملاقات', lang: 'ur' }, text: 'شوئیگو سے بات چیت۔' },
    ...many,
  ]);
  [browser, server] = await Promise.all([launchBrowser(), serveStatic(site, '/a/b/')]);
  // The worker that stores pages for reading offline fetches files of the index whenever it likes.
  context = await openContext(browser, { viewport: { width: 1000, height: 900 }, serviceWorkers: 'block' });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(() => closePage(page));

const titles = () => page.locator('#search-results h2').allTextContents();
const status = () => page.locator('#search-status');

/** Waits until every part of the index has answered. */
const isDone = () =>
  page.waitForFunction(() => {
    const said = document.querySelector('#search-status')?.textContent ?? '';
    return /मिली|मिला|मिले/.test(said) && !said.includes('अब तक');
  });

/** A copy of the site whose index is scripts, as in the edition for the disk. */
function copyForDisk(name: string): string {
  const copy = copySite(site, name);
  const names = readdirSync(join(copy, 'search'), { recursive: true, encoding: 'utf8' });
  const dataFiles = names.filter((each) => each.endsWith('.bin'));
  for (const each of dataFiles) {
    const file = join(copy, 'search', each);
    writeFileSync(`${file}.js`, dataScript(each, readFileSync(file)));
    rmSync(file);
  }
  expect(dataFiles.length).toBeGreaterThan(5);
  return copy;
}

async function ask(query: string): Promise<void> {
  await page.goto(`${server.url}search.html?${query}`);
  await isDone();
}

test('finds in both scripts and shows the original text with the words marked', async () => {
  await ask('q=kim+shoigu');
  expect(await titles()).toEqual(['किम जोंग-उन ने रूसी रक्षा मंत्री से मुलाकात की']);
  expect(await page.locator('#search-results mark').allTextContents()).toEqual(['किम', 'किम', 'शोइगु']);
  expect(await page.locator('#search-results li').textContent()).toMatch(/दुनिया.*मीरा नायर.*27 जुलाई 2023/s);
  expect(await status().textContent()).toBe('1 ख़बर मिली।');
  expect(await page.title()).toMatch(/^kim shoigu · /);
  expect(complaints).toEqual([]);
});

test('text of an article is text, in its own language and direction', async () => {
  await ask('q=kim&language=en');
  expect(await page.locator('[data-part="passage"]').textContent()).toContain('Kim & others');
  expect(await page.locator('#search-results h2 a').getAttribute('lang')).toBe('en');
  await ask('q=ملاقات');
  expect(await page.locator('#search-results h2 a').getAttribute('dir')).toBe('rtl');
});

test('searches while the reader types, by keyboard alone, and keeps the state in the address', async () => {
  await page.goto(`${server.url}search.html`);
  await page.keyboard.press('/');
  await page.keyboard.type('shoi');
  await page.waitForURL(/\?q=shoi$/);
  await page.getByRole('link', { name: 'मुलाकात' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#search-form summary').click();
  await page.locator('#search-order').selectOption('newest');
  await page.waitForURL(/\?q=shoi&order=newest$/);
  await page.goBack();
  await page.waitForURL(/\?q=shoi$/);
  expect(await page.locator('#search-order').inputValue()).toBe('best');
  expect(complaints).toEqual([]);
});

test('narrows by year, section and name, and a day takes the place of a year', async () => {
  await ask('q=kim&from=2022&to=2022');
  expect(await titles()).toEqual(['Kim speaks']);
  expect(await page.locator('#search-from-year').inputValue()).toBe('2022');
  await page.locator('#search-form summary').click();
  await page.locator('#search-from-day').fill('2023-07-01');
  await page.locator('#search-to-year').selectOption('');
  await page.waitForURL(/\?q=kim&from=2023-07-01$/);
  await page.getByRole('link', { name: 'मुलाकात' }).waitFor();
  expect(await page.locator('#search-from-year').inputValue()).toBe('');
  await ask('author=meera+nayar');
  expect(await titles()).toHaveLength(1);
  expect(await page.locator('#search-chosen button').allInnerTexts()).toEqual(['लेखक: meera nayar']);
});

test('counts the results by facet and by year, and a click on a count or a bar narrows without a reload', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await ask('q=kim');
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  const group = (facet: string) => page.locator(`#search-facets details[data-facet="${facet}"]`);
  await expect.poll(() => group('tag').locator('li').allTextContents()).toEqual(['उत्तर कोरिया 2', 'रूस 1']);
  await expect.poll(() => group('language').locator('li').count()).toBe(2);
  await page.locator('#search-hits summary').click();
  const table = () => page.locator('#search-hits tbody tr').allInnerTexts();
  expect((await table()).map((row) => row.split(/\s+/))).toEqual([
    ['2022', '1'],
    ['2023', '1'],
  ]);
  await page.locator('#search-hits tbody a').first().click();
  await page.waitForURL(/\?q=kim&from=2022&to=2022$/);
  await expect.poll(titles).toEqual(['Kim speaks']);
  expect(await page.locator('#search-hits h2').innerText()).toContain('2022');
  await group('language').getByRole('link', { name: 'अंग्रेज़ी' }).click();
  await page.waitForURL(/&language=en$/);
  await expect.poll(titles).toEqual(['Kim speaks']);
  await page.locator('#search-chosen').getByRole('button', { name: 'भाषा' }).click();
  await page.waitForURL(/&to=2022$/);
  await page.goBack();
  await page.waitForURL(/&language=en$/);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'isSamePage'))).toBe(true);
  await ask('tag="रूस"');
  expect(await titles()).toHaveLength(1);
  expect(await page.locator('#search-chosen button').allInnerTexts()).toEqual(['विषय: रूस']);
  await ask('q=kim&from=2022-05&to=2022-05');
  expect(await page.locator('#search-chosen button').allInnerTexts()).toHaveLength(2);
  expect(complaints).toEqual([]);
});

test.each(['over http', 'from the disk'])('saves all results, not only the shown ones, %s', async (where) => {
  const address =
    where === 'over http' ? `${server.url}search.html` : pathToFileURL(join(copyForDisk('saved'), 'search.html')).href;
  await page.goto(`${address}?q=${encodeURIComponent('बारिश')}`);
  await isDone();
  expect(await titles()).toHaveLength(10);
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#search-export').getByRole('button', { name, exact: true }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };
  const lines = (await save('JSON Lines')).trimEnd().split('\n');
  expect(new Set(lines.map((line) => JSON.parse(line).id)).size).toBe(13);
  expect(lines.every((line) => JSON.parse(line).section === 'मौसम')).toBe(true);
  expect((await save('RIS')).match(/^TY/gm)).toHaveLength(13);
  expect((await save('CSV')).trimEnd().split('\r\n')).toHaveLength(14);
});

test('loads the names of a facet on a phone when it is opened, says so, and keeps the focus', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  const asked: string[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const group = (facet: string) => page.locator(`#search-facets details[data-facet="${facet}"]`);
  await ask('q=kim');
  await page.waitForLoadState('networkidle');
  await page.route(/\/search\/\d{4}\//, async (route) => {
    const address = route.request().url();
    asked.push(address);
    await released;
    await (address.includes('/2022/') ? route.abort() : route.continue());
  });
  await page.locator('#search-facets > summary').click();
  await expect.poll(() => group('language').locator('li').count()).toBe(2);
  expect(asked).toEqual([]);
  await group('tag').locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => group('tag').locator('li').allTextContents()).toEqual(['गिनती जारी है …']);
  release();
  // The names of 2022 cannot be loaded.
  await expect.poll(() => group('tag').locator('li').allTextContents()).toContain('रूस कम से कम 1');
  await group('series').locator('summary').click();
  await expect.poll(() => group('series').locator('li').count()).toBe(1);
  await page.unrouteAll();
  await ask('q=kim&language=en');
  await page.locator('#search-facets > summary').click();
  await group('series').locator('summary').click();
  await expect.poll(() => group('series').locator('li').allTextContents()).toHaveLength(1);
  expect(await group('series').locator('li a').count()).toBe(0);
  await page.locator('#search-facets details[data-facet="language"] a').press('Enter');
  await page.waitForURL(/\?q=kim$/);
  await expect.poll(() => group('language').locator('li').count()).toBe(2);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('details')?.dataset.facet))
    .toBe('language');
});

test('shows the pictures of results, and no gap where one cannot be loaded', async () => {
  const pictures = () => page.locator('#search-results img');
  await ask('q=kim');
  expect(await titles()).toHaveLength(2);
  expect(await pictures().count()).toBe(1);
  await expect.poll(() => pictures().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
  const link = page.locator('#search-results .thumb');
  expect(await link.getAttribute('aria-hidden')).toBe('true');
  expect(await link.getAttribute('href')).toMatch(/2022\/05\/06\/kim\.html$/);
  await page.route('**/media/**', (route) => route.abort());
  await ask('q=speaks');
  expect(await titles()).toEqual(['Kim speaks']);
  await expect.poll(() => page.locator('.thumb').count()).toBe(0);
  await page.unrouteAll();
  complaints.length = 0;
});

test('the facets are a sheet on phones, which Escape and a click beside it close', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  const facets = page.locator('#search-facets');
  const summary = facets.locator('> summary');
  const isOpen = () => facets.evaluate((element: HTMLDetailsElement) => element.open);
  await ask('q=kim');
  expect(await isOpen()).toBe(false);
  // No button has no name, even before its values are counted.
  expect(await facets.locator('button:not([hidden]):empty').count()).toBe(0);
  await summary.click();
  expect((await facets.boundingBox())?.width).toBe(320);
  await facets.locator('details[data-facet="language"] a').first().click();
  await page.waitForURL(/language=/);
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await isOpen()).toBe(true);
  await page.locator('h1').click();
  expect(await isOpen()).toBe(false);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(isOpen).toBe(true);
  await expect
    .poll(() => facets.locator('details:not([hidden])').count())
    .toBeLessThan(await facets.locator('details').count());
});

test('counts names although a part of the index is missing, and keeps the focus in the table of years', async () => {
  const broken = copySite(site, 'uncounted');
  rmSync(join(broken, 'search/2022'), { recursive: true });
  const other = await serveStatic(broken);
  try {
    await page.goto(`${other.url}search.html?q=kim`);
    await isDone();
    await page.locator('#search-facets > summary').click();
    await page.locator('#search-facets details[data-facet="tag"] summary').click();
    const tags = page.locator('#search-facets details[data-facet="tag"] li');
    await expect.poll(() => tags.allTextContents()).toContain('रूस कम से कम 1');
    await page.locator('#search-hits summary').click();
    await page.locator('#search-hits tbody a').last().press('Enter');
    await page.waitForURL(/&from=2023&to=2023$/);
    await expect.poll(() => page.locator('#search-hits h2').innerText()).toContain('2023');
    expect(await page.evaluate(() => document.activeElement?.closest('tbody') !== null)).toBe(true);
  } finally {
    await other.close();
  }
});

test('says that no file was saved if the text of a result cannot be loaded', async () => {
  // The first ten are of 2021.
  await ask('from=2021&order=oldest');
  await page.waitForLoadState('networkidle');
  await page.route(/\/search\/202[23]\//, (route) => route.abort());
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.locator('#search-export').getByRole('button', { name: 'CSV' }).click();
  await expect.poll(() => page.locator('#search-export [role="status"]').textContent()).toContain('फ़ाइल नहीं सहेजी गई');
  expect(downloads).toEqual([]);
});

test('marked words have an opaque background in forced colours, in results and in the article', async () => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await ask('q=shoigu');
  const background = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((mark) => getComputedStyle(mark).backgroundColor);
  expect(await background('#search-results mark')).toMatch(/^rgb\(/);
  await page.locator('#search-results a').click();
  expect(await background('mark.found')).toMatch(/^rgb\(/);
});

test('narrows by editor, by series, and by several tags at once, which an address keeps and "back" undoes', async () => {
  await ask('editor=kavita+rawat');
  expect(await titles()).toHaveLength(1);
  await ask('series=पड़ोस+के+देश&editor=meera');
  expect(await titles()).toHaveLength(0);
  await ask('tag=उत्तर+कोरिया');
  expect(await titles()).toHaveLength(2);
  await page.locator('#search-form summary').click();
  // All at once: text that stays in a field for a moment is searched and replaces the address, so "back" would not undo it.
  await page.getByLabel('विषय 2').evaluate((field: HTMLInputElement) => {
    field.value = 'roos';
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  });
  await page.waitForURL(/\?tag=[^&]+&tag=roos$/);
  await page.locator('#search-results li').nth(1).waitFor({ state: 'detached' });
  await expect.poll(titles).toHaveLength(1);
  await expect.poll(() => page.getByLabel('विषय 3').inputValue()).toBe('');
  await page.goBack();
  await page.locator('#search-results li').nth(1).waitFor();
  await expect.poll(() => page.getByLabel('विषय 2').inputValue()).toBe('');
  await expect.poll(() => page.getByLabel('विषय 3').count()).toBe(0);
  await page.goForward();
  await page.locator('#search-results li').nth(1).waitFor({ state: 'detached' });
  const chosen = page.locator('#search-chosen button');
  await expect.poll(() => chosen.allInnerTexts()).toEqual(['विषय: उत्तर कोरिया', 'विषय: roos']);
  await page.getByRole('button', { name: 'हटाएँ: विषय: उत्तर कोरिया' }).press('Enter');
  await page.waitForURL(/\?tag=roos$/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('विषय: roos');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\.html$/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('search-text');
  await expect.poll(() => page.locator('#search-chosen').isHidden()).toBe(true);
  expect(complaints).toEqual([]);
});

test('"more" adds results without moving the others, and focuses the first new one', async () => {
  await ask('q=बारिश&order=oldest');
  expect(await titles()).toHaveLength(10);
  const placeOf = () =>
    page
      .locator('#search-results li')
      .evaluateAll((items) => items.slice(0, 10).map((item) => Reflect.get(item, 'offsetTop')));
  const before = await placeOf();
  await page.locator('#search-more').click();
  await page.locator('#search-results li:nth-child(13)').waitFor();
  expect(await placeOf()).toEqual(before);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('11');
  await expect.poll(() => page.locator('#search-more').isHidden()).toBe(true);
  expect((await titles()).map((title) => title.match(/\d+/)?.[0])).toEqual(many.map((_, index) => String(index + 1)));
});

test('says so when only most words of the query are found', async () => {
  await ask('q=शोइगु+मुलाकात+xyzzy');
  expect(await status().textContent()).toBe('सभी शब्द किसी ख़बर में नहीं मिले; 1 में अधिकतर हैं।');
  expect(await page.locator('[data-part="without"]').textContent()).toBe('इनके बिना: xyzzy');
});

test('announces the number of results', async () => {
  await ask('q=kim');
  await page.locator('[role="status"]', { hasText: /^2 ख़बरें मिलीं।$/ }).waitFor();
});

test('gives advice when there are no results', async () => {
  await ask('q=xyzzyxyzzy');
  expect(await status().textContent()).toBe('कुछ नहीं मिला।');
  expect(await page.locator('#search-advice').isVisible()).toBe(true);
});

test('corrects a wrong letter, and says so', async () => {
  await ask('q=मुलाकाट');
  expect(await status().textContent()).toBe('मुलाकात के नतीजे दिखाए जा रहे हैं। 1 ख़बर मिली।');
  expect(await page.locator('#search-advice').isVisible()).toBe(false);
  expect(await titles()).toHaveLength(1);
});

test('finds the beginning of a word, and says so, also at its address', async () => {
  await ask('q=मुलाका');
  expect(await titles()).toHaveLength(1);
  expect(await page.locator('#search-results .search-without').textContent()).toBe('“मुलाका” से शुरू होने वाले शब्द');
});

test('punctuation and emoji ask for nothing', async () => {
  for (const text of ['।', '“”', '- — !', '🎉']) {
    await page.goto(`${server.url}search.html?q=${encodeURIComponent(text)}`);
    await page.locator('#search-hint').waitFor();
    expect(await titles()).toEqual([]);
  }
});

test('corrects words in the script of the query', async () => {
  await ask('q=mulakab');
  expect(await status().textContent()).toContain('mulakat (मुलाकात) के नतीजे');
  await page.getByRole('link', { name: 'milekab (मिलेकाब)' }).click();
  await page.waitForURL((address) => address.searchParams.get('q') === 'मिलेकाब');
  await isDone();
  expect(await titles()).not.toEqual([]);
});

test('suggests names for the filters in any script, and loads them when the reader types', async () => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${server.url}search.html`);
  await page.locator('#search-form summary').click();
  await page.waitForLoadState('networkidle');
  const namesFile: string = await page.evaluate(() => Reflect.get(globalThis, 'sanchikaSearchTable').filters);
  const isLoaded = () => requests.includes(`${server.url}search/${namesFile}`);
  expect(isLoaded()).toBe(false);
  const offered = (kind: string) => page.locator(`#search-${kind}-names option`);
  await page.locator('#search-author').pressSequentially('meera');
  await offered('author').first().waitFor({ state: 'attached' });
  expect(isLoaded()).toBe(true);
  expect(
    await offered('author').evaluateAll((options) => options.map((option) => Reflect.get(option, 'value'))),
  ).toEqual(['मीरा नायर']);
  await expect.poll(() => offered('author').first().getAttribute('label')).toMatch(/^meera · mira nayar$/);
  await page.locator('#search-tag').fill('कोरिया');
  await offered('tag').first().waitFor({ state: 'attached' });
  expect(await offered('tag').first().getAttribute('value')).toBe('उत्तर कोरिया');
  expect(complaints).toEqual([]);
});

test('marks the words of the query in the article that a result links to', async () => {
  await ask('q=shoigu');
  await page.locator('#search-results a').click();
  await expect.poll(() => page.locator('mark.found').allTextContents()).toEqual(['शोइगु', 'शोइगु']);
  expect(await page.locator('.body').textContent()).toContain('प्योंगयांग में शोइगु पहुँचे।');
  expect(complaints).toEqual([]);
});

test('reports a missing part of the index, searches the rest, and offers a retry', async () => {
  const broken = copySite(site, 'broken');
  rmSync(join(broken, 'search/2022'), { recursive: true });
  const other = await serveStatic(broken);
  try {
    await page.goto(`${other.url}search.html?q=kim`);
    await isDone();
    expect(await titles()).toHaveLength(1);
    expect(await status().textContent()).toContain('संग्रह का 1 भाग लोड नहीं हो सका');
    expect(await page.locator('#search-retry').isVisible()).toBe(true);
  } finally {
    await other.close();
  }
});

test('searches without the files of names, and says so', async () => {
  const broken = copySite(site, 'nameless');
  for (const name of readdirSync(join(broken, 'search')))
    if (name.endsWith('.bin')) rmSync(join(broken, 'search', name));
  const other = await serveStatic(broken);
  try {
    await page.goto(`${other.url}search.html?q=kim`);
    await isDone();
    expect(await titles()).toHaveLength(2);
    expect(await status().textContent()).toContain('लोड नहीं हो');
  } finally {
    await other.close();
  }
});

test('searches from the disk', async () => {
  const copy = copyForDisk('disk');
  await page.goto(`${pathToFileURL(join(copy, 'search.html'))}?q=kim+shoigu`);
  await isDone();
  expect(await titles()).toHaveLength(1);
  await page.locator('#search-results a').click();
  await page.locator('mark.found').first().waitFor();
  // Chromium preloads no font from the disk, and says so; the page has it all the same.
  expect(complaints.filter((text) => !/font|ERR_FAILED/.test(text))).toEqual([]);
});

test('loads no files that the query does not need', async () => {
  const before = server.requests.length;
  await ask('q=shoigu&from=2023');
  const asked = server.requests.slice(before);
  expect(asked.filter((path) => /search\/202[12]\//.test(path))).toEqual([]);
  expect(asked.filter((path) => /search\/2023\//.test(path)).length).toBeLessThanOrEqual(4);
});

test.each([320, 1200])('axe finds nothing at %i pixels, and nothing is cut off', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await ask('q=kim+xyzzy');
  expect(await axeFaults(page, 'main')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('links to the indexes without JavaScript', async () => {
  const plain = await newContext(browser, { javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${server.url}search.html`);
  expect(await still.locator('noscript a').count()).toBeGreaterThan(2);
  expect(await still.locator('#search-form').isVisible()).toBe(false);
  await plain.close();
});
