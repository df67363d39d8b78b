import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closePage, launchBrowser, newContext } from './browser.ts';
import { type FickleHost, serveFickle } from './fickle-host.ts';
import { buildSearchSite, copySite, type Draft } from './search-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-network-'));
const portal = '<!doctype html><title>Sign in</title><p>Sign in to use this network.</p>';
let browser: Browser;
let host: FickleHost;
let page: Page;
let faults: string[];
/** The folder that the host serves now. */
let site: string;
let olderSite: string;

const kim = (path: string): Draft => ({
  path,
  fields: { title: `किम ${path.slice(0, 4)}`, lang: 'hi', section: 'दुनिया', tags: ['उत्तर कोरिया'] },
  text: 'किम ने बात की।',
});
const rain = Array.from({ length: 33 }, (_, index) => ({
  path: `2020/01/${String((index % 28) + 1).padStart(2, '0')}/rain-${index}`,
  fields: { title: `बारिश ${index + 1}`, lang: 'hi', section: 'मौसम' },
  text: 'मेघ बरसे।',
}));

beforeAll(async () => {
  const drafts = [...rain, kim('2021/01/02/kim'), kim('2022/05/06/kim'), kim('2023/07/27/kim')];
  const first = await buildSearchSite(folder, drafts);
  olderSite = copySite(first, 'older');
  site = await buildSearchSite(folder, [
    { ...kim('2022/05/06/kim'), text: 'किम ने शोइगु से बात की।' },
    { ...kim('2023/07/28/kim'), text: 'किम ने चाय पी।' },
  ]);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  host = await serveFickle(olderSite);
  const context = await newContext(browser, { viewport: { width: 1000, height: 700 }, serviceWorkers: 'block' });
  page = await context.newPage();
  faults = [];
  page.on('pageerror', (error) => isScriptFault(error) || faults.push(error.message));
});
afterEach(async () => {
  await closePage(page);
  await page.context().close();
  await host.close();
  expect(faults).toEqual([]);
});

const titles = () => page.locator('#search-results h2').allTextContents();
const status = () => page.locator('#search-status');
const retry = () => page.locator('#search-retry');
const notes = () => page.locator('#search-notes li').allTextContents();
const ask = (query: string) => page.goto(`${host.url}search.html?${query}`);

/** A web page in the place of a script. */
const isScriptFault = ({ message }: Error) => message.startsWith("Unexpected token '<'");

/** Answers some files with a web page, as networks do that want their readers to sign in. */
function answerWithPage(files: RegExp): void {
  host.special = (address, response) => {
    if (!files.test(address)) return false;
    response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'max-age=600' }).end(portal);
    return true;
  };
}

/** Lets files fail in a way. */
function failFor(way: 'error' | 'gone' | 'page' | 'silent', files: RegExp): void {
  if (way === 'page') answerWithPage(files);
  else host.mood = (path) => (files.test(path) ? way : 'well');
}

function mend(): void {
  host.mood = () => 'well';
  host.special = () => false;
}

/** Lets no wait of 5 seconds or more end before the test says so: on a busy machine, the page may not show its results earlier. */
async function holdLongWaits(): Promise<void> {
  await page.addInitScript(() => {
    const [start, stop] = [globalThis.setTimeout, globalThis.clearTimeout];
    const held = new Map<number, () => void>();
    const hold = (run: () => void, delay = 0) => {
      if (delay < 5000) return start(run, delay);
      // The browser's own timers have positive numbers.
      const timer = -1 - held.size;
      held.set(timer, run);
      return timer;
    };
    const drop = (timer: number) => {
      if (held.has(timer)) held.set(timer, () => undefined);
      else stop(timer);
    };
    const endLongWaits = () => {
      for (const run of held.values()) run();
    };
    Object.assign(globalThis, { setTimeout: hold, clearTimeout: drop, endLongWaits });
  });
}

