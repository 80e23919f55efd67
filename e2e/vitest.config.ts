import { defineConfig } from 'vitest/config';

// One browser walk at a time, after everything else: two cores are few.
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['src/**/*.test.ts'],
    globalSetup: 'src/global-store.ts',
    testTimeout: 240_000,
    hookTimeout: 240_000,
    fileParallelism: false,
    sequence: { groupOrder: 2 },
  },
});
