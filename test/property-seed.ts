import fc from 'fast-check';

// In CI, properties try the same input every time: a change that fails there is a change that breaks something.
// By hand they try other input every time. A failure prints its seed; `fc.assert(property, { seed })` repeats it.
if (process.env.CI !== undefined) fc.configureGlobal({ seed: 20230727 });

/** The number of runs of a slow property: a few in CI, as many as `PROPERTY_RUNS` says by hand. */
export function propertyRuns(few: number): number {
  return Number(process.env.PROPERTY_RUNS ?? few);
}
