import type { Browser } from 'playwright-core';
import { searchTimeLimit } from './search-on-open-page.ts';

const firstResult = 'benchFirstResult';

/** The speed of a network, as the Chrome DevTools Protocol names it. */
export interface NetworkSpeed {
  /** Milliseconds before each answer. */
  readonly latency: number;
  /** Bytes a second. */
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
}

/** Slow 3G: 400 kbit/s and 400 ms. */
export const slow3g: NetworkSpeed = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/**
 * Opens the search page with the query in its address, as a new visitor. Returns the milliseconds from the start of
 * the navigation to the first result.
 */
export async function searchOnArrival(
  browser: Browser,
  address: string,
  query: string,
  speed?: NetworkSpeed,
): Promise<number> {
  // The requests of a service worker would not be slowed.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    if (speed) {
      const network = await context.newCDPSession(page);
      await network.send('Network.enable');
      await network.send('Network.emulateNetworkConditions', { offline: false, ...speed });
    }
    await page.addInitScript((name) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('#search-results li')) return;
        Reflect.set(globalThis, name, performance.now());
        observer.disconnect();
      });
      observer.observe(document, { childList: true, subtree: true });
    }, firstResult);
    await page.goto(`${address}?q=${encodeURIComponent(query)}`, { waitUntil: 'commit', timeout: searchTimeLimit });
    const found = await page.waitForFunction((name) => Reflect.get(globalThis, name), firstResult, {
      timeout: searchTimeLimit,
      polling: 100,
    });
    return (await found.jsonValue()) as number;
  } finally {
    await context.close();
  }
}
