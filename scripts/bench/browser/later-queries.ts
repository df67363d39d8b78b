import type { Browser, CDPSession, Page } from 'playwright-core';
import { searchTimeLimit, timeToResult } from './search-on-open-page.ts';

/** The figures of a query on a page that has been searched before. */
export interface LaterQuery {
  /** From sending the query to the first result. */
  readonly milliseconds: number;
  /** Processor time of the page's main thread until the search has ended, in milliseconds. */
  readonly cpuMilliseconds: number;
  /** The same of all threads of the page, such as the worker that loads files of the index. The browser counts in steps of 10. */
  readonly allCpuMilliseconds: number;
}

/** A page that changes nothing and loads nothing for this time has ended its search, in milliseconds. */
const quiet = 400;

/** Sends queries one after the other on one page, after a first one that is not measured. */
export async function laterQueries(
  browser: Browser,
  address: string,
  first: string,
  queries: readonly string[],
): Promise<readonly LaterQuery[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const processes = await browser.newBrowserCDPSession();
    await page.goto(address, { waitUntil: 'networkidle', timeout: searchTimeLimit });
    await timeToResult(page, first);
    await untilQuiet(page);
    const measured: LaterQuery[] = [];
    for (const query of queries) {
      const [before, allBefore] = [await cpuSeconds(session), await pageSeconds(processes)];
      const milliseconds = await timeToResult(page, query);
      await untilQuiet(page);
      const [after, allAfter] = [await cpuSeconds(session), await pageSeconds(processes)];
      const cpuMilliseconds = (after - before) * 1000;
      measured.push({ milliseconds, cpuMilliseconds, allCpuMilliseconds: (allAfter - allBefore) * 1000 });
    }
    return measured;
  } finally {
    await context.close();
  }
}

async function cpuSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Processor time of the processes of pages. */
async function pageSeconds(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime : 0), 0);
}

/** Waits until the page neither changes nor loads. */
async function untilQuiet(page: Page): Promise<void> {
  await page.evaluate(
    (pause) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(end, pause);
        const again = () => {
          clearTimeout(timer);
          timer = setTimeout(end, pause);
        };
        const changes = new MutationObserver(again);
        changes.observe(document, { childList: true, subtree: true, characterData: true });
        const loads = new PerformanceObserver(again);
        loads.observe({ type: 'resource' });
        function end() {
          changes.disconnect();
          loads.disconnect();
          resolve();
        }
      }),
    quiet,
  );
}
