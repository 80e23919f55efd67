import { fileURLToPath } from 'node:url';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { retryWhenBusy } from './connection/busy-retry.ts';
import { isBusy, isTransactionExpired } from './connection/database-error.ts';
import type { Database } from './connection/open-database.ts';

/** Beside the sources; a bundle ships the folder and says where. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../migrations', import.meta.url));

/**
 * OPS-3: applies what is missing, all or nothing; doing it again changes nothing. Of two processes that start together
 * one finds the tables of the other: it looks again, and has nothing left to do.
 */
export async function migrateDatabase(db: Database, migrationsFolder: string = MIGRATIONS_FOLDER): Promise<void> {
  await retryWhenBusy(() => migrate(db, { migrationsFolder }), db.retryPolicy, isLostRace);
}

/** Who read the list of applied migrations before the other committed trips over what the other made. */
function isLostRace(error: unknown): boolean {
  if (isBusy(error) || isTransactionExpired(error)) return true;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (/already exists|duplicate column name|no such (?:table|index|trigger|column)/.test(cause.message)) return true;
  }
  return false;
}
