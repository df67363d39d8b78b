import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { patience, type Reader, tellViolations } from './reader.ts';

/** An installed Firefox; undefined where there is none. */
export const firefoxPath = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find((path) => existsSync(path));

/** A headless Firefox with an empty profile, driven over WebDriver BiDi. */
export async function launchFirefox(executablePath: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: patience,
    extraPrefsFirefox: {
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      // Nothing moves, and nobody looks: fewer frames take a third less time.
      'ui.prefersReducedMotion': 1,
      'layout.frame_rate': 10,
    },
  });
}

/** A page of Firefox. */
export async function firefoxReader(browser: Browser): Promise<Reader> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  // As wide as the pages of the other browsers: narrower ones have the search behind a button.
  await page.setViewport({ width: 1280, height: 720 });
  await page.evaluateOnNewDocument(tellViolations);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left gives up what it was still loading.
    if (!why.includes('ABORTED')) complaints.push(`${why}: ${request.url()}`);
  });
  const moving = async (act: () => Promise<unknown>) => {
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), act()]);
  };
  return {
    open: async (address) => void (await page.goto(address)),
    follow: (selector) => moving(() => page.locator(selector).click()),
    write: (selector, text) => page.locator(selector).fill(text),
    send: (selector) =>
      moving(async () => {
        await page.focus(selector);
        await page.keyboard.press('Enter');
      }),
    text: (selector) =>
      page
        .locator(selector)
        .map((element) => element.textContent ?? '')
        .wait(),
    address: () => page.url(),
    ask: (expression) => page.evaluate(expression) as Promise<never>,
    complaints,
    requests,
    close: () => context.close(),
  };
}
