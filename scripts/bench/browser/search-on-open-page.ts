import type { Browser, Page } from 'playwright-core';

/** Milliseconds after which waiting for a page or a result ends with an error. */
export const searchTimeLimit = 60_000;

/** The figures of one visit. */
export interface OpenPageVisit {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly indexBytes: number;
  readonly preloadedBytes: number;
  readonly indexFiles: number;
}

/** Milliseconds that a reader needs to type a word. */
const typing = 1000;

/**
 * Opens the search page as a new visitor, waits until all is loaded, focuses the field, waits as long as typing a
 * word takes, and sends the query.
 */
export async function searchOnOpenPage(browser: Browser, address: string, query: string): Promise<OpenPageVisit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const addresses = new Map<string, string>();
    let [bytes, indexBytes, indexFiles] = [0, 0, 0];
    const network = await context.newCDPSession(page);
    network.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes += encodedDataLength;
      if (!addresses.get(requestId)?.includes('/search/')) return;
      indexBytes += encodedDataLength;
      indexFiles += 1;
    });
    await network.send('Network.enable');
    await page.goto(address, { waitUntil: 'networkidle', timeout: searchTimeLimit });
    const preloadedBytes = indexBytes;
    await page.focus('#search-text');
    await page.waitForTimeout(typing);
    const milliseconds = await timeToResult(page, query);
    return { milliseconds, bytes, indexBytes, preloadedBytes, indexFiles };
  } finally {
    await context.close();
  }
}

/** Submits the form and waits for the first result of this query. */
export function timeToResult(page: Page, query: string): Promise<number> {
  return page.evaluate(
    ([text, limit]) =>
      new Promise<number>((resolve, reject) => {
        const list = document.querySelector('#search-results');
        const field = document.querySelector<HTMLInputElement>('#search-text');
        if (!list || !field?.form) throw new Error('This page has no search');
        setTimeout(() => reject(new Error(`No result for ${text}`)), limit);
        const earlier = new Set(list.querySelectorAll('li'));
        const started = performance.now();
        const observer = new MutationObserver(() => {
          if ([...list.querySelectorAll('li')].every((item) => earlier.has(item))) return;
          observer.disconnect();
          resolve(performance.now() - started);
        });
        observer.observe(list, { childList: true, subtree: true });
        field.value = text;
        field.form.requestSubmit();
      }),
    [query, searchTimeLimit] as const,
  );
}
