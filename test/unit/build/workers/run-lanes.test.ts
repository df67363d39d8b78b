import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runLanes } from '../../../../src/build/workers/run-lanes.ts';

test('runs every task once, in as many lanes as it is given', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 4 }), fc.nat({ max: 12 }), async (s, lanes, count) => {
      const done: number[] = [];
      let running = 0;
      let most = 0;
      const work = runLanes(
        Array.from({ length: count }, (_, task) => task),
        lanes,
        async (task) => {
          running += 1;
          most = Math.max(most, running);
          await s.schedule(Promise.resolve());
          running -= 1;
          done.push(task);
        },
      );
      await s.waitFor(work);
      expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, task) => task));
      expect(most).toBe(Math.min(lanes, count));
    }),
  );
});

test('no task runs or starts after a failure has been thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (s, failing) => {
      const running = new Set<number>();
      let firstFailure: number | undefined;
      const work = runLanes(failing.entries(), 3, async ([task, fails]) => {
        expect(firstFailure).toBeUndefined();
        running.add(task);
        await s.schedule(Promise.resolve());
        running.delete(task);
        if (!fails) return;
        firstFailure ??= task;
        throw new Error(`task ${task}`);
      });
      const error = await s.waitFor(work.catch((failure: unknown) => failure));
      expect(running.size).toBe(0);
      expect(error).toEqual(firstFailure === undefined ? undefined : new Error(`task ${firstFailure}`));
    }),
  );
});

test('throws what the list of tasks throws, after the running tasks have ended', async () => {
  let ended = false;
  const task = Promise.withResolvers<void>();
  const work = runLanes(
    (function* () {
      yield 1;
      throw new Error('no more tasks');
    })(),
    2,
    async () => {
      await task.promise;
      ended = true;
    },
  );
  task.resolve();
  await expect(work).rejects.toThrow('no more tasks');
  expect(ended).toBe(true);
});
