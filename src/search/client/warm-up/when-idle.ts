/** Longer than this nothing waits for a pause. */
const patience = 500;

/** When the page has nothing else to do; soon, where a browser cannot tell. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: patience });
    else setTimeout(resolve);
  });
}
