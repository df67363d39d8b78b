import { expect, test, vi } from 'vitest';
import { rebuildLoop } from '../../../src/serve/rebuild-loop.ts';

test('builds once for changes that come together', async () => {
  const rebuild = vi.fn(async () => {});
  const loop = rebuildLoop(rebuild, { quiet: 5 });
  for (let change = 0; change < 10; change++) loop.request();
  await expect.poll(() => rebuild.mock.calls.length).toBe(1);
  await loop.stop();
  expect(rebuild).toHaveBeenCalledOnce();
});

test('builds again for a change during a build, and never twice at once', async () => {
  let running = 0;
  let builds = 0;
  let release = (): void => {};
  const loop = rebuildLoop(
    async () => {
      expect(++running).toBe(1);
      builds += 1;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      running -= 1;
    },
    { quiet: 1 },
  );
  loop.request();
  await expect.poll(() => builds).toBe(1);
  loop.request();
  loop.request();
  release();
  await expect.poll(() => builds).toBe(2);
  release();
  await loop.stop();
  expect(builds).toBe(2);
});

test('builds although the changes never pause', async () => {
  vi.useFakeTimers();
  const rebuild = vi.fn(async () => {});
  const loop = rebuildLoop(rebuild, { quiet: 40, longest: 1000 });
  for (let change = 0; change < 250; change++) {
    loop.request();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(rebuild).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(100);
  expect(rebuild).toHaveBeenCalledTimes(3);
  await loop.stop();
  vi.useRealTimers();
});

test('builds after a change that an earlier build already included', async () => {
  vi.useFakeTimers();
  const durations = [50, 5, 5];
  const rebuild = vi.fn(() => new Promise<void>((done) => setTimeout(done, durations.shift())));
  const loop = rebuildLoop(rebuild, { quiet: 40 });
  loop.request();
  await vi.advanceTimersByTimeAsync(70);
  loop.request(); // The first build ends in 20 ms, the second one in 25 ms, before the timer of this request.
  await vi.advanceTimersByTimeAsync(500);
  expect(rebuild).toHaveBeenCalledTimes(2);
  loop.request();
  await vi.advanceTimersByTimeAsync(500);
  expect(rebuild).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});
