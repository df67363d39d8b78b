import { inspect } from 'node:util';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';

/** Runs test files in a copy of the project, again and again, in one warm Vitest. Started by `start-test-process.ts`. */
export interface TestRequest {
  readonly tests: readonly string[];
  /** A file that has changed since the last run. */
  readonly changed?: string;
}

export interface TestAnswer {
  /** The first test that failed. */
  readonly failed?: string;
}

const [root = '', mode] = process.argv.slice(2);
const vitest = await createVitest('test', {
  root,
  watch: false,
  pool: 'forks',
  maxWorkers: 1,
  fileParallelism: false,
  isolate: false,
  // Only Vite's runner loads a file again after a change.
  experimental: { viteModuleRunner: true },
  testTimeout: 60_000,
  reporters: [{}],
  passWithNoTests: true,
  sequence: {
    sequencer: class {
      shard = keepOrder;
      sort = keepOrder;
    },
  },
  ...(mode === 'switched' ? { runner: `${root}/scripts/mutate/mutant-runner.ts` } : { bail: 1 }),
});

process.on('message', (request: TestRequest) => {
  void runTests(vitest, request).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());
process.send?.({});

async function runTests(vitest: Vitest, { tests, changed }: TestRequest): Promise<TestAnswer> {
  if (changed !== undefined) vitest.invalidateFile(changed);
  const project = vitest.getRootProject();
  const run = await vitest.runTestSpecifications(tests.map((file) => project.createSpecification(`${root}/${file}`)));
  const failed = run.testModules.find((module) => !module.ok() && module.state() === 'failed');
  const test = [...(failed?.children.allTests('failed') ?? [])][0];
  if (failed) return { failed: `${failed.relativeModuleId}: ${test?.name ?? failed.errors()[0]?.message}` };
  const [error] = run.unhandledErrors;
  // Errors from another process may be objects that have no text.
  return error === undefined ? {} : { failed: error instanceof Error ? error.message : inspect(error) };
}

function keepOrder(files: TestSpecification[]): TestSpecification[] {
  return files;
}
