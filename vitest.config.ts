import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'America/New_York' },
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
});
