/** Maximum wait in milliseconds. */
const idleTimeout = 500;

/** Resolves when the browser is idle, or soon if it has no idle callbacks. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: idleTimeout });
    else setTimeout(resolve);
  });
}
