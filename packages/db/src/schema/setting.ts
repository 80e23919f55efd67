import { integer, snakeCase, text } from 'drizzle-orm/sqlite-core';
import { instantColumn } from './column-types.ts';

/** The store's own values, by name: parsed by the schema that the domain has for each. */
export const setting = snakeCase.table('setting', {
  name: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
  /** Orders note the version that applied to them (POL-5). */
  version: integer().notNull(),
  updatedAt: instantColumn().notNull(),
  updatedBy: text().notNull(),
});
