/** Milliseconds of work at a time, on a page that somebody may use meanwhile. */
const breath = 6;

/** Takes steps one after another, and lets the page do whatever else there is after every few milliseconds of them. */
export async function inBreaths(steps: Iterable<void>): Promise<void> {
  let begun = performance.now();
  for (const _ of steps) {
    if (performance.now() - begun < breath) continue;
    await new Promise((next) => setTimeout(next));
    begun = performance.now();
  }
}
