import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './test/count-reporter.ts';
import { SlowFilesFirst } from './test/slow-files-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: {
      TZ: 'America/New_York',
      // The commands and worker processes that tests start take their compiled code from here, as those of `npm run` do.
      NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled'),
    },
    globalSetup: ['test/temporary-folder.ts'],
    setupFiles: ['test/property-seed.ts'],
    // Files share a process: no module of the project keeps state, and loading them again for each file costs more than the tests.
    isolate: false,
    // Node loads the code as the commands do: without a transform of each file, and without a detour at each use of an import.
    experimental: { viteModuleRunner: false },
    unstubGlobals: true,
    restoreMocks: true,
    tags: [
      {
        name: 'slow',
        description:
          'Units that start processes, draw pictures, or try very large or very many inputs. `npm run test:quick` leaves them out.',
      },
    ],
    // One more than cores, because tests with a browser wait for it.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: SlowFilesFirst },
    // Long enough on a machine that is busy with other work; a test waits for a condition, never for a time.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 100_000 } },
    reporters: ['default', new CountReporter()],
  },
});
