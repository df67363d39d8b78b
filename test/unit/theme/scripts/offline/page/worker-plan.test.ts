import { expect, test, vi } from 'vitest';
import { workerPlan } from '../../../../../../src/theme/scripts/offline/page/worker-plan.ts';
import { planOf } from '../small-archive.ts';

const plan = planOf('one', []);

/** A worker that answers with its plan. */
function workerIn(state: string) {
  const worker = Object.assign(new EventTarget(), {
    state,
    asked: [] as unknown[],
    postMessage: (message: unknown, [port]: readonly [MessagePort]) => {
      worker.asked.push(message);
      port.postMessage(plan);
    },
    becomes: (next: string) => {
      worker.state = next;
      worker.dispatchEvent(new Event('statechange'));
    },
  });
  return worker;
}

function planFrom(workers: Partial<Record<'active' | 'waiting' | 'installing', ReturnType<typeof workerIn>>>) {
  const register = vi.fn(async () => ({ active: null, waiting: null, installing: null, ...workers }));
  vi.stubGlobal('navigator', { serviceWorker: { register } });
  return { answer: workerPlan('https://example.org/a/'), register };
}

test('the active worker answers, not one that waits', async () => {
  const [active, waiting] = [workerIn('activated'), workerIn('installed')];
  const { answer, register } = planFrom({ active, waiting });
  expect(await answer).toEqual(plan);
  expect(active.asked).toEqual([{ say: 'plan' }]);
  expect(waiting.asked).toEqual([]);
  const scope = 'https://example.org/a/';
  expect(register).toHaveBeenCalledWith(`${scope}sw.js`, { scope, updateViaCache: 'none' });
});

test.each(['waiting', 'installing'] as const)('a worker that is %s is waited for', async (kind) => {
  const worker = workerIn('installing');
  const { answer } = planFrom({ [kind]: worker });
  await new Promise((resolve) => setImmediate(resolve));
  worker.becomes('installed');
  expect(worker.asked).toEqual([]);
  worker.becomes('activated');
  expect(await answer).toEqual(plan);
});

test('there is no plan if the installation fails, or without a worker', async () => {
  const worker = workerIn('installing');
  const { answer } = planFrom({ installing: worker });
  await new Promise((resolve) => setImmediate(resolve));
  worker.becomes('redundant');
  expect(await answer).toBeUndefined();
  expect(await planFrom({}).answer).toBeUndefined();
});
