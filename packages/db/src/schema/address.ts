import { sql } from 'drizzle-orm';
import { check, index, integer, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { user } from './auth.ts';
import { hasLength, isCountryCode } from './column-checks.ts';
import { booleanColumn, instantColumn } from './column-types.ts';

/** ACC-5: the address book. Orders keep a copy, so a change here never reaches one. Lines that are not used hold ''. */
export const address = snakeCase.table(
  'address',
  {
    id: text().primaryKey(),
    customerId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** The customer's own name for it, e.g. "Office"; may be ''. */
    label: text().notNull().default(''),
    recipient: text().notNull(),
    line1: text('line1').notNull(),
    line2: text('line2').notNull().default(''),
    city: text().notNull(),
    region: text().notNull().default(''),
    postalCode: text().notNull().default(''),
    /** ISO 3166-1 alpha-2 */
    country: text().notNull(),
    phone: text().notNull().default(''),
    isDefault: booleanColumn().notNull().default(false),
    createdAt: instantColumn().notNull(),
    updatedAt: instantColumn().notNull(),
    /** Goes up with every change; guards against two tabs. */
    version: integer().notNull().default(1),
  },
  (t) => [
    check('address_recipient', hasLength(t.recipient, 200)),
    check('address_line1', hasLength(t.line1, 300)),
    check('address_country', isCountryCode(t.country)),
    index('address_customer_index').on(t.customerId, t.createdAt),
    uniqueIndex('address_one_default').on(t.customerId).where(sql`${t.isDefault} = 1`),
  ],
);
