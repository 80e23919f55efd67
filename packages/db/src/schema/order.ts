import {
  ACTOR_KINDS,
  type Bilingual,
  DATE_PRECISIONS,
  LINE_SUPPLIES,
  ORDER_STATUSES,
  type OrderEvent,
  type OrderPolicy,
  type PostalAddress,
} from '@toriyose/domain';
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, snakeCase, text } from 'drizzle-orm/sqlite-core';
import { LANGUAGES, user } from './auth.ts';
import { isBetween, isCountryCode, isDateWindow, isNotNegative, oneOf } from './column-checks.ts';
import { instantColumn, jstDateColumn, yenColumn } from './column-types.ts';
import { item } from './item.ts';

/**
 * A placed order. Only `saveOrderChange` writes it, guarded by `version`. The totals repeat what the lines, payments and
 * refunds say, so that lists need one row and the database itself can check the sums.
 */
export const order = snakeCase.table(
  'order',
  {
    id: text().primaryKey(),
    /** SHOP-7: what people read and say. */
    number: text().notNull().unique(),
    version: integer().notNull(),
    /** SHOP-5: the checkout that it came from; a repeated "Place order" finds it here. */
    checkoutKey: text().notNull().unique(),
    customerId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    customerName: text().notNull(),
    customerEmail: text().notNull(),
    language: text({ enum: LANGUAGES }).notNull(),
    status: text({ enum: ORDER_STATUSES }).notNull(),
    placedAt: instantColumn().notNull(),
    /** PAY-2 */
    paymentDueAt: instantColumn().notNull(),
    policy: text({ mode: 'json' }).$type<OrderPolicy>().notNull(),
    shipTo: text({ mode: 'json' }).$type<PostalAddress>().notNull(),
    shipCountry: text().notNull(),
    method: text().notNull(),
    rateTableId: text().notNull(),
    /** Lines that are not cancelled. */
    itemsYen: yenColumn().notNull(),
    postageYen: yenColumn().notNull(),
    /** What the customer owes in all. */
    totalYen: yenColumn().notNull(),
    capturedYen: yenColumn().notNull(),
    /** Requested, on the way or done. */
    refundYen: yenColumn().notNull(),
    /** Units that are not cancelled. */
    unitCount: integer().notNull(),
    claimedByRun: text(),
    updatedAt: instantColumn().notNull(),
  },
  (t) => [
    check('order_version', isBetween(t.version, 1, 1_000_000)),
    check('order_language', oneOf(t.language, LANGUAGES)),
    check('order_status', oneOf(t.status, ORDER_STATUSES)),
    check('order_country', isCountryCode(t.shipCountry)),
    check('order_items', isNotNegative(t.itemsYen)),
    check('order_postage', isNotNegative(t.postageYen)),
    check('order_total', sql`${t.totalYen} = ${t.itemsYen} + ${t.postageYen}`),
    check('order_refunds_within_captures', sql`${t.refundYen} BETWEEN 0 AND ${t.capturedYen}`),
    check('order_units', isNotNegative(t.unitCount)),
    index('order_customer_index').on(t.customerId, t.placedAt, t.id),
    index('order_placed_at_index').on(t.placedAt, t.id),
    index('order_status_index').on(t.status, t.placedAt, t.id),
    index('order_payment_due_index').on(t.status, t.paymentDueAt),
    index('order_customer_email_index').on(t.customerEmail, t.placedAt, t.id),
  ],
);

export const orderLine = snakeCase.table(
  'order_line',
  {
    id: text().primaryKey(),
    orderId: text()
      .notNull()
      .references(() => order.id, { onDelete: 'restrict' }),
    position: integer().notNull(),
    itemId: text()
      .notNull()
      .references(() => item.id, { onDelete: 'restrict' }),
    catalogueNumber: text().notNull(),
    slug: text().notNull(),
    picture: text().notNull(),
    name: text({ mode: 'json' }).$type<Bilingual>().notNull(),
    unitPriceYen: yenColumn().notNull(),
    unitGrams: integer().notNull(),
    hsCode: text().notNull(),
    originCountry: text().notNull(),
    quantity: integer().notNull(),
    quantityCancelled: integer().notNull(),
    quantityShipped: integer().notNull(),
    supply: text({ enum: LINE_SUPPLIES }).notNull(),
    /** AVL-2: never changes. All null: the customer was told that the date is unknown. */
    promisedPrecision: text({ enum: DATE_PRECISIONS }),
    promisedStart: jstDateColumn(),
    promisedEnd: jstDateColumn(),
    expectedPrecision: text({ enum: DATE_PRECISIONS }),
    expectedStart: jstDateColumn(),
    expectedEnd: jstDateColumn(),
  },
  (t) => [
    check('order_line_price', isNotNegative(t.unitPriceYen)),
    check('order_line_grams', isNotNegative(t.unitGrams)),
    check('order_line_quantity', isBetween(t.quantity, 1, 99)),
    check('order_line_cancelled', isNotNegative(t.quantityCancelled)),
    check('order_line_shipped', isNotNegative(t.quantityShipped)),
    check('order_line_units', sql`${t.quantityCancelled} + ${t.quantityShipped} <= ${t.quantity}`),
    check('order_line_supply', oneOf(t.supply, LINE_SUPPLIES)),
    check('order_line_promised_precision', oneOf(t.promisedPrecision, DATE_PRECISIONS)),
    check('order_line_promised', isDateWindow(t.promisedPrecision, t.promisedStart, t.promisedEnd)),
    check('order_line_expected_precision', oneOf(t.expectedPrecision, DATE_PRECISIONS)),
    check('order_line_expected', isDateWindow(t.expectedPrecision, t.expectedStart, t.expectedEnd)),
    index('order_line_order_index').on(t.orderId, t.position),
    index('order_line_item_index').on(t.itemId, t.orderId),
  ],
);

/** What happened, in order: the timeline and the audit log. Rows are only ever added (a trigger refuses the rest). */
export const orderEvent = snakeCase.table(
  'order_event',
  {
    orderId: text()
      .notNull()
      .references(() => order.id, { onDelete: 'restrict' }),
    /** The version of the order that this event made, and its place among the events of that change. */
    version: integer().notNull(),
    position: integer().notNull(),
    type: text().notNull(),
    actorKind: text({ enum: ACTOR_KINDS }).notNull(),
    actorId: text().notNull(),
    at: instantColumn().notNull(),
    data: text({ mode: 'json' }).$type<OrderEvent>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.version, t.position] }),
    check('order_event_actor', oneOf(t.actorKind, ACTOR_KINDS)),
    index('order_event_at_index').on(t.at),
  ],
);
