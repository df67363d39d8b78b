/** Number of tasks that run at the same time. */
const concurrency = 4;
/** A first task that takes longer does not hold up the others, in milliseconds. */
const patience = 1000;

/**
 * Runs a task for each value, several at a time, and yields each value when its task has ended. With `firstAlone` the first task runs
 * alone, so that its result comes soon.
 */
export async function* prefetch<Value>(
  values: readonly Value[],
  task: (value: Value) => Promise<void>,
  { firstAlone } = { firstAlone: true },
): AsyncGenerator<Value> {
  const running = new Map<Value, Promise<Value>>();
  const waiting = [...values];
  const start = (most: number) => {
    for (const value of waiting.splice(0, most - running.size)) {
      const result = task(value).then(() => value);
      // Errors are thrown by the await below; this only avoids an unhandled rejection until then.
      result.catch(() => undefined);
      running.set(value, result);
    }
  };
  if (firstAlone && waiting.length > 1) {
    start(1);
    await isDoneSoon([...running.values()]);
  }
  for (;;) {
    start(concurrency);
    if (running.size === 0) return;
    const value = await Promise.race(running.values());
    running.delete(value);
    yield value;
  }
}

/** Waits for tasks, but not for long. Whether they have ended. */
export async function isDoneSoon(tasks: readonly Promise<unknown>[], longest = patience): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), longest);
  });
  try {
    return await Promise.race([Promise.all(tasks).then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
