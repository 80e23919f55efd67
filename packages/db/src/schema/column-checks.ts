import { type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** CHECK: the column holds one of these texts. NULL passes, as in every CHECK. */
export const oneOf = (column: AnySQLiteColumn, values: readonly string[]): SQL =>
  sql`${column} IN (${sql.raw(values.map(quote).join(', '))})`;

/** CHECK: a whole number from `min` to `max`, both included. Without the type a text would compare as larger. */
export const isBetween = (column: AnySQLiteColumn, min: number, max: number): SQL =>
  sql`typeof(${column}) IN ('integer', 'null') AND ${column} BETWEEN ${sql.raw(String(min))} AND ${sql.raw(String(max))}`;

/** CHECK: a whole number of zero or more. */
export const isNotNegative = (column: AnySQLiteColumn): SQL =>
  sql`typeof(${column}) IN ('integer', 'null') AND ${column} >= 0`;

/** CHECK: the shape "YYYY-MM-DD". Whether the day exists is checked where it is read in. */
export const isDateText = (column: AnySQLiteColumn): SQL =>
  sql`${column} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

/** CHECK: from 1 to `max` characters. */
export const hasLength = (column: AnySQLiteColumn, max: number): SQL =>
  sql`length(${column}) BETWEEN 1 AND ${sql.raw(String(max))}`;

/** CHECK: an ISO 3166-1 alpha-2 code in upper case. */
export const isCountryCode = (column: AnySQLiteColumn): SQL => sql`${column} GLOB '[A-Z][A-Z]'`;

/** CHECK: a date window is there in all three columns, in order, or in none (date unknown). */
export const isDateWindow = (precision: AnySQLiteColumn, start: AnySQLiteColumn, end: AnySQLiteColumn): SQL =>
  sql`(${precision} IS NULL AND ${start} IS NULL AND ${end} IS NULL) OR (${precision} IS NOT NULL AND ${start} IS NOT NULL AND ${end} IS NOT NULL AND ${start} <= ${end} AND ${isDateText(start)} AND ${isDateText(end)})`;
