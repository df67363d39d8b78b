import { expect, test, vi } from 'vitest';
import { rebuildLoop } from '../../../src/serve/rebuild-loop.ts';

test('builds once for changes that come together', async () => {
  const rebuild = vi.fn(async () => {});
  const loop = rebuildLoop(rebuild, 5);
  for (let change = 0; change < 10; change++) loop.request();
  await expect.poll(() => rebuild.mock.calls.length).toBe(1);
  await loop.stop();
  expect(rebuild).toHaveBeenCalledOnce();
});

test('builds again for a change during a build, and never twice at once', async () => {
  let running = 0;
  let builds = 0;
  let release = (): void => {};
  const loop = rebuildLoop(async () => {
    expect(++running).toBe(1);
    builds += 1;
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    running -= 1;
  }, 1);
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
