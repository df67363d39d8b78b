import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { siteHandler } from '../../../src/serve/site-handler.ts';
import { median } from '../report/median.ts';
import { askAsOneArrives } from './ask-as-one-arrives.ts';
import { askOnOpenPage } from './ask-on-open-page.ts';

/** What a reader waits for who has never been to the site, in two ways. */
export interface FirstSearch {
  readonly query: string;
  /** From sending the query on an opened search page to the first result on it: nothing was asked before. */
  readonly milliseconds: number;
  /** From setting out for the search page with the query in its address to the first result: page, styles, fonts and scripts included. */
  readonly coldMilliseconds: number;
  /** Everything that was loaded until the first result on the opened page, the page with its styles and fonts included. */
  readonly bytes: number;
  /** What was loaded of the index and of what asks it, from `search/`. */
  readonly indexBytes: number;
  /** Of these, what the page had loaded when it was opened, before anything was asked. */
  readonly preloadedBytes: number;
}

/** How a site is asked. */
export interface AskOptions {
  /** Visits each way for each query; the middle one counts. */
  readonly visits: number;
  /** Open the site's files from the disk instead of over http. */
  readonly fromDisk: boolean;
}

const defaults = { visits: 7, fromDisk: false } satisfies AskOptions;
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

/** Asks a built site's search page in Chromium, each time as a new visitor; for each query the middle of several visits. */
export async function firstSearches(
  site: string,
  queries: readonly string[],
  executablePath: string,
  options: Partial<AskOptions> = {},
): Promise<readonly FirstSearch[]> {
  const { visits, fromDisk } = { ...defaults, ...options };
  const server = createServer(siteHandler(site)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = fromDisk ? pathToFileURL(join(site, 'search.html')).href : claimRecordPath(server);
  const browser = await chromium.launch({ executablePath, args: flags, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const found: FirstSearch[] = [];
    for (const query of queries) found.push(await searchedFirst(browser, address, query, visits));
    return found;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function searchedFirst(browser: Browser, address: string, query: string, visits: number): Promise<FirstSearch> {
  const opened: Awaited<ReturnType<typeof askOnOpenPage>>[] = [];
  const cold: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    opened.push(await askOnOpenPage(browser, address, query));
    cold.push(await askAsOneArrives(browser, address, query));
  }
  const middle = (part: keyof (typeof opened)[number]) => median(opened.map((one) => one[part]));
  return {
    query,
    milliseconds: middle('milliseconds'),
    coldMilliseconds: median(cold),
    bytes: middle('bytes'),
    indexBytes: middle('indexBytes'),
    preloadedBytes: middle('preloadedBytes'),
  };
}

function claimRecordPath(server: Server): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${bound.port}/search.html`;
}
