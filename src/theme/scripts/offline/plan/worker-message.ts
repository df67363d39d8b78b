/** A message from a page to the service worker: request the plan, activate a new build, or report the shown page and its pictures. */
export type WorkerMessage =
  | { readonly say: 'plan' | 'use' }
  | { readonly say: 'shown'; readonly file: string; readonly pictures: readonly string[] };

/** Whether a message comes from our pages. */
export function isWorkerMessage(message: unknown): message is WorkerMessage {
  return typeof message === 'object' && message !== null && 'say' in message;
}
