import type { Client, InArgs, InStatement, ResultSet, Transaction, TransactionMode } from '@libsql/client';

/** Both spellings of `execute` as one statement. */
export const toStatement = (statement: InStatement, args?: InArgs): InStatement =>
  typeof statement === 'string' && args !== undefined ? { sql: statement, args } : statement;

export const sqlOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql);

/** What a layer around a client may change. The rest is forwarded. */
export interface ClientLayer {
  execute(statement: InStatement): Promise<ResultSet>;
  batch: Client['batch'];
  migrate: Client['migrate'];
  executeMultiple: Client['executeMultiple'];
  transaction(mode?: TransactionMode): Promise<Transaction>;
}

/**
 * A client that does what `layer` says and forwards the rest. Forwarding is explicit because libSQL's clients keep
 * private fields, which neither a prototype nor a spread copy can reach.
 */
export function forwardClient(client: Client, layer: Partial<ClientLayer>): Client {
  const execute = layer.execute ?? ((statement: InStatement) => client.execute(statement));
  return {
    execute: (statement: InStatement, args?: InArgs) => execute(toStatement(statement, args)),
    batch: layer.batch ?? ((statements, mode) => client.batch(statements, mode)),
    migrate: layer.migrate ?? ((statements) => client.migrate(statements)),
    executeMultiple: layer.executeMultiple ?? ((sql) => client.executeMultiple(sql)),
    transaction: layer.transaction ?? ((mode: TransactionMode = 'write') => client.transaction(mode)),
    sync: () => client.sync(),
    reconnect: () => client.reconnect(),
    close: () => client.close(),
    get closed() {
      return client.closed;
    },
    get protocol() {
      return client.protocol;
    },
  };
}

/** The same for an open transaction. */
export function forwardTransaction(transaction: Transaction, layer: Partial<Transaction>): Transaction {
  return {
    execute: layer.execute ?? ((statement) => transaction.execute(statement)),
    batch: layer.batch ?? ((statements) => transaction.batch(statements)),
    executeMultiple: layer.executeMultiple ?? ((sql) => transaction.executeMultiple(sql)),
    commit: layer.commit ?? (() => transaction.commit()),
    rollback: layer.rollback ?? (() => transaction.rollback()),
    close: layer.close ?? (() => transaction.close()),
    get closed() {
      return transaction.closed;
    },
  };
}
