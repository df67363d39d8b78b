import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pack } from '../../src/pack/pack.ts';
import { axeFaults } from './axe-faults.ts';
import { closePage, launchBrowser, openContext } from './browser.ts';
import { type FickleHost, serveFickle } from './fickle-host.ts';
import { buildSearchSite, type Draft } from './search-site.ts';
import { serveStatic } from './static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'offline-'));
const drafts: readonly Draft[] = [
  {
    path: '2023/07/27/meeting',
    fields: { title: 'किम जोंग-उन से मुलाकात', lang: 'hi', tags: ['कोरिया'] },
    text: 'प्योंगयांग में शोइगु।',
  },
  { path: '2023/07/28/rain', fields: { title: 'Rain at last', lang: 'en', tags: ['weather'] }, text: 'It rained.' },
  { path: '2022/05/06/heat', fields: { title: 'Heat', lang: 'en', tags: ['weather'] }, text: 'It was hot.' },
  { path: '2022/05/07/dry', fields: { title: 'Dry', lang: 'en', tags: ['weather'] }, text: 'It was dry.' },
  { path: '2021/05/07/urdu', fields: { title: 'بارش', lang: 'ur', tags: ['موسم'] }, text: 'دہلی میں بارش۔' },
];

let site: string;
let browser: Browser;
let host: FickleHost;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), buildSearchSite(folder, drafts)]);
  context = await openContext(browser);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  host = await serveFickle(site);
  page = await context.newPage();
});
afterEach(async () => {
  await closePage(page);
  await host.close();
});

/** Waits until an assertion holds. */
const eventually = <Value>(read: () => Value | Promise<Value>) => expect.poll(read);
const cut = () => {
  host.mood = () => 'gone';
};
const title = () => page.locator('h1').innerText();
const status = () => page.locator('#offline-status');
const row = (name: string) => page.locator('#offline-groups > li').filter({ hasText: name });
const notice = () => page.locator('.new-build');

