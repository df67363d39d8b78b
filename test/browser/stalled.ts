import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';

interface StallLimits {
  /** Seconds of processor time that the browser may need for what one test does. */
  readonly busySeconds: number;
  /** Seconds in which a browser that waits for something that never comes uses less than a hundredth of processor time. */
  readonly idleRounds: number;
}

const defaults: StallLimits = { busySeconds: 90, idleRounds: 100 };

/**
 * Resolves with the reason once the browser works without end or waits without end; with undefined once aborted. It counts processor
 * time: how long the same work takes by the clock depends on what else the machine does.
 */
export async function stalled(
  browser: Browser,
  signal: AbortSignal,
  { busySeconds, idleRounds }: StallLimits = defaults,
): Promise<string | undefined> {
  const session = await browser.newBrowserCDPSession();
  const processes = new Map<number, number>();
  const used: number[] = [];
  try {
    while (!signal.aborted) {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      let seconds = 0;
      // A process that has just started counts from the next round on.
      for (const { id, cpuTime } of processInfo) {
        seconds += Math.max(0, cpuTime - (processes.get(id) ?? cpuTime));
        processes.set(id, cpuTime);
      }
      used.push(seconds);
      if (sum(used) > busySeconds) return `stalled: used ${busySeconds} s of processor time`;
      if (used.length > idleRounds && sum(used.slice(-idleRounds)) < idleRounds / 100)
        return 'stalled: waits without end';
      await wait(1000, undefined, { signal, ref: false }).catch(() => undefined);
    }
    return undefined;
  } finally {
    await session.detach().catch(() => undefined);
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
