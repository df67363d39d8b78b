import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closePage, launchBrowser, openContext } from './browser.ts';
import { type FickleHost, serveFickle } from './fickle-host.ts';
import { buildSearchSite, copySite, type Draft } from './search-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'offline-shared-'));
const drafts: readonly Draft[] = [
  { path: '2023/07/28/rain', fields: { title: 'Rain at last', lang: 'en' }, text: 'It rained.' },
  { path: '2022/05/06/heat', fields: { title: 'Heat', lang: 'en' }, text: 'It was hot.' },
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
  page = await context.newPage();
});
afterEach(async () => {
  await closePage(page);
  await host.close();
});

const eventually = <Value>(read: () => Value | Promise<Value>) => expect.poll(read);
const title = () => page.locator('h1').innerText();
const cut = () => {
  host.mood = () => 'gone';
};

async function visit(address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => {
    const { controller } = navigator.serviceWorker;
    const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    return controller?.state === 'activated' && controller.scriptURL === new URL('sw.js', manifest?.href).href;
  });
}

/** The addresses of everything that is stored, without the host. */
const storedPaths = () =>
  page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) paths.push(url.slice(location.origin.length));
    }
    return paths;
  });
const isStored = (path: string) => eventually(async () => (await storedPaths()).includes(path));

/** An error of the browser itself, and no page of the archive. */
const networkError = /net::ERR_/;

describe('at the root of a host that other apps share', () => {
  const html = (text: string, more = '') => `<!doctype html><html><head>${more}</head><h1>${text}</h1></html>`;

  test('pages and files of other apps are not stored, and requests for them are not answered', async () => {
    host = await serveFickle(site, '/');
    host.special = (address: string, response: ServerResponse) => {
      const answer = (body: string, type: string, headers = {}) => {
        response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);
        return true;
      };
      if (address.startsWith('/app/secret'))
        return answer(html('Secret'), 'text/html', { 'Cache-Control': 'no-store, private' });
      if (address.startsWith('/app/view'))
        return answer(
          html(
            address,
            '<link rel="manifest" href="/site.webmanifest"><script src="/assets/app.js"></script><link rel="manifest" href="app.webmanifest">',
          ),
          'text/html',
        );
      if (address === '/2023/app.html') return answer(html('App in a folder of the archive'), 'text/html');
      if (address === '/2022/05/06/heat.html')
        return answer(readFileSync(join(site, address), 'utf8'), 'text/html', { 'Cache-Control': 'no-store, private' });
      if (address.startsWith('/assets/app')) return answer('self.shown = 1;', 'text/javascript');
      if (address.startsWith('/media/app')) return answer('picture', 'image/png');
      if (address.endsWith('app.webmanifest')) return answer('{}', 'application/manifest+json');
      return false;
    };
    await visit(`${host.url}2023/07/28/rain.html`);
    await isStored('/2023/07/28/rain.html').toBe(true);
    const others = ['app/secret', 'app/view?id=1', 'app/view?id=2', '2023/app.html', '2022/05/06/heat.html'];
    for (const other of [...others, '2023/07/28/rain.html?id=1', 'index.html?id=1']) await page.goto(host.url + other);
    await page.goto(`${host.url}app/view?id=1`);
    for (const file of ['media/app.png', 'assets/app.js?v=1', 'assets/app-ABCD1234.js', 'media/app.png?v=1']) {
      await page.evaluate(async (url) => (await fetch(url)).text(), host.url + file);
    }
    // Stored after all of them.
    await page.goto(`${host.url}about.html`);
    await isStored('/about.html').toBe(true);
    const stored = await storedPaths();
    expect(stored.filter((path) => /app|heat|id=/.test(path))).toEqual([]);
    cut();
    for (const other of [
      'app/secret',
      'app/view?id=2',
      'app/unseen',
      'login',
      '2023/07/28/rain.html?id=1',
      'index.html?id=1',
    ]) {
      const tab = await context.newPage();
      await expect(tab.goto(host.url + other), other).rejects.toThrow(networkError);
      await tab.close();
    }
    await page.goto(`${host.url}2023/07/28/rain.html`);
    expect(await title()).toBe('Rain at last');
    await page.goto(`${host.url}search.html?q=rain`);
    await page.locator('#search-results h2').waitFor();
    await page.goto(`${host.url}2022/05/06/heat.html`);
    await page.locator('#offline-missing').waitFor();
  });
});

test('a style that came empty during an upload is replaced, and never used from storage', async () => {
  const shown = copySite(site, 'upload');
  host = await serveFickle(shown);
  await visit(`${host.url}2023/07/28/rain.html`);
  await isStored('/shelf/2023/07/28/rain.html').toBe(true);
  const file = readdirSync(join(site, 'assets')).find((name) => /^main-.*\.css$/.test(name)) ?? '';
  const right = readFileSync(join(site, 'assets', file), 'utf8');
  const styleLength = () =>
    page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (/assets\/main-[^/]*\.css$/.test(request.url)) return (await (await cache.match(request))?.text())?.length;
        }
      }
      return undefined;
    });
  expect(await styleLength()).toBe(right.length);
  await page.evaluate(async (url) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const stored = await cache.match(url);
      if (stored) await cache.put(url, new Response('', { headers: stored.headers }));
    }
  }, `${host.url}assets/${file}`);
  expect(await styleLength()).toBe(0);
  await page.reload();
  expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(10);
  await eventually(styleLength).toBe(right.length);
});

