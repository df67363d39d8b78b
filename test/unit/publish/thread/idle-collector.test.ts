import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { idleCollector } from '../../../../src/publish/thread/idle-collector.ts';

/** A large object that nothing refers to any more. */
function garbage(): WeakRef<object> {
  return new WeakRef(new Array(1_000_000).fill({}));
}

test('collects garbage when it is idle, and none when work begins', async () => {
  const collector = idleCollector(20);
  const object = garbage();
  collector.schedule();
  collector.cancel();
  await setTimeout(100);
  expect(object.deref()).toBeDefined();
  collector.schedule();
  await setTimeout(500);
  expect(object.deref()).toBeUndefined();
});
