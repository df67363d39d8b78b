import { expect, test } from 'vitest';
import { readAtMost } from '../../../../../../src/theme/scripts/offline/storage/read-at-most.ts';
import { runParallel } from '../../../../../../src/theme/scripts/offline/storage/run-parallel.ts';

const tick = () => new Promise((resolve) => setTimeout(resolve));

test('runs the action once for each value, four at a time', async () => {
  const seen: number[] = [];
  let [running, most] = [0, 0];
  await runParallel(Array(10).keys(), async (value) => {
    seen.push(value);
    running += 1;
    most = Math.max(most, running);
    await tick();
    running -= 1;
  });
  expect(seen).toEqual([...Array(10).keys()]);
  expect(most).toBe(4);
});

test('after an error no more actions start, and it is thrown when all have ended', async () => {
  const [started, ended]: [number[], number[]] = [[], []];
  const run = runParallel(Array(10).keys(), async (value) => {
    started.push(value);
    if (value === 1) throw new Error('failed');
    await tick();
    ended.push(value);
  });
  await expect(run).rejects.toThrow('failed');
  expect(started).toEqual([0, 1, 2, 3]);
  expect(ended).toEqual([0, 2, 3]);
});

const streamOf = (sizes: readonly number[], events: string[]) =>
  new Response(
    new ReadableStream(
      {
        pull: (stream) => {
          const size = sizes[events.length];
          events.push('read');
          if (size === undefined) stream.close();
          else stream.enqueue(new Uint8Array(size).fill(7));
        },
        cancel: () => void events.push('cancelled'),
      },
      { highWaterMark: 0 },
    ),
  );

test('reads a body that is as long as the limit', async () => {
  const bytes = await readAtMost(6, streamOf([3, 3], []));
  expect([...new Uint8Array(bytes)]).toEqual([7, 7, 7, 7, 7, 7]);
  expect((await readAtMost(6, new Response(null))).byteLength).toBe(0);
});

test('does not read the rest of a longer body', async () => {
  const events: string[] = [];
  await expect(readAtMost(6, streamOf([3, 4, 3, 3], events))).rejects.toThrow('longer than 6 bytes');
  expect(events).toEqual(['read', 'read', 'cancelled']);
});