test.each(['error', 'gone', 'page', 'silent'] as const)(
  'a year whose files fail (%s) is named, the others are shown, and a retry finds it',
  async (way) => {
    failFor(way, /search\/2022\//);
    await ask('q=kim');
    await expect.poll(titles).toEqual(['किम 2023', 'किम 2021']);
    await expect.poll(() => status().textContent()).toContain('लोड नहीं हो सका (2022)');
    expect(await titles()).toEqual(['किम 2023', 'किम 2021']);
    mend();
    await retry().click();
    await expect.poll(() => status().textContent()).toBe('3 ख़बरें मिलीं।');
    expect(await titles()).toHaveLength(3);
    expect(await retry().isHidden()).toBe(true);
  },
);

test('the newest year, and the directories, may hang or be web pages', async () => {
  await holdLongWaits();
  failFor('silent', /search\/2023\//);
  await ask('q=kim');
  // The page shows the others while it still waits for the hanging year.
  await expect.poll(titles).toEqual(['किम 2022', 'किम 2021']);
  expect(await status().textContent()).not.toContain('(2023)');
  await page.evaluate(() => Reflect.get(globalThis, 'endLongWaits')());
  await expect.poll(() => status().textContent()).toContain('(2023)');
  mend();
  answerWithPage(/search\/(?:past-\d+|recent)\//);
  await ask('q=kim');
  await expect.poll(() => status().textContent()).toBe('3 ख़बरें मिलीं।');
});

test('a result whose text fails stands in its place, and the others are shown', async () => {
  await ask('q=barish');
  await expect.poll(titles).toHaveLength(10);
  const texts: string = await page.evaluate(async () => {
    const { name, table } = Reflect.get(globalThis, 'sanchikaSearchTable').shards.at(-1);
    const packed = await fetch(`search/${name}/${table}`);
    const read = new Response(packed.body?.pipeThrough(new DecompressionStream('gzip')));
    return (await read.json()).texts[0];
  });
  answerWithPage(new RegExp(texts));
  await ask('q=barish');
  await expect.poll(() => status().textContent()).toBe('33 ख़बरें मिलीं। 10 नतीजे दिखाए नहीं जा सके।');
  expect(await page.locator('#search-results > li').last().textContent()).toMatch(
    /^\d+ जनवरी 2020 की एक ख़बर: इसका पाठ लोड नहीं हो सका।$/,
  );
  mend();
  await retry().click();
  await expect.poll(titles).toHaveLength(10);
});

test.each(['error', 'page'] as const)(
  'without its table (%s), the search says so, and a retry opens it',
  async (way) => {
    failFor(way, /search\/shards\.js/);
    await ask('q=kim');
    await expect.poll(() => status().textContent()).toContain('खोज लोड नहीं हो सकी');
    mend();
    await page.locator('#search-text').fill('kim');
    await retry().click();
    await expect.poll(titles).toHaveLength(3);
  },
);

test('two builds never mix: when the site was updated, a retry opens the new one', async () => {
  await ask('q=barish');
  await expect.poll(titles).toHaveLength(10);
  // Every file of the index but the table is named by its content, so the older table leads only to files of its own build.
  const [older, newer] = [olderSite, site].map((built) => new Set(readdirSync(join(built, 'search/2022'))));
  expect([...(older ?? [])].filter((name) => newer?.has(name)).length).toBeLessThan(older?.size ?? 0);
  host.change(site);
  await page.locator('#search-text').fill('kim');
  await page.keyboard.press('Enter');
  await expect.poll(() => status().textContent()).toContain('2022');
  expect((await titles()).filter((title) => /2022/.test(title))).toEqual([]);
  await retry().click();
  await expect.poll(() => status().textContent()).toBe('4 ख़बरें मिलीं।');
  await ask('q=shoigu');
  await expect.poll(titles).toEqual(['किम 2022']);
});

test('a file of another build under the name of this one is not read', async () => {
  const wrong = readdirSync(join(olderSite, 'search/2020')).find((name) => name.endsWith('.bin'));
  host.special = (address, response) => {
    if (!/search\/2022\//.test(address)) return false;
    response.writeHead(302, { Location: `${host.url}search/2020/${wrong}` }).end();
    return true;
  };
  await ask('q=kim');
  await expect.poll(() => status().textContent()).toContain('लोड नहीं हो सका (2022)');
});

test.each([
  ['from=2023&to=2021-05', /2023.*मई 2021/, ['वर्ष से: 2023', 'वर्ष तक: मई 2021']],
  ['from=2023-13', /2023-13.*तारीख़ नहीं/, []],
  ['from=2023-02-30', /2023-02-30.*तारीख़ नहीं/, []],
  ['section=xyzzy', /xyzzy/, ['खंड: xyzzy']],
  ['language=fr', /fr/, ['भाषा: fr']],
  ['tag=xyzzy', /xyzzy/, ['विषय: xyzzy']],
  ['author="xyzzy"', /xyzzy/, ['लेखक: xyzzy']],
  ['from=2050', /2020.*2023/, ['वर्ष से: 2050']],
])('the limit %s is shown and explained', async (limit, note, chosen) => {
  await ask(`q=kim&${limit}`);
  await expect.poll(notes).toEqual([expect.stringMatching(note)]);
  expect(await page.locator('#search-chosen button').allInnerTexts()).toEqual(chosen);
});

test('the dates of a search that ends before it begins can be exchanged', async () => {
  await ask('q=kim&from=2023&to=2022');
  await page.locator('#search-notes a').click();
  await expect.poll(titles).toEqual(['किम 2023', 'किम 2022']);
  expect(await notes()).toEqual([]);
});

test('"back" shows all results again, also those of "more", where the reader left them', async () => {
  await ask('q=barish&order=oldest');
  for (const count of [20, 30]) {
    await page.locator('#search-more').click();
    await page.locator(`#search-results li:nth-child(${count})`).waitFor();
  }
  const link = page.locator('#search-results li:nth-child(26) a');
  await link.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(500);
  await link.click();
  await page.locator('article h1').waitFor();
  await page.goBack();
  await expect.poll(titles).toHaveLength(30);
  await expect.poll(() => page.evaluate(() => Math.round(scrollY / 50))).toBe(Math.round(place / 50));
  // Also between searches on the page.
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('#search-text').fill('kim');
  await page.keyboard.press('Enter');
  await expect.poll(titles).toHaveLength(3);
  await page.goBack();
  await expect.poll(titles).toHaveLength(30);
});

test('the files that a search begins with load before its script has come, and only once', async () => {
  let release = () => {};
  const late = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/main-\w+\.js/, async (route) => {
    await late;
    await route.continue();
  });
  const tables = () => host.answered.filter((path) => /^search\/(?:recent|past-\d+|2023)\//.test(path));
  await page.goto(`${host.url}search.html?q=kim`, { waitUntil: 'commit' });
  await expect.poll(() => tables().length).toBeGreaterThan(1);
  const early = tables();
  expect(await titles()).toEqual([]);
  release();
  await expect.poll(titles).toHaveLength(3);
  expect(early.filter((path) => tables().filter((each) => each === path).length !== 1)).toEqual([]);
});

test.each([true, false])(
  'files of later searches load in a worker, if the browser has one (%s)',
  async (hasWorkers) => {
    if (!hasWorkers) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    const started = hasWorkers ? page.waitForEvent('worker') : undefined;
    await ask('q=kim');
    await expect.poll(titles).toHaveLength(3);
    const worker = await started;
    await expect.poll(() => worker?.evaluate('typeof onmessage') ?? 'object').toBe('object');
    const loadedByPage = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => /search\/2020\//.test(name)).length,
      );
    failFor('error', /search\/2020\//);
    await page.locator('#search-text').fill('barish');
    await expect.poll(() => status().textContent()).toContain('लोड नहीं हो सका (2020)');
    mend();
    await retry().click();
    await expect.poll(titles).toHaveLength(10);
    expect((await loadedByPage()) > 0).toBe(!hasWorkers);
  },
);

test('the page goes on when the browser ends the worker', async () => {
  const started = page.waitForEvent('worker');
  await ask('q=kim');
  await expect.poll(titles).toHaveLength(3);
  const worker = await started;
  await expect.poll(() => worker.evaluate('typeof onmessage')).toBe('object');
  await page.waitForTimeout(200);
  await worker.evaluate('close()');
  await page.locator('#search-text').fill('barish');
  await expect.poll(titles, { timeout: 15_000 }).toHaveLength(10);
});

test.each([
  ['3g', 'after'],
  ['4g', 'before'],
])('on a network of %s, fonts load %s the first results', async (effectiveType, when) => {
  const hasFonts = () => host.answered.some((path) => path.endsWith('.woff2'));
  await page.addInitScript((type) => {
    Object.defineProperty(navigator, 'connection', { value: { effectiveType: type, saveData: false } });
  }, effectiveType);
  failFor('silent', /search\/shards\.js/);
  await page.goto(`${host.url}search.html?q=kim`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  if (when === 'before') await expect.poll(hasFonts).toBe(true);
  else expect(hasFonts()).toBe(false);
  // The page says after 5 seconds that the search is missing, and looks as always.
  await retry().waitFor();
  await expect.poll(hasFonts).toBe(true);
});

test('results are shown in the fonts of the site, also on a slow network', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { effectiveType: '3g', saveData: false } });
  });
  await ask('q=kim');
  await expect.poll(titles).toHaveLength(3);
  await expect.poll(() => host.answered.some((path) => path.includes('serif-devanagari'))).toBe(true);
});

