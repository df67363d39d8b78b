import { setTimeout as wait } from 'node:timers/promises';

/** What one attempt came to: a result, or an error with the advice to try again. */
export type Attempt<Result> = { readonly result: Result } | { readonly retry: Error };

const attempts = 6;

/** Repeats an attempt that failed for a reason that may pass, after waits that grow. Throws its last error. */
export async function withRetries<Result>(attempt: () => Promise<Attempt<Result>>, firstWait = 500): Promise<Result> {
  for (let count = 1; ; count++) {
    const outcome = await attempt();
    if ('result' in outcome) return outcome.result;
    if (count === attempts) throw outcome.retry;
    await wait(Math.random() * firstWait * 2 ** count);
  }
}
