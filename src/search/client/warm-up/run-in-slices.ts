/** Length of a slice of work in milliseconds. */
const sliceLength = 6;

/** Runs steps one after another, and lets the browser handle events after every slice. */
export async function runInSlices(steps: Iterable<void>): Promise<void> {
  let start = performance.now();
  for (const _ of steps) {
    if (performance.now() - start < sliceLength) continue;
    await new Promise((next) => setTimeout(next));
    start = performance.now();
  }
}
