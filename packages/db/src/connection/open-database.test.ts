import { linkSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../testing/index.ts';
import { isForeignKeyViolation } from './database-error.ts';
import { openDatabase } from './open-database.ts';
import { writeTransaction } from './write-transaction.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'toriyose-open-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('OPS-2 a database file runs with WAL, foreign keys and full synchronisation, inside transactions too', async () => {
  const db = await openDatabase({ url: `file:${join(folder, 'pragmas.db')}` });
  const pragmas = (reader: Pick<typeof db, 'get'>) =>
    Promise.all(
      ['journal_mode', 'foreign_keys', 'synchronous'].map((name) =>
        reader.get<unknown[]>(sql.raw(`PRAGMA ${name}`), 'arrays'),
      ),
    );
  expect(await pragmas(db)).toEqual([['wal'], [1], [2]]);
  expect(await writeTransaction(db, (tx) => pragmas(tx))).toEqual([['wal'], [1], [2]]);
  expect(await pragmas(db)).toEqual([['wal'], [1], [2]]);
  await db.close();
});

test('OPS-2 foreign keys are enforced, after a transaction as well', async () => {
  const { db, cleanup } = await openTestDatabase('file');
  const orphan = () =>
    db.run(sql`INSERT INTO item_search (item_id, item_version) VALUES ('nobody', 1)`).then(
      () => undefined,
      (error) => error,
    );
  expect(isForeignKeyViolation(await orphan())).toBe(true);
  await writeTransaction(db, async (tx) => tx.run(sql`SELECT 1`));
  expect(isForeignKeyViolation(await orphan())).toBe(true);
  await cleanup();
});

test.each([
  ['a missing folder', () => join(folder, 'nowhere', 'shop.db'), /the folder .*nowhere does not exist/],
  ['a file for a folder', () => join(import.meta.filename, 'shop.db'), /is not a folder/],
  ['a folder for a file', () => folder, /it is not a file/],
  ['an unwritable folder', () => '/proc/shop.db', /Cannot open the database/],
])('OPS-3 %s is refused with the name of the setting', async (_, path, reason) => {
  const opening = openDatabase({ url: `file:${path()}` });
  await expect(opening).rejects.toThrow(reason);
  await expect(opening).rejects.toThrow(/DATABASE_URL.*DATA_DIR/);
  await expect(opening).rejects.toHaveProperty('name', 'DatabaseUnavailableError');
});

test('OPS-3 a file that is no database, a database in memory and an unknown kind of address are refused', async () => {
  const text = join(folder, 'text.db');
  writeFileSync(text, 'not a database, but long enough to have a header'.repeat(20));
  await expect(openDatabase({ url: `file:${text}` })).rejects.toThrow(/DATABASE_URL/);
  await expect(openDatabase({ url: 'file::memory:' })).rejects.toThrow(/must be a file or a server/);
  await expect(openDatabase({ url: 'postgres://localhost/shop' })).rejects.toThrow(/DATABASE_URL/);
});

test('one file opened under two names has one gate: writers of both queue', async () => {
  const path = join(folder, 'names.db');
  const first = await openDatabase({ url: `file:${path}` });
  symlinkSync(path, join(folder, 'alias.db'));
  const second = await openDatabase({ url: `file://${join(folder, 'alias.db')}` });
  await first.run(sql`CREATE TABLE n (v INTEGER)`);
  const handles = [first, second];
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      (handles[index % 2] ?? first).transaction(async (tx) => {
        await tx.run(sql`INSERT INTO n VALUES (${index})`);
        await new Promise((resolve) => setImmediate(resolve));
      }),
    ),
  );
  expect(await second.get(sql`SELECT count(*) AS count FROM n`)).toEqual({ count: 20 });
  await first.close();
  await second.close();
});

test('a path with a space and a percent sign is taken as it is', async () => {
  const path = join(folder, '100% sure.db');
  const db = await openDatabase({ url: `file:${encodeURI(path)}` });
  await db.run(sql`CREATE TABLE t (v)`);
  await db.close();
  linkSync(path, join(folder, 'found.db'));
});

test('OPS-3 a closed database is one file, holding everything; closing twice is harmless', async () => {
  const path = join(folder, 'closed.db');
  const db = await openDatabase({ url: `file:${path}` });
  await db.run(sql`CREATE TABLE t (v)`);
  await db.close();
  await db.close();
  rmSync(`${path}-wal`, { force: true });
  const again = await openDatabase({ url: `file:${path}` });
  expect(await again.all(sql`SELECT name FROM sqlite_master`)).toEqual([{ name: 't' }]);
  await again.close();
});

test('OPS-3 closing lets the write that is under way finish', async () => {
  const path = join(folder, 'graceful.db');
  const db = await openDatabase({ url: `file:${path}` });
  await db.run(sql`CREATE TABLE t (v)`);
  const writing = writeTransaction(db, async (tx) => {
    await new Promise((resolve) => setImmediate(resolve));
    await tx.run(sql`INSERT INTO t VALUES (1)`);
  });
  await db.close();
  await expect(writing).resolves.toBeUndefined();
});
