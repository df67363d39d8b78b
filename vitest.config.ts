import { defineConfig } from 'vitest/config';
import { CountReporter } from './test/count-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'America/New_York' },
    testTimeout: 30_000,
    hookTimeout: 180_000,
    reporters: ['default', new CountReporter()],
  },
});
