const workers = 4;

/** Runs an action for each value, several at a time. After the first error no more actions start; it is thrown when all have ended. */
export async function runParallel<Value>(
  values: Iterable<Value>,
  act: (value: Value) => Promise<unknown>,
): Promise<void> {
  const queue = values[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    for (let next = queue.next(); !next.done && !failed; next = queue.next()) {
      try {
        await act(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: workers }, worker));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
