import { defineConfig } from 'vitest/config';
import { capabilityDrift } from './scripts/capabilities/drift.ts';

export default defineConfig({
  // docs/capabilities.md is held to what the conformance suite proves, whenever all of it has run.
  plugins: [capabilityDrift()],
  test: {
    include: ['test/**/*.test.ts'],
    // Suites that need a service or another language's toolchain have scripts of their own.
    exclude: ['test/services/**', 'test/clients/**', 'test/**/*.clients.test.ts', 'node_modules/**'],
    globalSetup: 'test/support/compile-cache.ts',
    // Ends what hangs. No test proves anything by how long it takes, on however busy a machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
  },
});
