import { defineConfig } from 'vitest/config';

/**
 * The API's tests once more, on a real libSQL server. Left out: what does not touch the database (pages), and the demo
 * store, which is filled on a file.
 */
const apiOnServer = {
  extends: './apps/api/vitest.config.ts',
  test: {
    name: 'api-sqld',
    root: './apps/api',
    env: { TEST_DATABASE: 'sqld' },
    exclude: ['**/node_modules/**', 'src/ssr/**', 'src/demo/**', 'demo/**'],
    sequence: { groupOrder: 1 },
  },
};

/** `npm test` runs every project in one go; `npm run test:unit` the quick ones. */
export default defineConfig({ test: { projects: ['packages/*', 'apps/*', 'e2e', apiOnServer], maxWorkers: 2 } });
