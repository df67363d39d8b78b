const lanes = 4;

/** Does something with each, a few at a time. The first failure ends it, once the others that are under way have ended. */
export async function inLanes<Value>(values: Iterable<Value>, act: (value: Value) => Promise<unknown>): Promise<void> {
  const queue = values[Symbol.iterator]();
  let failed = false;
  const lane = async () => {
    for (let next = queue.next(); !next.done && !failed; next = queue.next()) {
      try {
        await act(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
