import type { Browser, Page } from 'playwright-core';
import { patience } from './patience.ts';

/** What one visit measured. */
export interface OpenPageVisit {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly indexBytes: number;
  readonly preloadedBytes: number;
}

/** Milliseconds in which a reader types a word. */
const typing = 1000;

/** Opens the search page as a new visitor, waits until it loads nothing more, goes to the field, takes the time of a typed word, and asks. */
export async function askOnOpenPage(browser: Browser, address: string, query: string): Promise<OpenPageVisit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const addresses = new Map<string, string>();
    let [bytes, indexBytes] = [0, 0];
    const network = await context.newCDPSession(page);
    network.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes += encodedDataLength;
      if (addresses.get(requestId)?.includes('/search/')) indexBytes += encodedDataLength;
    });
    await network.send('Network.enable');
    await page.goto(address, { waitUntil: 'networkidle', timeout: patience });
    const preloadedBytes = indexBytes;
    await page.focus('#search-text');
    await page.waitForTimeout(typing);
    const milliseconds = await timeToResult(page, query);
    return { milliseconds, bytes, indexBytes, preloadedBytes };
  } finally {
    await context.close();
  }
}

/** Sends the form as a reader does and waits for the list to have an entry. */
function timeToResult(page: Page, query: string): Promise<number> {
  return page.evaluate(
    ([text, limit]) =>
      new Promise<number>((resolve, reject) => {
        const list = document.querySelector('#search-results');
        const field = document.querySelector<HTMLInputElement>('#search-text');
        if (!list || !field?.form) throw new Error('There is no search on this page');
        setTimeout(() => reject(new Error(`No result for ${text}`)), limit);
        const started = performance.now();
        new MutationObserver(() => {
          if (list.querySelector('li')) resolve(performance.now() - started);
        }).observe(list, { childList: true, subtree: true });
        field.value = text;
        field.form.requestSubmit();
      }),
    [query, patience] as const,
  );
}
