import type { Client, Transaction } from '@libsql/client';
import { isBusy } from './database-error.ts';
import { forwardClient, forwardTransaction } from './forward-client.ts';

/**
 * Opens new connections to a file after one met SQLITE_BUSY. libSQL does not reset the statement that failed, and puts
 * its connection back into the pool: whoever gets it next can write, but not commit ("SQL statements in progress").
 * Closing connections would end an open transaction, so that is done once none is open.
 */
export function discardBusyConnections(client: Client): Client {
  let openTransactions = 0;
  let isSpoilt = false;
  const discard = () => {
    if (!isSpoilt || openTransactions > 0 || client.closed) return;
    isSpoilt = false;
    client.reconnect();
  };
  const watch = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      isSpoilt ||= isBusy(error);
      discard();
      throw error;
    }
  };
  const ended = () => {
    openTransactions -= 1;
    discard();
  };
  return forwardClient(client, {
    execute: (statement) => watch(() => client.execute(statement)),
    batch: (statements, mode) => watch(() => client.batch(statements, mode)),
    migrate: (statements) => watch(() => client.migrate(statements)),
    transaction: async (mode = 'write') => {
      const transaction = await watch(() => client.transaction(mode));
      openTransactions += 1;
      return watchTransaction(transaction, watch, ended);
    },
  });
}

function watchTransaction(
  transaction: Transaction,
  watch: <T>(work: () => Promise<T>) => Promise<T>,
  ended: () => void,
): Transaction {
  let isOpen = true;
  const end = () => {
    if (isOpen) ended();
    isOpen = false;
  };
  return forwardTransaction(transaction, {
    execute: (statement) => watch(() => transaction.execute(statement)),
    batch: (statements) => watch(() => transaction.batch(statements)),
    commit: () => watch(() => transaction.commit()).finally(end),
    rollback: () => transaction.rollback().finally(end),
    close: () => {
      transaction.close();
      end();
    },
  });
}
