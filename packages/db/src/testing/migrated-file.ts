import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../connection/open-database.ts';
import { MIGRATIONS_FOLDER, migrateDatabase } from '../migrate.ts';

/**
 * A migrated, empty database file to copy: copying takes a millisecond, migrating a hundred. It is shared by all test
 * processes and named after what the migrations say, so a changed migration makes a new one.
 */
export async function migratedFile(): Promise<string> {
  const template = join(tmpdir(), `toriyose-template-${migrationsHash()}.db`);
  if (existsSync(template)) return template;
  const folder = mkdtempSync(join(tmpdir(), 'toriyose-template-'));
  const file = join(folder, `${randomUUID()}.db`);
  const db = await openDatabase({ url: `file:${file}` });
  await migrateDatabase(db);
  // Closing moves the write-ahead log into the file.
  await db.close();
  renameSync(file, template);
  rmSync(folder, { recursive: true });
  return template;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(MIGRATIONS_FOLDER).sort()) {
    const file = join(MIGRATIONS_FOLDER, name, 'migration.sql');
    if (existsSync(file)) hash.update(name).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
