/**
 * Runs tasks in several lanes. A lane takes the next task when its last one has ended. After a failure, no lane takes another
 * task. Ends only when every lane has ended, so that no task works on after it, and throws the first failure.
 */
export async function runLanes<Task>(
  tasks: Iterable<Task>,
  lanes: number,
  run: (task: Task) => Promise<void>,
): Promise<void> {
  const queue = tasks[Symbol.iterator]();
  const failures: unknown[] = [];
  const lane = async () => {
    while (failures.length === 0) {
      try {
        const next = queue.next();
        if (next.done) return;
        await run(next.value);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failures.length > 0) throw failures[0];
}
