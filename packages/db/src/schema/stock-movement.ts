import { sql } from 'drizzle-orm';
import { check, index, integer, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { oneOf } from './column-checks.ts';
import { instantColumn } from './column-types.ts';
import { item } from './item.ts';

/** `reserved` and `released` belong to an order line; the others change what was taken in. */
export const STOCK_REASONS = ['initial', 'import', 'reserved', 'released', 'adjusted'] as const;
export type StockReason = (typeof STOCK_REASONS)[number];

/**
 * SHOP-5: every unit that came, went or was promised. The sum of an item's deltas is what is left of it. Rows are only
 * ever added (a trigger refuses the rest), and a trigger carries each into the counters of `item`.
 */
export const stockMovement = snakeCase.table(
  'stock_movement',
  {
    id: text().primaryKey(),
    itemId: text()
      .notNull()
      .references(() => item.id, { onDelete: 'restrict' }),
    /** Units; negative for `reserved`, positive for `released`. */
    delta: integer().notNull(),
    reason: text({ enum: STOCK_REASONS }).notNull(),
    orderLineId: text(),
    at: instantColumn().notNull(),
  },
  (t) => [
    check('stock_movement_reason', oneOf(t.reason, STOCK_REASONS)),
    check(
      'stock_movement_delta',
      sql`typeof(${t.delta}) = 'integer' AND CASE ${t.reason} WHEN 'reserved' THEN ${t.delta} < 0 WHEN 'released' THEN ${t.delta} > 0 ELSE ${t.delta} <> 0 END`,
    ),
    check('stock_movement_order_line', sql`(${t.reason} IN ('reserved', 'released')) = (${t.orderLineId} IS NOT NULL)`),
    // Cancelling a line unit by unit releases it more than once; a line is reserved once.
    uniqueIndex('stock_movement_reserved_once').on(t.orderLineId).where(sql`${t.reason} = 'reserved'`),
    index('stock_movement_item_index').on(t.itemId, t.at),
    index('stock_movement_order_line_index').on(t.orderLineId),
  ],
);
