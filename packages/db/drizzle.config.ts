import { defineConfig } from 'drizzle-kit';

/** `npm run generate -- --name <what-changes>`; with `--custom` for triggers and FTS5, which the schema cannot say. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/schema/index.ts',
  out: './migrations',
});
