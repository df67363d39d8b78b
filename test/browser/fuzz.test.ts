import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, newContext } from './browser.ts';
import { type Attack, attack, brokenBody } from './hostile-pages.ts';
import { buildSearchSite } from './search-site.ts';
import { stalled } from './stalled.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

/** In CI the attacks are the same each time (`test/property-seed.ts`). By hand: `FUZZ_RUNS=1000 npx vitest run test/browser/fuzz.test.ts`. */
const runs = Number(process.env.FUZZ_RUNS ?? 40);

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
let browser: Browser;
let server: StaticServer;
/** One page without the service worker, which would answer from its own copies, and one with it, for the offline page. */
const pages = new Map<'online' | 'offline', Page>();
/** What must never happen, in the order it happened. */
const faults: string[] = [];
let broken: Attack['broken'] = 'no';

beforeAll(async () => {
  const site = await buildSearchSite(
    folder,
    [2019, 2020, 2021, 2022, 2023].flatMap((year) => [
      {
        path: `${year}/01/02/rain`,
        fields: { title: 'Rain in Delhi', lang: 'en', tags: ['weather', 'Delhi'] },
        text: 'It rained.',
      },
      {
        path: `${year}/05/06/kim`,
        fields: { title: 'किम की बात', lang: 'hi', tags: ['कोरिया'], authors: ['मीरा'] },
        text: 'शोइगु पहुँचे।',
      },
    ]),
  );
  // No text becomes markup or code: Trusted Types refuse it. The policy below is asked in their place.
  const headers = new Map([['Content-Security-Policy', "require-trusted-types-for 'script'"]]);
  [browser, server] = await Promise.all([launchBrowser(), serveStatic(site, '/a/b/', () => headers)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page of an attack, opened anew if there is none. */
async function pageFor(name: Attack['page']): Promise<Page> {
  const kind = name === 'offline.html' ? 'offline' : 'online';
  const page = pages.get(kind) ?? (await openPage(kind));
  pages.set(kind, page);
  return page;
}

async function openPage(kind: 'online' | 'offline'): Promise<Page> {
  const context = await newContext(browser, { serviceWorkers: kind === 'online' ? 'block' : 'allow' });
  // `stalled` ends an attack: how long a page takes to load depends on what else the machine does.
  context.setDefaultTimeout(0);
  const opened = await context.newPage();
  opened.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  opened.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  opened.on('popup', () => faults.push('a window opened'));
  context.on('request', (request) => {
    if (!request.url().startsWith(server.url)) faults.push(`fetched ${request.url().slice(0, 200)}`);
  });
  await opened.exposeFunction('fuzzed', (what = 'code ran') => faults.push(what));
  await opened.addInitScript(trustOnlyOwnScripts, server.url);
  await context.route(/\/search\//, async (route) => {
    if (broken === 'no') return route.continue();
    // The server may end a kept connection at the moment of a request.
    const response = await route.fetch({ maxRetries: 3 });
    const body = brokenBody(broken, await response.body(), new URL(route.request().url()).pathname.endsWith('.js'));
    return body === undefined ? route.fulfill({ status: 404, body: 'Not found' }) : route.fulfill({ response, body });
  });
  await opened.goto(`${server.url}offline.html`);
  return opened;
}

/** Runs in the page. Only scripts of the site may be loaded; only a parsed document that is never shown may be made of a text. */
function trustOnlyOwnScripts(site: string): void {
  const report = (what: string): undefined => {
    void Reflect.get(globalThis, 'fuzzed')(what);
  };
  const rules = {
    createScriptURL: (url: string) =>
      new URL(url, document.baseURI).href.startsWith(site) ? url : report(`script from ${url}`),
    createHTML: (text: string, _: unknown, sink: string) =>
      sink === 'DOMParser parseFromString' ? text : report(`markup in ${sink}`),
    createScript: (_: string, __: unknown, sink: string) => report(`code in ${sink}`),
  };
  Reflect.get(globalThis, 'trustedTypes').createPolicy('default', rules);
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    report(`policy: ${violatedDirective} ${blockedURI}`),
  );
}

/** Attacks a page and returns what went wrong. */
async function faultsOf(each: Attack): Promise<readonly string[]> {
  const page = await pageFor(each.page);
  const watching = new AbortController();
  const attacked = attackPage(page, each).then(() => undefined, String);
  const fault = await Promise.race([attacked, stalled(browser, watching.signal)]);
  watching.abort();
  if (fault !== undefined) {
    faults.push(fault);
    // It may never answer again.
    pages.clear();
    void page.context().close();
  }
  return faults.splice(0);
}

async function attackPage(page: Page, { page: name, query, hash, stored, keys, broken: way }: Attack): Promise<void> {
  broken = way;
  await page.evaluate(
    async (values) => {
      localStorage.clear();
      const caught = await caches.open('sanchika /a/b/ state');
      for (const [key, value] of values) {
        await caught.put(new URL('./?kept', location.href).href, new Response(value));
        for (const area of [localStorage, sessionStorage])
          area.setItem(new URL(key, new URL('assets/', location.href)).href, value);
      }
    },
    stored.map((pair) => [...pair] as const),
  );
  await page.goto(`${server.url}${name}?${query}${hash === '' ? '' : `#${hash}`}`);
  const field = page.locator('main input[type=search], main select').first();
  if (await field.isVisible()) await field.focus();
  for (const key of keys) await type(page, key);
  if (page.url().startsWith(server.url)) await readsOn(page, name, way);
  else faults.push(`left the site: ${page.url()}`);
  // What was started comes to its end.
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
}

async function type(page: Page, key: string): Promise<void> {
  if (/^(?:[A-Z][a-z]+(?:\+\w+)?|[A-Z][a-z]+[A-Z][a-z]+|\/)$/.test(key)) await page.keyboard.press(key);
  else await page.keyboard.insertText(key);
}

/** The page still works: it has its headline, and the search finds something once the index is whole. */
async function readsOn(page: Page, name: Attack['page'], way: Attack['broken']): Promise<void> {
  broken = 'no';
  const headline = await page.locator('h1').first().innerText();
  if (headline.trim() === '') faults.push('no headline');
  if (name !== 'search.html' || !page.url().includes('search.html')) return;
  if (way === 'no') {
    // The filters are those of the attack: there may be no result.
    const field = page.locator('main input[type=search]');
    await field.fill('rain');
    await field.press('Enter');
    await page.waitForFunction(
      () => (document.querySelector('#search-status')?.textContent ?? '').trim() !== '',
      undefined,
      { polling: 200 },
    );
  } else {
    await page.goto(`${server.url}search.html?q=rain`);
    await page.locator('#search-results li').first().waitFor();
  }
}

test('runs nothing, fetches nothing from elsewhere and goes on, whatever is in the address, the storage and the index', async () => {
  await fc.assert(
    fc.asyncProperty(attack, async (each) => {
      expect(await faultsOf(each)).toEqual([]);
    }),
    { numRuns: runs },
  );
  expect(faults).toEqual([]);
}, 0); // No limit: each attack has its own.
