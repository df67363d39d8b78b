import type { BuildPlan } from '../build-plan.ts';
import type { Word } from '../word.ts';

const patience = 30_000;

/** The plan of the build that is in use; undefined where no worker could be set up. Waits for the first one. */
export async function planOfWorker(): Promise<BuildPlan | undefined> {
  const { active } = (await Promise.race([navigator.serviceWorker.ready, failed(), after(patience)])) ?? {};
  if (!active) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<BuildPlan>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  active.postMessage({ say: 'plan' } satisfies Word, [port2]);
  return Promise.race([answer, after(patience)]);
}

/** Ends when the site's first worker has failed to set itself up. */
async function failed(): Promise<undefined> {
  for (;;) {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration?.installing;
    if (worker) {
      await new Promise<void>((resolve) => {
        worker.addEventListener('statechange', () => resolve());
        if (worker.state !== 'installing') resolve();
      });
      if (worker.state === 'redundant') return undefined;
    } else if (registration?.active) return new Promise(() => {});
    await after(250);
  }
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
