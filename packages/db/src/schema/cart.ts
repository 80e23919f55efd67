import { sql } from 'drizzle-orm';
import { check, index, integer, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { user } from './auth.ts';
import { isBetween } from './column-checks.ts';
import { instantColumn } from './column-types.ts';
import { item } from './item.ts';

/** The most units of one item in a cart. */
export const CART_LINE_MAX_QUANTITY = 99;

/** SHOP-3: a visitor's cart is found by the hash of a random token in a cookie, a customer's by the account. */
export const cart = snakeCase.table(
  'cart',
  {
    id: text().primaryKey(),
    tokenHash: text().unique(),
    customerId: text()
      .unique()
      .references(() => user.id, { onDelete: 'cascade' }),
    createdAt: instantColumn().notNull(),
    updatedAt: instantColumn().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    check('cart_owner', sql`(${t.tokenHash} IS NULL) <> (${t.customerId} IS NULL)`),
    // Carts that nobody came back for are removed by age.
    index('cart_updated_at_index').on(t.updatedAt),
  ],
);

export const cartLine = snakeCase.table(
  'cart_line',
  {
    id: text().primaryKey(),
    cartId: text()
      .notNull()
      .references(() => cart.id, { onDelete: 'cascade' }),
    itemId: text()
      .notNull()
      .references(() => item.id, { onDelete: 'cascade' }),
    quantity: integer().notNull(),
    addedAt: instantColumn().notNull(),
  },
  (t) => [
    check('cart_line_quantity', isBetween(t.quantity, 1, CART_LINE_MAX_QUANTITY)),
    uniqueIndex('cart_line_one_per_item').on(t.cartId, t.itemId),
    index('cart_line_item_index').on(t.itemId),
  ],
);
