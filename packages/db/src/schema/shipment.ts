import { SHIPMENT_STATUSES } from '@toriyose/domain';
import { check, index, integer, primaryKey, snakeCase, text } from 'drizzle-orm/sqlite-core';
import { isBetween, oneOf } from './column-checks.ts';
import { instantColumn } from './column-types.ts';
import { order, orderLine } from './order.ts';

/** A box: what lies in it, what it weighs, and the number it travels under. */
export const shipment = snakeCase.table(
  'shipment',
  {
    id: text().primaryKey(),
    orderId: text()
      .notNull()
      .references(() => order.id, { onDelete: 'restrict' }),
    position: integer().notNull(),
    status: text({ enum: SHIPMENT_STATUSES }).notNull(),
    method: text().notNull(),
    packedGrams: integer().notNull(),
    /** Not unique: carriers use numbers again after a year (S10). Staff are warned instead. */
    trackingNumber: text(),
    preparedAt: instantColumn().notNull(),
    shippedAt: instantColumn(),
  },
  (t) => [
    check('shipment_status', oneOf(t.status, SHIPMENT_STATUSES)),
    check('shipment_grams', isBetween(t.packedGrams, 1, 30_000)),
    index('shipment_order_index').on(t.orderId, t.position),
    index('shipment_tracking_index').on(t.trackingNumber),
  ],
);

export const shipmentLine = snakeCase.table(
  'shipment_line',
  {
    shipmentId: text()
      .notNull()
      .references(() => shipment.id, { onDelete: 'restrict' }),
    orderLineId: text()
      .notNull()
      .references(() => orderLine.id, { onDelete: 'restrict' }),
    quantity: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shipmentId, t.orderLineId] }),
    check('shipment_line_quantity', isBetween(t.quantity, 1, 99)),
  ],
);
