import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '@libsql/client';
import { type RetryPolicy, retryWhenBusy } from './busy-retry.ts';
import { DatabaseUnavailableError, isBusy } from './database-error.ts';
import { WriteGate } from './write-gate.ts';

export const WHERE_TO_LOOK = 'Check DATABASE_URL, or DATA_DIR if DATABASE_URL is not set.';

/** The absolute path that a "file:" URL names; "file:relative.db" counts from the working directory. */
export function databasePath(url: string): string {
  const path = url.slice('file:'.length).replace(/[?#].*$/, '');
  if (path.startsWith(':memory:') || path === '') {
    throw new DatabaseUnavailableError(`The database must be a file or a server, not "${url}". ${WHERE_TO_LOOK}`);
  }
  return path.startsWith('//') ? fileURLToPath(url.replace(/[?#].*$/, '')) : resolve(decodeURIComponent(path));
}

/** SQLite says "unable to open database file" to all of this. @throws DatabaseUnavailableError that says what is wrong */
export function assertWritablePath(path: string): void {
  const folder = dirname(path);
  const fail = (reason: string): never => {
    throw new DatabaseUnavailableError(`Cannot open the database ${path}: ${reason}. ${WHERE_TO_LOOK}`);
  };
  if (!existsSync(folder)) fail(`the folder ${folder} does not exist`);
  if (!statSync(folder).isDirectory()) fail(`${folder} is not a folder`);
  if (!isWritable(folder)) fail(`the folder ${folder} cannot be written to`);
  if (existsSync(path) && !statSync(path).isFile()) fail('it is not a file');
  if (existsSync(path) && !isWritable(path)) fail('the file cannot be written to');
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * WAL lets reads go on beside a write; it is stored in the file, so it is set once. Foreign keys and full
 * synchronisation are libSQL's defaults on every connection: a build that has others must not run.
 */
export async function prepareDatabaseFile(client: Client, policy: RetryPolicy): Promise<void> {
  await retryWhenBusy(async () => {
    if ((await readPragma(client, 'journal_mode')) !== 'wal') await client.execute('PRAGMA journal_mode = wal');
  }, policy);
  const settings = {
    journal_mode: await readPragma(client, 'journal_mode'),
    foreign_keys: await readPragma(client, 'foreign_keys'),
    synchronous: await readPragma(client, 'synchronous'),
  };
  if (settings.journal_mode !== 'wal' || settings.foreign_keys !== 1 || settings.synchronous !== 2) {
    throw new DatabaseUnavailableError(`The database runs with unsafe settings: ${JSON.stringify(settings)}`);
  }
}

async function readPragma(client: Client, name: 'journal_mode' | 'foreign_keys' | 'synchronous'): Promise<unknown> {
  return (await client.execute(`PRAGMA ${name}`)).rows[0]?.[0];
}

/**
 * Moves the write-ahead log into the file, so that a closed database is one file: libSQL leaves that undone. With
 * others still reading or writing it stays, which loses nothing.
 */
export async function checkpoint(client: Client): Promise<void> {
  try {
    await client.execute('PRAGMA wal_checkpoint(truncate)');
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}

const gates = new Map<string, { readonly gate: WriteGate; users: number }>();

/** One gate per file and process, however often the file is opened. Call `leaveGate` once it is closed. */
export function sharedGate(path: string): WriteGate {
  const shared = gates.get(path) ?? { gate: new WriteGate(), users: 0 };
  shared.users += 1;
  gates.set(path, shared);
  return shared.gate;
}

export function leaveGate(path: string): void {
  const shared = gates.get(path);
  if (shared === undefined) return;
  shared.users -= 1;
  if (shared.users === 0) gates.delete(path);
}