/** Opens a page and waits until the service worker is active. */
async function visit(path: string): Promise<void> {
  await page.goto(host.url + path);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

async function openOffline(): Promise<void> {
  await visit('offline.html');
  await row('2022').waitFor();
  await eventually(() => status().innerText()).toBe('');
}

/** Whether a page is stored because it was read. */
const isStored = (path: string) =>
  eventually(() => page.evaluate((url) => caches.match(url).then((found) => found !== undefined), host.url + path));

describe('after a first visit', () => {
  test('the visited page, the home page and the search of the newest year need no network', async () => {
    await visit('2023/07/27/meeting.html');
    await isStored('2023/07/27/meeting.html').toBe(true);
    cut();
    await page.reload();
    expect(await title()).toBe('किम जोंग-उन से मुलाकात');
    for (const query of ['शोइगु', 'shoigu']) {
      await page.locator('#find').fill(query);
      await page.locator('#find').press('Enter');
      await page.locator('#search-results h2').waitFor();
      expect(await page.locator('#search-results h2').allInnerTexts()).toEqual(['किम जोंग-उन से मुलाकात']);
      await page.goto(host.url);
      expect(await title()).toBe('संचिका');
    }
  });

  test('stored pages are shown if the host does not answer or answers with an error', async () => {
    await visit('2023/07/28/rain.html');
    await isStored('2023/07/28/rain.html').toBe(true);
    for (const mood of ['error', 'silent'] as const) {
      host.mood = () => mood;
      await page.goto(`${host.url}2023/07/28/rain.html`);
      expect(await title(), mood).toBe('Rain at last');
    }
  });

  test.each([
    ['2023/07/27/meeting.html', 'hi', 'यह पृष्ठ इस उपकरण पर नहीं रखा गया है, और नेटवर्क नहीं है।'],
    ['2023/07/28/rain.html', 'en', 'This page is not saved on this device, and there is no network.'],
    ['2021/05/07/urdu.html', 'ur', 'یہ صفحہ اس آلے پر نہیں رکھا گیا، اور نیٹ ورک موجود نہیں۔'],
  ])(
    'from %s, a page that is not stored leads to a notice in %s that lists the stored pages',
    async (from, lang, told) => {
      await visit(from);
      await isStored(from).toBe(true);
      const read = await title();
      cut();
      await page.goto(`${host.url}2022/05/06/heat.html`);
      await page.locator('#offline-missing').waitFor();
      expect(await page.locator('#offline-missing').innerText()).toContain(told);
      expect((await page.locator('main').getAttribute('lang')) ?? 'hi').toBe(lang);
      await page.locator('#offline-read-list a').waitFor();
      expect(await page.locator('#offline-read-list').innerText()).toBe(read);
      host.mood = () => 'well';
      await page.locator('#offline-again').click();
      await page.waitForURL('**/heat.html');
      expect(await title()).toBe('Heat');
    },
  );

  test('a search that needs a year that is not stored says what is missing, and logs no error', async () => {
    const told: string[] = [];
    page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
    page.on('pageerror', (error) => told.push(error.message));
    await visit('2023/07/28/rain.html');
    cut();
    await page.goto(`${host.url}search.html?q=weather`);
    await page.locator('#search-results h2').waitFor();
    expect(await page.locator('#search-results h2').allInnerTexts()).toEqual(['Rain at last']);
    // In the language of the visit's first page.
    await eventually(() => page.locator('#search-status').innerText()).toContain('2 parts of the archive could not be');
    expect(told).toEqual([]);
  });

  test('an address on another site is not offered as a missing page', async () => {
    await visit('offline.html?page=https://example.org/');
    await row('2022').waitFor();
    expect(await page.locator('#offline-missing').isVisible()).toBe(false);
  });
});

describe('a stored year', () => {
  test('can be read and searched without a network until it is removed', async () => {
    await openOffline();
    await row('2022').getByRole('button', { name: 'रखें' }).click();
    await row('2022').getByText('रखा हुआ', { exact: true }).waitFor();
    expect(await status().innerText()).toBe('2022: रख लिया गया।');
    cut();
    for (const [path, heading] of [
      ['2022/05/06/heat.html', 'Heat'],
      ['2022/05/07/index.html', '7 मई 2022'],
    ] as const) {
      await page.goto(host.url + path);
      expect(await title()).toContain(heading);
    }
    await page.goto(`${host.url}search.html?q=heat`);
    await page.locator('#search-results h2').waitFor();
    await page.goto(`${host.url}offline.html`);
    await row('2022').getByRole('button', { name: 'हटाएँ' }).click();
    await row('2022').getByRole('button', { name: 'रखें' }).waitFor();
    await page.goto(`${host.url}2022/05/06/heat.html`);
    await page.locator('#offline-missing').waitFor();
    expect(page.url()).toContain('offline.html?page=2022%2F05%2F06%2Fheat.html');
  });

  test('can be stopped and resumed while it loads, by keyboard alone', async () => {
    await openOffline();
    host.mood = (path) => (path === '2022/05/07/dry.html' ? 'silent' : 'well');
    const keep = row('2022').getByRole('button', { name: 'रखें' });
    await keep.focus();
    await page.keyboard.press('Enter');
    const bar = row('2022').locator('progress');
    await eventually(() => bar.evaluate((element: HTMLProgressElement) => element.value)).toBeGreaterThan(0.5);
    expect(await bar.getAttribute('aria-label')).toBe('2022');
    expect(await page.locator(':focus').innerText()).toBe('रोकें');
    await page.keyboard.press('Enter');
    await row('2022').getByText('अधूरा रखा हुआ').waitFor();
    expect(await status().innerText()).toBe('2022: रोक दिया गया। जो आ चुका, वह रहेगा।');
    host.mood = () => 'well';
    host.answered.length = 0;
    await page.reload();
    await row('2022').getByRole('button', { name: 'आगे बढ़ाएँ' }).click();
    await row('2022').getByText('रखा हुआ', { exact: true }).waitFor();
    const fetched = host.answered.filter((path) => path.startsWith('2022/'));
    expect(fetched).toEqual(['2022/05/07/dry.html']);
  });

  test('the whole archive is stored and removed at once', async () => {
    await openOffline();
    await row('पूरा संग्रह').getByRole('button', { name: 'रखें' }).click();
    await row('पूरा संग्रह').getByText('रखा हुआ', { exact: true }).waitFor();
    cut();
    await page.goto(`${host.url}tags/weather/index.html`);
    expect(await title()).toContain('weather');
    await page.goto(`${host.url}offline.html`);
    await row('पूरा संग्रह').getByRole('button', { name: 'हटाएँ' }).click();
    await row('2021').getByRole('button', { name: 'रखें' }).waitFor();
  });
});

describe('an error is shown for', () => {
  test('a file that cannot be loaded, and the loaded files stay', async () => {
    await openOffline();
    host.mood = (path) => (path === '2022/05/07/dry.html' ? 'error' : 'well');
    await row('2022').getByRole('button', { name: 'रखें' }).click();
    await eventually(() => status().innerText()).toContain('2022: एक फ़ाइल नहीं मिल सकी।');
    await row('2022').getByText('अधूरा रखा हुआ').waitFor();
    cut();
    await page.goto(`${host.url}2022/05/06/heat.html`);
    expect(await title()).toBe('Heat');
  });

  test('full storage', async () => {
    await openOffline();
    const protocol = await context.newCDPSession(page);
    const { usage } = await page.evaluate(() => navigator.storage.estimate());
    await protocol.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(host.url).origin,
      quotaSize: (usage ?? 0) + 1000,
    });
    await row('2022').getByRole('button', { name: 'रखें' }).click();
    await eventually(() => status().innerText()).toContain('2022: इसके लिए जगह नहीं है।');
    await page.goto(`${host.url}2023/07/28/rain.html`);
    expect(await title()).toBe('Rain at last');
  });

  test('storage that is disabled, as in some private windows', async () => {
    await page.addInitScript(() => {
      caches.open = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
    });
    await page.goto(`${host.url}offline.html`);
    await eventually(() => status().innerText()).toContain('यह ब्राउज़र यहाँ कुछ नहीं सहेजता।');
  });

  test('basic files that cannot be loaded, and none of them is stored', async () => {
    host.mood = (path) => (path.startsWith('search/2023/') ? 'error' : 'well');
    await page.goto(`${host.url}offline.html`);
    await eventually(() => status().innerText()).toContain('पृष्ठ ऑफ़लाइन पढ़ने के लिए तैयार नहीं हो सके।');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    host.mood = () => 'well';
    await page.reload();
    await row('2022').waitFor();
  });
});