test('a new build is installed although opened pages fail, hang, are huge or lead to another host', async () => {
  const work = join(folder, 'blocked');
  const old = await buildSearchSite(work, [
    ...drafts,
    ...['fails', 'hangs', 'huge', 'moved'].map(
      (name): Draft => ({ path: `2022/05/07/${name}`, fields: { title: name, lang: 'en' }, text: name }),
    ),
  ]);
  const shown = copySite(old, 'shown');
  host = await serveFickle(shown);
  await visit(`${host.url}2023/07/28/rain.html`);
  for (const name of ['fails', 'hangs', 'huge', 'moved']) {
    await page.goto(`${host.url}2022/05/07/${name}.html`);
    await isStored(`/shelf/2022/05/07/${name}.html`).toBe(true);
  }
  const elsewhere = createServer((_, response) => response.end('Elsewhere'));
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const bound = elsewhere.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  let isHugeOver = false;
  host.special = (address, response) => {
    if (address.endsWith('/fails.html')) response.destroy();
    else if (address.endsWith('/moved.html')) response.writeHead(302, { Location: `http://127.0.0.1:${port}/` }).end();
    else if (address.endsWith('/huge.html')) {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      const send = () => {
        while (!response.destroyed && response.write(Buffer.alloc(100_000, 'x')));
      };
      response.on('drain', send).on('close', () => {
        isHugeOver = true;
      });
      send();
    } else return address.endsWith('/hangs.html');
    return true;
  };
  await buildSearchSite(work, [
    { path: '2023/07/28/rain', fields: { title: 'New: Rain', lang: 'en' }, text: 'It rained.' },
  ]);
  rmSync(shown, { recursive: true });
  cpSync(old, shown, { recursive: true });
  await page.goto(`${host.url}2023/07/28/rain.html`);
  await page.locator('.new-build').waitFor();
  expect(isHugeOver).toBe(true);
  await Promise.all([page.waitForEvent('load'), page.locator('.new-build button').click()]);
  cut();
  await page.goto(`${host.url}2022/05/07/hangs.html`);
  expect(await title()).toBe('hangs');
  elsewhere.closeAllConnections();
  elsewhere.close();
});

test('two archives on one host share no stored pages, lists or choices', async () => {
  const both = join(folder, 'both');
  cpSync(site, both, { recursive: true });
  const other = await buildSearchSite(join(folder, 'other'), [
    { path: '2022/05/06/heat', fields: { title: 'Other heat', lang: 'en' }, text: 'It was hot.' },
  ]);
  cpSync(other, join(both, 'more'), { recursive: true });
  host = await serveFickle(both, '/');
  const row = () => page.locator('#offline-groups > li').filter({ hasText: '2022' });
  for (const root of [host.url, `${host.url}more/`]) {
    await visit(`${root}2022/05/06/heat.html`);
    await isStored(`${new URL(root).pathname}2022/05/06/heat.html`).toBe(true);
  }
  await visit(`${host.url}offline.html`);
  await page.locator('button.scheme').click();
  const scheme = await page.locator('html').getAttribute('data-scheme');
  expect(scheme).toMatch(/dark|light/);
  await row().locator('button').first().click();
  await row().locator('.standing').filter({ hasText: /./ }).waitFor();
  await visit(`${host.url}more/offline.html`);
  await row().waitFor();
  expect(await row().locator('.standing').innerText()).toBe('');
  expect(await page.locator('html').getAttribute('data-scheme')).toBeNull();
  cut();
  await page.goto(`${host.url}more/2022/05/06/heat.html`);
  expect(await title()).toBe('Other heat');
  await page.goto(`${host.url}2022/05/06/heat.html`);
  expect(await title()).toBe('Heat');
  // Every cache holds the files of one archive.
  const mixed = await page.evaluate(async () => {
    const wrong: string[] = [];
    for (const name of await caches.keys()) {
      const paths = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
      const inner = paths.filter((path) => path.startsWith('/more/')).length;
      if (inner > 0 && inner < paths.length) wrong.push(name);
    }
    return wrong;
  });
  expect(mixed).toEqual([]);
});

test('poisoned storage breaks no page', async () => {
  host = await serveFickle(site);
  await visit(`${host.url}2023/07/28/rain.html`);
  await isStored('/shelf/2023/07/28/rain.html').toBe(true);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const state = async (text: string) =>
    page.evaluate(async (value) => {
      for (const name of await caches.keys()) {
        if (name.endsWith(' state')) await (await caches.open(name)).put('/shelf/?kept', new Response(value));
      }
    }, text);
  for (const value of ['__proto__', 'constructor', '{"broken', 'x'.repeat(4_000_000)]) {
    await page.evaluate(
      ([text = '', root]) => {
        localStorage.clear();
        for (const name of ['language', 'scheme', 'text-size', 'page-language']) {
          const part = text.slice(0, 1_000_000);
          localStorage.setItem(`${root}assets/${name}`, part);
        }
      },
      [value, host.url],
    );
    await state(value === '__proto__' ? '{"groups":{"__proto__":{"whole":true},"2022":{"whole":true}}}' : value);
    await page.goto(`${host.url}offline.html?page=2022%2Fx.html`);
    await page.locator('#offline-groups > li').filter({ hasText: '2022' }).waitFor();
    await eventually(() => page.locator('#offline-status').innerText()).toBe('');
    await page.goto(`${host.url}2023/07/28/rain.html`);
    expect(await title()).toBe('Rain at last');
  }
  expect(faults).toEqual([]);
});
