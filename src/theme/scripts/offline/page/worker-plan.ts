import type { OfflinePlan } from '../plan/build-plan.ts';
import type { WorkerMessage } from '../plan/worker-message.ts';

/** Waits for the service worker and returns the plan of its build. Undefined if the first installation failed. */
export async function workerPlan(scope: string): Promise<OfflinePlan | undefined> {
  // Every page registers the worker after loading; this page also waits for it and handles errors.
  const registration = await navigator.serviceWorker.register(`${scope}sw.js`, { scope, updateViaCache: 'none' });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker || !(await isActivated(worker))) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<OfflinePlan>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage({ say: 'plan' } satisfies WorkerMessage, [port2]);
  return answer;
}

/** Resolves when a worker is activated (true) or discarded (false). */
function isActivated(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const decide = () => {
      if (worker.state === 'activated') resolve(true);
      if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', decide);
    decide();
  });
}
