import { beforeEach, expect, test, vi } from 'vitest';
import { runInSlices } from '../../../../../src/search/client/warm-up/run-in-slices.ts';

let now = 0;

beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

/** Steps of three milliseconds on a fake clock. */
function* timedSteps(steps: number, done: number[]): Generator<void> {
  for (let step = 0; step < steps; step++) {
    now += 3;
    yield void done.push(step);
  }
}

test('runs every step in order, and pauses between slices', async () => {
  const done: number[] = [];
  let seen: number | undefined;
  setTimeout(() => {
    seen = done.length;
  });
  await runInSlices(timedSteps(20, done));
  expect(done).toEqual(Array.from({ length: 20 }, (_, step) => step));
  expect(seen).toBe(2);
});

test('does not pause for little work', async () => {
  let paused = false;
  setTimeout(() => {
    paused = true;
  });
  await runInSlices(timedSteps(1, []));
  expect(paused).toBe(false);
});
