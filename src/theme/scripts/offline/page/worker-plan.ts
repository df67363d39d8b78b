import type { BuildPlan } from '../plan/build-plan.ts';
import type { Word } from '../plan/worker-message.ts';

/** The plan of the build that is in use; undefined where the first one could not set itself up. Waits for it. */
export async function planOfWorker(scope: string): Promise<BuildPlan | undefined> {
  // Every page registers the worker once it is all there; here it is waited for, and a failure is met.
  const registration = await navigator.serviceWorker.register(`${scope}sw.js`, { scope, updateViaCache: 'none' });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker || !(await comesIntoUse(worker))) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<BuildPlan>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage({ say: 'plan' } satisfies Word, [port2]);
  return answer;
}

/** Whether a worker comes into use, once that is decided. */
function comesIntoUse(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const decide = () => {
      if (worker.state === 'activated') resolve(true);
      if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', decide);
    decide();
  });
}
