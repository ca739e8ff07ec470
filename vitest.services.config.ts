import { defineConfig } from 'vitest/config';

/** The suites that need a service of their own; where it is comes from the environment (test/services/service.ts). */
export default defineConfig({
  test: {
    include: ['test/services/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // They share one server: side by side they would measure each other.
    maxWorkers: 1,
    fileParallelism: false,
  },
});
