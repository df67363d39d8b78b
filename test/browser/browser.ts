import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { readSavedBrowser } from '../../scripts/browser/saved-browser.ts';
import { patience } from './walk/reader.ts';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium with an empty profile. `variables` are added to its environment. */
export async function launchBrowser(variables: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const executablePath = readSavedBrowser();
  if (executablePath === undefined)
    throw new Error('No browser found. Run "node_modules/.bin/node scripts/find-browser.ts" once.');
  const env = { ...process.env, ...variables };
  return chromium.launch({
    ...{ executablePath, env, args: flags, timeout: patience },
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

/**
 * A context of its own, for a first visit or without scripts. Its pages do not move unless `options` say so: the transition from one page
 * to the next takes a third of the time of a visit.
 */
export async function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(patience);
  return context;
}

/**
 * A context with a page that stays open, of no site. Chromium opens the next pages from this machine in the process of this page; to
 * start a process for each takes as long as to load a page.
 */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await newContext(browser, options);
  const page = await context.newPage();
  await page.route('**', (route) => route.fulfill({ body: '' }));
  await page.goto('http://127.0.0.1/');
  return context;
}

/**
 * Closes a page and removes what its site stored. The next test opens its page in the same context and finds nothing there. A
 * context for each test would cost as much as five pages.
 */
export async function closePage(page: Page): Promise<void> {
  const { origin, protocol: scheme } = new URL(page.url());
  if (scheme.startsWith('http')) {
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  } else if (scheme === 'file:') await page.evaluate(() => localStorage.clear());
  await page.close();
}
