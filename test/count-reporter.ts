import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one line that machines read: `412 passed, 0 failed`, and what was skipped. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const states = modules.flatMap(statesOf);
    const count = (state: string): number => states.filter((each) => each === state).length;
    const failed = count('failed') + unhandled.length;
    const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
    process.stdout.write(`\n${count('passed')} passed, ${failed} failed${skipped}\n`);
  }
}

// A file that can't be loaded has no tests, and has failed all the same.
function statesOf(module: TestModule): readonly string[] {
  const tests = [...module.children.allTests()].map((each) => each.result().state);
  return module.errors().length > 0 ? [...tests, 'failed'] : tests;
}
