import type { Client, Transaction } from '@libsql/client';
import { DatabaseTimeoutError } from './database-error.ts';
import { forwardClient, forwardTransaction } from './forward-client.ts';

/**
 * Ends the waiting for a server that does not answer: a write through a replica whose primary is gone would otherwise
 * hang for good, and the request with it. What became of a write is then unknown, so it is never repeated here.
 */
export function limitTime(client: Client, limitMs: number): Client {
  const limit = <T>(call: Promise<T>): Promise<T> => withinTime(call, limitMs);
  return forwardClient(client, {
    execute: (statement) => limit(client.execute(statement)),
    batch: (statements, mode) => limit(client.batch(statements, mode)),
    transaction: async (mode = 'write') => {
      const begun = client.transaction(mode);
      try {
        return limitTransaction(await limit(begun), limitMs);
      } catch (error) {
        // One that begins too late would hold the write lock with nobody to end it.
        begun.then((late) => late.close()).catch(() => {});
        throw error;
      }
    },
  });
}

function limitTransaction(transaction: Transaction, limitMs: number): Transaction {
  const limit = <T>(call: Promise<T>): Promise<T> => withinTime(call, limitMs);
  return forwardTransaction(transaction, {
    execute: (statement) => limit(transaction.execute(statement)),
    batch: (statements) => limit(transaction.batch(statements)),
    commit: () => limit(transaction.commit()),
    rollback: () => limit(transaction.rollback()),
  });
}

async function withinTime<T>(call: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DatabaseTimeoutError(`The database did not answer within ${limitMs} ms`)),
      limitMs,
    );
  });
  try {
    return await Promise.race([call, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
