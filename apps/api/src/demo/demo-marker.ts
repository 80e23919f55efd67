import { type Database, type DatabaseReader, item, setting, user, writeTransaction } from '@toriyose/db';
import { type Instant, instantSchema } from '@toriyose/domain';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { ConfigError } from '../services/config.ts';

const NAME = 'demo_store';
const WRITTEN_BY = 'demo store';

/**
 * How far the demo store is filled. `startedAt` is when that began: every moment of the histories is reckoned from it, so
 * whoever goes on after an interruption goes on with the same ones.
 */
const markerSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('filling'),
    startedAt: instantSchema,
    /** Items and accounts are there. */
    hasAccounts: z.boolean(),
    /** Steps of the histories that are done. */
    steps: z.int().min(0),
  }),
  z.strictObject({ state: z.literal('filled'), startedAt: instantSchema }),
]);

export type DemoMarker = z.infer<typeof markerSchema>;
export type FillingMarker = Extract<DemoMarker, { state: 'filling' }>;

interface KeptMarker {
  readonly marker: DemoMarker;
  /** Goes up with every change, so that two processes which both fill the store notice each other. */
  readonly version: number;
}

export async function readMarker(db: Database): Promise<KeptMarker | undefined> {
  const [row] = await db.select().from(setting).where(eq(setting.name, NAME));
  return row && { marker: markerSchema.parse(row.value), version: row.version };
}

/** Nobody's items or accounts are here. */
export const isUntouched = async (db: DatabaseReader): Promise<boolean> =>
  (await db.$count(item)) === 0 && (await db.$count(user)) === 0;

/** Begins to fill. @returns undefined, with nothing changed, where somebody was quicker */
export const insertMarker = (db: Database, startedAt: Instant): Promise<KeptMarker | undefined> =>
  writeTransaction(db, async (tx) => {
    const marker: FillingMarker = { state: 'filling', startedAt, hasAccounts: false, steps: 0 };
    const isTaken = (await tx.$count(setting, eq(setting.name, NAME))) > 0;
    if (isTaken || !(await isUntouched(tx))) return undefined;
    const row = { name: NAME, value: marker, version: 1, updatedAt: startedAt, updatedBy: WRITTEN_BY };
    await tx.insert(setting).values(row);
    return { marker, version: 1 };
  });

/** Notes how far this process has come. @throws ConfigError when another one is filling the same store */
export class Progress {
  readonly #db: Database;
  #version: number;

  constructor(db: Database, { version }: KeptMarker) {
    this.#db = db;
    this.#version = version;
  }

  async note(marker: DemoMarker, at: Instant): Promise<void> {
    const noted = await this.#db
      .update(setting)
      .set({ value: marker, version: this.#version + 1, updatedAt: at })
      .where(and(eq(setting.name, NAME), eq(setting.version, this.#version)))
      .returning({ version: setting.version });
    if (noted.length === 0) {
      throw new ConfigError(
        'Another process is filling the demo store: wait for it, or start this one with DEMO_STORE=off.',
      );
    }
    this.#version += 1;
  }
}
