import type { Instant, JstDate, Yen } from '@toriyose/domain';
import { integer, text } from 'drizzle-orm/sqlite-core';

/** UTC epoch milliseconds. */
export const instantColumn = () => integer().$type<Instant>();

/** Whole Japanese yen. */
export const yenColumn = () => integer().$type<Yen>();

/** "YYYY-MM-DD" in Tokyo; give it an `isDateText` check. */
export const jstDateColumn = () => text().$type<JstDate>();

export const booleanColumn = () => integer({ mode: 'boolean' });

/** A `Date` on the TypeScript side, which better-auth insists on; the same milliseconds in the database. */
export const authDateColumn = () => integer({ mode: 'timestamp_ms' });
