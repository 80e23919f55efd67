import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from './connection/open-database.ts';
import { MIGRATIONS_FOLDER, migrateDatabase } from './migrate.ts';
import { isSqldMissing, type SqldServer, startSqld } from './testing/index.ts';

const objects = (db: Database) => db.all<{ name: string }>(sql`SELECT name, sql FROM sqlite_master ORDER BY name`);
const applied = (db: Database) => db.all<{ name: string }>(sql`SELECT name FROM __drizzle_migrations ORDER BY name`);

describe.each(['file', 'sqld'] as const)('OPS-3 migrations on %s', (kind) => {
  describe.skipIf(kind === 'sqld' && isSqldMissing('migrations'))('from empty', () => {
    let folder: string;
    let server: SqldServer | undefined;
    let url: string;
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'toriyose-migrate-'));
      server = kind === 'sqld' ? await startSqld() : undefined;
      url = server?.url ?? `file:${join(folder, 'shop.db')}`;
    });
    afterEach(async () => {
      await server?.stop();
      rmSync(folder, { recursive: true });
    });

    test('make every table, and the second time change nothing', async () => {
      const db = await openDatabase({ url });
      await migrateDatabase(db);
      const first = await objects(db);
      expect(first.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['user', 'item', 'item_fts', 'stock_movement', 'stock_movement_counted']),
      );
      expect(await db.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
      expect(await db.get(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: 'ok' });
      await migrateDatabase(db);
      expect(await objects(db)).toEqual(first);
      expect(new Set((await applied(db)).map(({ name }) => name)).size).toBe((await applied(db)).length);
      await db.close();
    });

    test('leave foreign keys on', async () => {
      const db = await openDatabase({ url });
      await migrateDatabase(db);
      expect(await db.get(sql`PRAGMA foreign_keys`)).toEqual({ foreign_keys: 1 });
      await db.close();
    });

    test('may be started by several connections at once', async () => {
      const dbs = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ url })));
      await Promise.all(dbs.map((db) => migrateDatabase(db)));
      const [db] = dbs;
      if (db === undefined) throw new Error('No database');
      expect(new Set((await applied(db)).map(({ name }) => name)).size).toBe((await applied(db)).length);
      await Promise.all(dbs.map((each) => each.close()));
    });
  });
});

/** Another process that migrates the same file with drizzle alone: it may win, or fail and leave the work. */
const OTHER = `
  import { createClient } from '@libsql/client';
  import { drizzle } from 'drizzle-orm/libsql';
  import { migrate } from 'drizzle-orm/libsql/migrator';
  const client = createClient({ url: process.argv[1] });
  process.stdout.write('ready');
  process.stdin.once('data', async () => {
    await migrate(drizzle({ client }), { migrationsFolder: process.argv[2] }).catch(() => {});
    process.exit(0);
  });
`;

test('OPS-3 migrations of a file may be started by several processes at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'toriyose-migrate-'));
  const url = `file:${join(folder, 'shop.db')}`;
  const db = await openDatabase({ url });
  const others = Array.from({ length: 2 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', OTHER, url, MIGRATIONS_FOLDER], { cwd: import.meta.dirname }),
  );
  await Promise.all(others.map((other) => once(other.stdout, 'data')));
  for (const other of others) other.stdin.write('go');
  await migrateDatabase(db);
  await Promise.all(others.map((other) => once(other, 'exit')));
  const names = (await applied(db)).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect((await objects(db)).map(({ name }) => name)).toEqual(expect.arrayContaining(['item', 'item_fts']));
  await db.close();
  rmSync(folder, { recursive: true });
});
