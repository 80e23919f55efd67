import { AsyncLocalStorage } from 'node:async_hooks';
import type { Client, InStatement, Transaction } from '@libsql/client';
import { type RetryPolicy, retryWhenBusy } from './busy-retry.ts';
import { forwardClient, forwardTransaction, sqlOf } from './forward-client.ts';

/** Whether the surrounding code runs inside a transaction callback whose transaction is still open. */
interface TransactionMark {
  open: boolean;
}

/**
 * Lets one writer of this process at a time into a database. In a file libSQL waits for a lock synchronously: a second
 * writer would freeze the event loop and then fail, because the holder cannot run meanwhile. A server queues writers
 * itself, but a crowd that waits there with open transactions runs into its time limits; waiting here costs nothing.
 */
export class WriteGate {
  readonly #mark = new AsyncLocalStorage<TransactionMark>();
  #tail: Promise<void> = Promise.resolve();

  /** Runs drizzle's `transaction`, so that what its callback calls can be told from what runs beside it. */
  markTransaction<T>(begin: () => Promise<T>): Promise<T> {
    if (this.#mark.getStore()?.open) {
      return Promise.reject(
        new Error('A transaction is open here: use tx.transaction for a savepoint, not db.transaction'),
      );
    }
    return this.#mark.run({ open: false }, begin);
  }

  /** The mark that a transaction sets while it holds the lock. */
  currentMark(): TransactionMark {
    return this.#mark.getStore() ?? { open: false };
  }

  /** Waits for the lock. @returns what releases it; calling that twice is harmless */
  async enter(): Promise<() => void> {
    if (this.#mark.getStore()?.open) {
      throw new Error('A write on db inside an open transaction would wait for itself: use tx');
    }
    const before = this.#tail;
    let release = () => {};
    this.#tail = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  async run<T>(write: () => Promise<T>): Promise<T> {
    const leave = await this.enter();
    try {
      return await write();
    } finally {
      leave();
    }
  }
}

/** A WITH is a write when it leads to one; a false alarm (a column called "update") only costs a turn in the queue. */
const isRead = (statement: InStatement): boolean =>
  /^\s*(?:select|explain|pragma|values)\b/i.test(sqlOf(statement)) ||
  /^\s*with\b(?![\s\S]*\b(?:insert|update|delete|replace)\b)/i.test(sqlOf(statement));

/**
 * Sends every write of a client through the gate, one statement or batch again while another process is writing.
 * Batches and transactions take the write lock at their start: one that starts as a reader fails when it turns writer.
 */
export function gateWrites(client: Client, gate: WriteGate, policy: RetryPolicy): Client {
  const write = <T>(work: () => Promise<T>): Promise<T> => gate.run(() => retryWhenBusy(work, policy));
  return forwardClient(client, {
    execute: (statement) => (isRead(statement) ? client.execute(statement) : write(() => client.execute(statement))),
    batch: (statements, mode) =>
      mode === 'read' ? client.batch(statements, mode) : write(() => client.batch(statements, 'write')),
    // Not retried: a migration that met another process must look again at what is left to do.
    migrate: (statements) => gate.run(() => client.migrate(statements)),
    executeMultiple: (sql) => gate.run(() => client.executeMultiple(sql)),
    transaction: (mode = 'write') => (mode === 'read' ? client.transaction(mode) : beginGated(client, gate)),
  });
}

async function beginGated(client: Client, gate: WriteGate): Promise<Transaction> {
  const leave = await gate.enter();
  const mark = gate.currentMark();
  const ended = () => {
    mark.open = false;
    leave();
  };
  try {
    const transaction = await client.transaction('write');
    mark.open = true;
    return releaseAtEnd(transaction, ended);
  } catch (error) {
    ended();
    throw error;
  }
}

function releaseAtEnd(transaction: Transaction, ended: () => void): Transaction {
  return forwardTransaction(transaction, {
    commit: () => transaction.commit().finally(ended),
    rollback: () => transaction.rollback().finally(ended),
    close: () => {
      try {
        transaction.close();
      } finally {
        ended();
      }
    },
  });
}
