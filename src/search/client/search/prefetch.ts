/** How many are under way at a time after the first, so that the line is never idle. The first has it for itself. */
const ahead = 4;

/** Does a task for each value, some at a time, and gives the results in the order of the values. */
export async function* inOrder<Value, Result>(
  values: readonly Value[],
  task: (value: Value) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for (const index of values.keys()) {
    for (const value of values.slice(started.length, index === 0 ? 1 : index + ahead)) {
      const result = task(value);
      // Met again below, in its turn; till then a failure is not unhandled.
      result.catch(() => undefined);
      started.push(result);
    }
    const result = started[index];
    if (result) yield await result;
  }
}
