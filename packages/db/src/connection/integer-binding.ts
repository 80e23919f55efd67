import type { Client, InArgs, InStatement, InValue, Transaction } from '@libsql/client';
import { forwardClient, forwardTransaction } from './forward-client.ts';

/**
 * @libsql/client binds every JS number as REAL, so that `total / ${2}` gives 3.5 and `'No.' || ${5}` gives "No.5.0".
 * Whole numbers and booleans are bound as INTEGER instead.
 * @throws TypeError for text with a NUL, which SQLite would cut there in silence
 */
export function toBoundValue(value: InValue): InValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'string' && value.includes('\0'))
    throw new TypeError('Text with a NUL character cannot be stored');
  return value;
}

const bindArgs = (args: InArgs): InArgs =>
  Array.isArray(args)
    ? args.map(toBoundValue)
    : Object.fromEntries(Object.entries(args).map(([name, value]) => [name, toBoundValue(value)]));

const bindStatement = (statement: InStatement): InStatement =>
  typeof statement === 'string' || statement.args === undefined
    ? statement
    : { ...statement, args: bindArgs(statement.args) };

/** A batch also takes `[sql, args]` pairs. */
const bindBatchEntry = (entry: InStatement | [string, InArgs?]): InStatement =>
  Array.isArray(entry) ? { sql: entry[0], args: bindArgs(entry[1] ?? []) } : bindStatement(entry);

/** Wraps a client so that integers arrive as integers everywhere: statements, batches, transactions, migrations. */
export function bindIntegers(client: Client): Client {
  return forwardClient(client, {
    execute: async (statement) => client.execute(bindStatement(statement)),
    batch: async (statements, mode) => client.batch(statements.map(bindBatchEntry), mode),
    migrate: async (statements) => client.migrate(statements.map(bindStatement)),
    transaction: async (mode = 'write') => bindTransaction(await client.transaction(mode)),
  });
}

function bindTransaction(transaction: Transaction): Transaction {
  return forwardTransaction(transaction, {
    execute: async (statement) => transaction.execute(bindStatement(statement)),
    batch: async (statements) => transaction.batch(statements.map(bindStatement)),
  });
}