describe('a new build', () => {
  test('replaces the stored pages all together when the reader agrees', async () => {
    const place = join(folder, 'renewed');
    const old = await buildSearchSite(place, drafts);
    const shown = join(folder, 'shown');
    cpSync(old, shown, { recursive: true });
    await host.close();
    host = await serveFickle(shown);
    await visit('2023/07/28/rain.html');
    await isStored('2023/07/28/rain.html').toBe(true);
    await openOffline();
    await row('2022').getByRole('button', { name: 'Save' }).click();
    await row('2022').getByText('Saved', { exact: true }).waitFor();

    await buildSearchSite(
      place,
      drafts
        .map((draft): Draft => ({ ...draft, fields: { ...draft.fields, title: `New: ${draft.fields.title}` } }))
        .concat({ path: '2023/08/01/flood', fields: { title: 'New: Flood', lang: 'en' }, text: 'Shoigu again.' }),
    );
    rmSync(shown, { recursive: true });
    cpSync(old, shown, { recursive: true });
    await page.goto(`${host.url}2023/07/28/rain.html`);
    await notice().waitFor();
    expect(await notice().innerText()).toContain('The archive has been updated.');

    // Until the reader agrees, the old pages are shown without a network.
    cut();
    await page.goto(`${host.url}index.html`);
    expect(await page.locator('main').innerText()).not.toContain('New:');
    await page.goto(`${host.url}2022/05/06/heat.html`);
    expect(await title()).toBe('Heat');
    host.mood = () => 'well';

    await page.goto(`${host.url}2023/07/28/rain.html`);
    await notice().waitFor();
    cut();
    await Promise.all([page.waitForEvent('load'), notice().getByRole('button').click()]);
    expect(await title()).toBe('New: Rain at last');
    expect(await notice().isVisible()).toBe(false);
    await page.goto(`${host.url}index.html`);
    const stories = await page.locator('main article :is(h2, h3)').allInnerTexts();
    expect(stories.length).toBeGreaterThan(2);
    expect(stories.filter((story) => !story.startsWith('New: '))).toEqual([]);
    await page.goto(`${host.url}2022/05/06/heat.html`);
    expect(await title()).toBe('New: Heat');
    await page.goto(`${host.url}search.html?q=shoigu`);
    await page.locator('#search-results h2').nth(1).waitFor();
    expect((await page.locator('#search-results h2').allInnerTexts()).toSorted()).toEqual([
      'New: Flood',
      'New: किम जोंग-उन से मुलाकात',
    ]);
    expect(await page.evaluate(async () => (await caches.keys()).filter((name) => /shell/.test(name)).length)).toBe(1);
  });
});

test.each(['hi', 'en', 'ur'])(
  'axe finds nothing on the page in %s, and nothing is cut off at 320 pixels',
  async (lang) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.addInitScript(
      ([language = '', root]) => localStorage.setItem(`${root}assets/language`, language),
      [lang, host.url],
    );
    await openOffline();
    await row('2022').locator('button').first().click();
    await row('2022').locator('.standing').filter({ hasText: /./ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  },
);

test('an edition for the disk registers no service worker and says that it needs no network', async () => {
  const to = join(folder, 'edition');
  const options = { out: site, articles: join(folder, 'articles'), site: '_data/site.json', cache: join(folder, 'e') };
  await pack('folder', { ...options, to }, () => {});
  const server = await serveStatic(to, '/disk/');
  await page.goto(`${server.url}offline.html`);
  await eventually(() => status().innerText()).toContain('संग्रह की इस प्रति को नेटवर्क नहीं चाहिए');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.locator('.way-offline').isVisible()).toBe(false);
  await server.close();
});
