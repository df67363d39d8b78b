import type { Browser } from 'playwright-core';
import { newContext } from '../browser.ts';
import { type Reader, tellViolations } from './reader.ts';

/** A page of Chromium, in a profile of its own. */
export async function chromiumReader(browser: Browser): Promise<Reader> {
  const context = await newContext(browser, { viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(tellViolations);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left gives up what it was still loading.
    if (!why.includes('ABORTED')) complaints.push(`${why}: ${request.url()}`);
  });
  const moving = async (act: () => Promise<unknown>) => {
    await Promise.all([page.waitForEvent('load'), act()]);
  };
  return {
    open: async (address) => void (await page.goto(address)),
    follow: (selector) => moving(() => page.locator(selector).first().click()),
    write: (selector, text) => page.locator(selector).first().fill(text),
    send: (selector) => moving(() => page.locator(selector).first().press('Enter')),
    text: async (selector) => (await page.locator(selector).first().textContent()) ?? '',
    address: () => page.url(),
    ask: (expression) => page.evaluate(expression),
    complaints,
    requests,
    close: () => context.close(),
  };
}
