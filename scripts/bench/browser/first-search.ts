import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { siteHandler } from '../../../src/serve/site-handler.ts';
import { median } from '../report/numbers.ts';
import { searchOnArrival } from './search-on-arrival.ts';
import { searchOnOpenPage } from './search-on-open-page.ts';

/** The time until the first result of a query for a new visitor, and the bytes that it loads. */
export interface FirstSearch {
  readonly query: string;
  /** From submitting the query on an open search page to the first result. No query was sent before. */
  readonly milliseconds: number;
  /**
   * From opening the search page with the query in its address to the first result. Includes page, styles, fonts and
   * scripts.
   */
  readonly coldMilliseconds: number;
  /** All bytes loaded up to the first result on the open page, including the page, styles and fonts. */
  readonly bytes: number;
  /** Bytes loaded from `search/`: index and search scripts. */
  readonly indexBytes: number;
  /** The part of `indexBytes` that was loaded before the query was sent. */
  readonly preloadedBytes: number;
  /** Number of files loaded from `search/`. */
  readonly indexFiles: number;
}

export interface FirstSearchOptions {
  /** Visits of each kind for each query. The figures are medians. */
  readonly visits: number;
  /** Opens the site's files from the disk instead of over http. */
  readonly fromDisk: boolean;
}

const defaults = { visits: 7, fromDisk: false } satisfies FirstSearchOptions;
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

/**
 * Searches a built site in Chromium, each time as a new visitor. The figures of a query are medians of several
 * visits.
 */
export async function firstSearches(
  site: string,
  queries: readonly string[],
  executablePath: string,
  options: Partial<FirstSearchOptions> = {},
): Promise<readonly FirstSearch[]> {
  const { visits, fromDisk } = { ...defaults, ...options };
  const server = createServer(siteHandler(site)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = fromDisk ? pathToFileURL(join(site, 'search.html')).href : claimRecordPath(server);
  const browser = await chromium.launch({ executablePath, args: flags, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const searches: FirstSearch[] = [];
    for (const query of queries) searches.push(await measureFirstSearch(browser, address, query, visits));
    return searches;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function measureFirstSearch(
  browser: Browser,
  address: string,
  query: string,
  visits: number,
): Promise<FirstSearch> {
  const opened: Awaited<ReturnType<typeof searchOnOpenPage>>[] = [];
  const cold: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    opened.push(await searchOnOpenPage(browser, address, query));
    cold.push(await searchOnArrival(browser, address, query));
  }
  const middle = (part: keyof (typeof opened)[number]) => median(opened.map((visit) => visit[part]));
  return {
    query,
    milliseconds: middle('milliseconds'),
    coldMilliseconds: median(cold),
    bytes: middle('bytes'),
    indexBytes: middle('indexBytes'),
    preloadedBytes: middle('preloadedBytes'),
    indexFiles: middle('indexFiles'),
  };
}

function claimRecordPath(server: Server): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${bound.port}/search.html`;
}
