import { expect, test } from 'vitest';
import { inBreaths } from '../../../../../src/search/client/warm-up/run-in-slices.ts';

/** Keeps the processor for some milliseconds. */
function* busy(steps: number, done: number[]): Generator<void> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + 3;
    while (performance.now() < until);
    yield void done.push(step);
  }
}

test('takes every step in order, and lets others in on the way', async () => {
  const done: number[] = [];
  let seen: number | undefined;
  setTimeout(() => {
    seen = done.length;
  });
  await inBreaths(busy(20, done));
  expect(done).toEqual(Array.from({ length: 20 }, (_, step) => step));
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThan(10);
});

test('does little work without a pause', async () => {
  let paused = false;
  setTimeout(() => {
    paused = true;
  });
  await inBreaths(busy(1, []));
  expect(paused).toBe(false);
});
