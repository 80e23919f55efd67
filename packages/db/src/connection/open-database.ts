import { realpathSync } from 'node:fs';
import timers from 'node:timers/promises';
import { type Client, createClient } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { RETRY_ATTEMPTS, type RetryPolicy } from './busy-retry.ts';
import { DatabaseUnavailableError } from './database-error.ts';
import {
  assertWritablePath,
  checkpoint,
  databasePath,
  leaveGate,
  prepareDatabaseFile,
  sharedGate,
  WHERE_TO_LOOK,
} from './database-file.ts';
import { discardBusyConnections } from './discard-busy-connections.ts';
import { bindIntegers } from './integer-binding.ts';
import { limitTime } from './time-limit.ts';
import { gateWrites, WriteGate } from './write-gate.ts';

export interface OpenDatabaseOptions {
  /** `file:` (one process) or `ws:`, `wss:`, `http:`, `https:`, `libsql:` (a libSQL server). */
  readonly url: string;
  readonly authToken?: string | undefined;
  /** How long libSQL itself waits for another process; it blocks the event loop meanwhile. Files only. */
  readonly busyTimeoutMs?: number;
  /** After how long a call to a server is given up. A server ends a transaction after 5 s by itself. */
  readonly serverTimeoutMs?: number;
  /** Spreads retries. */
  readonly random?: () => number;
  /** Waits between retries. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** The database: drizzle's handle with writes gated and integers bound as integers. Write with `writeTransaction`. */
export interface Database extends LibSQLDatabase {
  readonly $client: Client;
  readonly kind: 'file' | 'server';
  readonly url: string;
  readonly retryPolicy: RetryPolicy;
  /** Lets the write that is under way finish, then closes every connection. */
  close(): Promise<void>;
}

/** An open write transaction. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** What a query needs: the database or an open transaction. */
export type DatabaseReader = Pick<
  Database | Tx,
  'select' | 'selectDistinct' | 'with' | '$with' | '$count' | 'all' | 'get' | 'values'
>;

const BUSY_TIMEOUT_MS = 50;
const SERVER_TIMEOUT_MS = 15_000;

/**
 * Opens a database file or a connection to a libSQL server; both behave the same. A file is created when it is
 * missing, its folder is not.
 * @throws DatabaseUnavailableError naming the setting to check
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const retryPolicy: RetryPolicy = {
    attempts: RETRY_ATTEMPTS,
    random: options.random ?? Math.random,
    wait: options.wait ?? ((ms) => timers.setTimeout(ms)),
  };
  return options.url.startsWith('file:') ? openFile(options, retryPolicy) : openServer(options, retryPolicy);
}

async function openFile(options: OpenDatabaseOptions, retryPolicy: RetryPolicy): Promise<Database> {
  const path = databasePath(options.url);
  assertWritablePath(path);
  const timeout = options.busyTimeoutMs ?? BUSY_TIMEOUT_MS;
  const client = discardBusyConnections(connect({ url: `file:${encodeURI(path)}`, timeout }));
  try {
    await prepareDatabaseFile(client, retryPolicy);
  } catch (error) {
    client.close();
    throw unavailable(options.url, error);
  }
  // Two names of one file must share a gate.
  const realPath = realpathSync(path);
  const gate = sharedGate(realPath);
  const close = async () => {
    await checkpoint(client);
    client.close();
    leaveGate(realPath);
  };
  return assemble(client, gate, { kind: 'file', url: options.url, retryPolicy, close });
}

async function openServer(options: OpenDatabaseOptions, retryPolicy: RetryPolicy): Promise<Database> {
  const client = connect({
    url: options.url,
    ...(options.authToken !== undefined && { authToken: options.authToken }),
  });
  const limited = limitTime(client, options.serverTimeoutMs ?? SERVER_TIMEOUT_MS);
  return assemble(limited, new WriteGate(), {
    kind: 'server',
    url: options.url,
    retryPolicy,
    close: async () => client.close(),
  });
}

function connect(config: Parameters<typeof createClient>[0]): Client {
  try {
    return createClient(config);
  } catch (error) {
    throw unavailable(config.url, error);
  }
}

function unavailable(url: string, error: unknown): DatabaseUnavailableError {
  if (error instanceof DatabaseUnavailableError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new DatabaseUnavailableError(`Cannot open the database ${url}: ${reason}. ${WHERE_TO_LOOK}`, { cause: error });
}

interface Opened {
  readonly kind: Database['kind'];
  readonly url: string;
  readonly retryPolicy: RetryPolicy;
  readonly close: () => Promise<void>;
}

function assemble(client: Client, gate: WriteGate, { close, ...facts }: Opened): Database {
  const gated = gateWrites(bindIntegers(client), gate, facts.retryPolicy);
  // Error messages end up in logs; parameters are people's names and addresses.
  const db = drizzle({ client: gated, paramsInErrors: false });
  const begin = db.transaction.bind(db);
  return Object.assign(db, {
    ...facts,
    transaction: <T>(run: (tx: Tx) => Promise<T>): Promise<T> => gate.markTransaction(() => begin(run)),
    close: () => (client.closed ? Promise.resolve() : gate.run(close)),
  });
}
