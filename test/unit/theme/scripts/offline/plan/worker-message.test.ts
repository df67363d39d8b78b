import { expect, test } from 'vitest';
import { isWorkerMessage } from '../../../../../../src/theme/scripts/offline/plan/worker-message.ts';

test.each([
  [{ say: 'plan' }, true] as const,
  [{ type: 'plan' }, false],
  [null, false],
  ['say', false],
  [undefined, false],
])('%j is a message of our pages: %s', (message, isOurs) => {
  expect(isWorkerMessage(message)).toBe(isOurs);
});
