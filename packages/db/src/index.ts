export * from './catalogue/index.ts';
export * from './connection/index.ts';
export { MIGRATIONS_FOLDER, migrateDatabase } from './migrate.ts';
export * from './order/index.ts';
export * from './schema/index.ts';
