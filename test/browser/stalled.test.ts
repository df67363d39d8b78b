import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { stalled } from './stalled.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('a browser that waits without end is stalled', { timeout: 0 }, async () => {
  const page = await browser.newPage();
  const waiting = page.locator('#never').waitFor({ timeout: 0 });
  waiting.catch(() => undefined);
  expect(await stalled(browser, new AbortController().signal, { busySeconds: 60, idleRounds: 5 })).toMatch(/waits/);
});

test('watching ends', async () => {
  const watching = new AbortController();
  const result = stalled(browser, watching.signal);
  watching.abort();
  expect(await result).toBe(undefined);
});

// Last, because its page works on.
test('a browser that works without end is stalled', { timeout: 0 }, async () => {
  const page = await browser.newPage();
  const looping = page.evaluate(() => {
    for (;;);
  });
  looping.catch(() => undefined);
  expect(await stalled(browser, new AbortController().signal, { busySeconds: 2, idleRounds: 1000 })).toMatch(/2 s of/);
});
