import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { isBusy } from './database-error.ts';
import { type Database, openDatabase } from './open-database.ts';
import { writeTransaction } from './write-transaction.ts';

/** Another process that takes the write lock, says so, and commits once it is told to. */
const HOLDER = `
  import { createClient } from '@libsql/client';
  const client = createClient({ url: process.argv[1] });
  const tx = await client.transaction('write');
  await tx.execute('INSERT INTO t VALUES (1)');
  process.stdout.write('held');
  process.stdin.once('data', async () => { await tx.commit(); client.close(); process.exit(0); });
`;

let file: TestDatabase;
let holder: ChildProcessWithoutNullStreams;
beforeEach(async () => {
  file = await openTestDatabase('file');
  await file.db.run(sql`CREATE TABLE t (v INTEGER)`);
  holder = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, file.url], { cwd: import.meta.dirname });
  holder.stderr.pipe(process.stderr);
  await once(holder.stdout, 'data');
});
afterEach(async () => {
  holder.kill('SIGKILL');
  await file.cleanup();
});

const letGo = async () => {
  holder.stdin.write('go');
  await once(holder, 'exit');
};

/** Opens the file once more; `waits` collects the waiting times, and the second wait lets the lock go. */
async function openPatient(waits: number[]): Promise<Database> {
  return openDatabase({
    url: file.url,
    busyTimeoutMs: 0,
    random: () => 0.5,
    wait: async (ms) => {
      waits.push(ms);
      if (waits.length === 2) await letGo();
    },
  });
}

const rows = (db: Database) => db.all(sql`SELECT v FROM t ORDER BY v`);

test('a transaction waits for the lock of another process, longer each time, and is then done once', async () => {
  const waits: number[] = [];
  const db = await openPatient(waits);
  await writeTransaction(db, (tx) => tx.run(sql`INSERT INTO t VALUES (2)`));
  expect(waits).toEqual([5, 10]);
  expect(await rows(db)).toEqual([{ v: 1 }, { v: 2 }]);
  await db.close();
});

test('so does a single statement', async () => {
  const waits: number[] = [];
  const db = await openPatient(waits);
  await db.run(sql`INSERT INTO t VALUES (2)`);
  expect(waits).toHaveLength(2);
  expect(await rows(db)).toEqual([{ v: 1 }, { v: 2 }]);
  await db.close();
});

test('so does a batch, and the connections that met the lock can still commit afterwards', async () => {
  const waits: number[] = [];
  const db = await openPatient(waits);
  await db.batch([db.run(sql`INSERT INTO t VALUES (2)`), db.run(sql`INSERT INTO t VALUES (3)`)]);
  expect(waits).toHaveLength(2);
  for (const value of [4, 5]) await writeTransaction(db, (tx) => tx.run(sql`INSERT INTO t VALUES (${value})`));
  expect(await rows(db)).toEqual([1, 2, 3, 4, 5].map((v) => ({ v })));
  await db.close();
});

test('reads do not wait for the lock of another process', async () => {
  expect(await rows(file.db)).toEqual([]);
});

test('the waiting ends: with the lock never let go the last error is thrown', async () => {
  let waits = 0;
  const db = await openDatabase({ url: file.url, busyTimeoutMs: 0, random: () => 0, wait: async () => void waits++ });
  let runs = 0;
  const attempt = writeTransaction(db, async () => void runs++);
  await expect(attempt).rejects.toSatisfy(isBusy);
  expect([waits, runs]).toEqual([11, 0]);
  await db.close();
});
