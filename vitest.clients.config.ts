import { defineConfig } from 'vitest/config';

/** `npm run test:clients`: the generated clients, each in its own language, and SDKs of other languages. */
export default defineConfig({
  test: {
    include: ['test/clients/**/*.test.ts', 'test/**/*.clients.test.ts'],
    testTimeout: 20_000,
    // Compilers are heavy: one language after the other.
    fileParallelism: false,
  },
});
