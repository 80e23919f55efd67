import { type Database, setting } from '@toriyose/db';
import { DEFAULT_STORE_SETTINGS, storeSettingsSchema } from '@toriyose/domain';
import { eq } from 'drizzle-orm';
import type { StoredSettings } from './services.ts';

const NAME = 'store';

/** The store's settings as saved last; version 0 and the defaults while nobody has saved any. */
export const settingsReader = (db: Database) => async (): Promise<StoredSettings> => {
  const [row] = await db.select().from(setting).where(eq(setting.name, NAME)).limit(1);
  if (!row) return { version: 0, values: DEFAULT_STORE_SETTINGS };
  return { version: row.version, values: storeSettingsSchema.parse(row.value) };
};
