import { retryWhenBusy } from './busy-retry.ts';
import { isBusy, isTransactionExpired } from './database-error.ts';
import type { Database, Tx } from './open-database.ts';

/**
 * The one way to write more than a single statement: BEGIN IMMEDIATE, all or nothing. Any error rolls back and is
 * thrown. When another process holds the lock, or a server gave the transaction up, the whole of `run` is done again:
 * it must change nothing but the database, and wait for nothing but the database (a server ends it after 5 s).
 */
export const writeTransaction = <T>(db: Database, run: (tx: Tx) => Promise<T>): Promise<T> =>
  retryWhenBusy(
    () => db.transaction(run),
    db.retryPolicy,
    (error) => isBusy(error) || isTransactionExpired(error),
  );
