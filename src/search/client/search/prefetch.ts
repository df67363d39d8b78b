/** Number of tasks that run at the same time. The first task runs alone, so that its result comes soon. */
const concurrency = 4;

/** Runs a task for each value, several at a time, and yields the results in the order of the values. */
export async function* prefetch<Value, Result>(
  values: readonly Value[],
  task: (value: Value) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for (const index of values.keys()) {
    for (const value of values.slice(started.length, index === 0 ? 1 : index + concurrency)) {
      const result = task(value);
      // Errors are thrown by the await below; this only avoids an unhandled rejection until then.
      result.catch(() => undefined);
      started.push(result);
    }
    const result = started[index];
    if (result) yield await result;
  }
}
