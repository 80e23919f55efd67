import { defineConfig } from 'vitest/config';

/** `npm test` runs every project in one go; `npm run test:unit` the quick ones. */
export default defineConfig({ test: { projects: ['packages/*', 'apps/*', 'e2e'] } });
