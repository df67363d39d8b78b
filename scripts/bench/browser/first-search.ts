import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

import { median } from '../report/numbers.ts';
import { compressedHandler } from './compressed-handler.ts';
import { laterQueries } from './later-queries.ts';
import { searchOnArrival, slow3g } from './search-on-arrival.ts';
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
  /** `coldMilliseconds` on slow 3G. */
  readonly slowMilliseconds?: number;
  /** The same query after others on one page: to the first result, and the processor time of the whole search. */
  readonly laterMilliseconds?: number;
  readonly laterCpuMilliseconds?: number;
  /** The processor time with that of all other threads of the page. */
  readonly laterAllCpuMilliseconds?: number;
}

export interface FirstSearchOptions {
  /** Visits of each kind for each query. The figures are medians. */
  readonly visits: number;
  /** Opens the site's files from the disk instead of over http. */
  readonly fromDisk: boolean;
  /** Also measures one visit on slow 3G, and each query after the others on one page. */
  readonly isThorough: boolean;
}

const defaults = { visits: 7, fromDisk: false, isThorough: false } satisfies FirstSearchOptions;
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
  const { visits, fromDisk, isThorough } = { ...defaults, ...options };
  const server = createServer(compressedHandler(site)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = fromDisk ? pathToFileURL(join(site, 'search.html')).href : claimRecordPath(server);
  const browser = await chromium.launch({ executablePath, args: flags, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const searches: FirstSearch[] = [];
    for (const query of queries) searches.push(await measureFirstSearch(browser, address, query, visits));
    return isThorough ? await measureMore(browser, address, searches) : searches;
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

/** Adds the figures of a slow network and of later queries. */
async function measureMore(
  browser: Browser,
  address: string,
  searches: readonly FirstSearch[],
): Promise<readonly FirstSearch[]> {
  const queries = searches.map(({ query }) => query);
  const later = await laterQueries(browser, address, queries.at(-1) ?? '', queries);
  const all: FirstSearch[] = [];
  for (const [index, search] of searches.entries()) {
    const slowMilliseconds = await searchOnArrival(browser, address, search.query, slow3g);
    const { milliseconds = 0, cpuMilliseconds = 0, allCpuMilliseconds = 0 } = later[index] ?? {};
    all.push({
      ...search,
      slowMilliseconds,
      laterMilliseconds: milliseconds,
      laterCpuMilliseconds: cpuMilliseconds,
      laterAllCpuMilliseconds: allCpuMilliseconds,
    });
  }
  return all;
}

function claimRecordPath(server: Server): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${bound.port}/search.html`;
}
