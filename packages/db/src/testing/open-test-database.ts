import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../connection/open-database.ts';
import { migrateDatabase } from '../migrate.ts';
import { migratedFile } from './migrated-file.ts';
import { startSqld } from './sqld.ts';

/** A migrated, empty database for one test or one file of tests. */
export interface TestDatabase {
  readonly db: Database;
  readonly url: string;
  /** Closes and removes it. */
  cleanup(): Promise<void>;
}

/**
 * What tests run on: TEST_DATABASE=file (default) or sqld, a real libSQL server.
 * @throws Error for any other value
 */
export function testDatabaseKind(): 'file' | 'sqld' {
  const { TEST_DATABASE: kind = 'file' } = process.env;
  if (kind !== 'file' && kind !== 'sqld') throw new Error(`TEST_DATABASE must be "file" or "sqld", not "${kind}"`);
  return kind;
}

/**
 * Opens a database that nothing else uses. Where TEST_DATABASE asks for a server that is not there, it fails and says
 * why: silence would look like success.
 */
export const openTestDatabase = (kind: 'file' | 'sqld' = testDatabaseKind()): Promise<TestDatabase> =>
  kind === 'sqld' ? openOnServer() : openInFile();

async function openInFile(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'toriyose-test-'));
  const file = join(folder, 'test.db');
  copyFileSync(await migratedFile(), file);
  const url = `file:${file}`;
  const db = await openDatabase({ url });
  const cleanup = async () => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { db, url, cleanup };
}

/** A server of its own starts in a tenth of a second: quicker than emptying a used one, and nothing is left over. */
async function openOnServer(): Promise<TestDatabase> {
  const server = await startSqld();
  const db = await openDatabase({ url: server.url });
  await migrateDatabase(db);
  const cleanup = async () => {
    await db.close();
    await server.stop();
  };
  return { db, url: server.url, cleanup };
}
