import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright-core';
import { siteHandler } from '../../publish/site-handler.ts';
import { median } from '../report/median.ts';

/** What a reader waits for who opens the search page for the first time and asks. */
export interface FirstSearch {
  readonly query: string;
  /** From sending the query to the first result on the page. */
  readonly milliseconds: number;
  /** Everything that was loaded until then, the page with its styles and fonts included. */
  readonly bytes: number;
  /** What was loaded of the index and of what asks it, from `search/`. */
  readonly indexBytes: number;
}

const visits = 5;
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];
const patience = 60_000;

/** Asks a built site's search page in Chromium, each time as a new visitor; for each query the middle of several visits. */
export async function firstSearches(
  site: string,
  queries: readonly string[],
  executablePath: string,
): Promise<readonly FirstSearch[]> {
  const server = createServer(siteHandler(site)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await chromium.launch({ executablePath, args: flags, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const found: FirstSearch[] = [];
    for (const query of queries) {
      const all: Omit<FirstSearch, 'query'>[] = [];
      for (let visit = 0; visit < visits; visit++) all.push(await visitOnce(browser, addressOf(server), query));
      const middle = (part: keyof (typeof all)[number]) => median(all.map((one) => one[part]));
      found.push({
        query,
        milliseconds: middle('milliseconds'),
        bytes: middle('bytes'),
        indexBytes: middle('indexBytes'),
      });
    }
    return found;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

function addressOf(server: Server): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${bound.port}/search.html`;
}

async function visitOnce(browser: Browser, address: string, query: string) {
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
    const milliseconds = await timeToResult(page, query);
    return { milliseconds, bytes, indexBytes };
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