test('typed words are in no request for a file or a result', async () => {
  const referrers: string[] = [];
  page.on('request', (request) => referrers.push(request.headers().referer ?? ''));
  await ask('');
  await page.locator('#search-text').fill('kim');
  await expect.poll(() => status().textContent()).toBe('3 ख़बरें मिलीं।');
  await page.locator('#search-results a[data-part="title"]').first().click();
  await page.locator('article h1').waitFor();
  expect(referrers).toContain(new URL('/', host.url).href);
  expect(referrers.filter((referrer) => referrer.includes('q='))).toEqual([]);
});

test('a click on a result of typed words opens it, although it leaves the field', async () => {
  await ask('');
  await page.locator('#search-text').fill('kim');
  await expect.poll(() => status().textContent()).toBe('3 ख़बरें मिलीं।');
  await page.locator('#search-results a[data-part="title"]').nth(1).click();
  await expect.poll(() => page.locator('article h1').textContent()).toBe('किम 2022');
});

test('"back" leads from typed words to the search before, and all typing is one step', async () => {
  await ask('q=barish');
  await expect.poll(titles).toHaveLength(10);
  for (const text of ['ki', 'kim']) {
    await page.locator('#search-text').fill(text);
    await page.waitForURL(new RegExp(`q=${text}$`));
  }
  await page.keyboard.press('Enter');
  await expect.poll(titles).toHaveLength(3);
  await page.goBack();
  await expect.poll(titles).toHaveLength(10);
  expect(await page.locator('#search-text').inputValue()).toBe('barish');
});

test('a long text is cut, so that its address is not too long for hosts', async () => {
  await ask('q=kim');
  await expect.poll(titles).toHaveLength(3);
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('#search-text')?.select();
    document.execCommand('insertText', false, 'किम शोइगु '.repeat(1000));
  });
  expect((await page.locator('#search-text').inputValue()).length).toBe(500);
  await expect.poll(() => page.url().length).toBeGreaterThan(2000);
  expect(page.url().length).toBeLessThan(5000);
});
