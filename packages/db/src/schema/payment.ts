import { LIVE_PAYMENT_STATUSES, PAYMENT_STATUSES, REFUND_REASONS, REFUND_STATUSES } from '@toriyose/domain';
import { sql } from 'drizzle-orm';
import { check, index, integer, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { isNotNegative, oneOf } from './column-checks.ts';
import { instantColumn, yenColumn } from './column-types.ts';
import { order } from './order.ts';

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** One attempt to be paid at PayPal. */
export const payment = snakeCase.table(
  'payment',
  {
    id: text().primaryKey(),
    orderId: text()
      .notNull()
      .references(() => order.id, { onDelete: 'restrict' }),
    position: integer().notNull(),
    amountYen: yenColumn().notNull(),
    status: text({ enum: PAYMENT_STATUSES }).notNull(),
    requestedAt: instantColumn().notNull(),
    providerOrderId: text().unique(),
    approveUrl: text(),
    expiresAt: instantColumn(),
    captureId: text().unique(),
    capturedYen: yenColumn().notNull(),
    capturedAt: instantColumn(),
    /** PAY-5: the sum of its refunds that did not fail; kept by triggers on `refund`, so that code cannot forget it. */
    refundYen: yenColumn().notNull().default(sql`0`),
  },
  (t) => [
    check('payment_amount', sql`${t.amountYen} > 0`),
    check('payment_captured', isNotNegative(t.capturedYen)),
    check('payment_status', oneOf(t.status, PAYMENT_STATUSES)),
    check('payment_capture', sql`(${t.status} = 'captured') = (${t.capturedYen} > 0)`),
    check('payment_refunds_within_capture', sql`${t.refundYen} BETWEEN 0 AND ${t.capturedYen}`),
    // P14: two attempts that could both be paid cannot exist.
    uniqueIndex('payment_one_live')
      .on(t.orderId)
      .where(sql.raw(`status IN (${quoted(LIVE_PAYMENT_STATUSES)})`)),
    index('payment_order_index').on(t.orderId, t.position),
  ],
);

/** Money on its way back. */
export const refund = snakeCase.table(
  'refund',
  {
    id: text().primaryKey(),
    orderId: text()
      .notNull()
      .references(() => order.id, { onDelete: 'restrict' }),
    position: integer().notNull(),
    paymentId: text()
      .notNull()
      .references(() => payment.id, { onDelete: 'restrict' }),
    amountYen: yenColumn().notNull(),
    status: text({ enum: REFUND_STATUSES }).notNull(),
    reason: text({ enum: REFUND_REASONS }).notNull(),
    requestedAt: instantColumn().notNull(),
    providerRefundId: text().unique(),
    completedAt: instantColumn(),
  },
  (t) => [
    check('refund_amount', sql`${t.amountYen} > 0`),
    check('refund_status', oneOf(t.status, REFUND_STATUSES)),
    check('refund_reason', oneOf(t.reason, REFUND_REASONS)),
    index('refund_order_index').on(t.orderId, t.position),
    index('refund_payment_index').on(t.paymentId),
    index('refund_status_index').on(t.status, t.requestedAt),
  ],
);
