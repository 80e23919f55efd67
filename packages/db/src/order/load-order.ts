import type { Order, OrderLine, Payment, Refund, Shipment } from '@toriyose/domain';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { DatabaseReader } from '../connection/index.ts';
import { order } from '../schema/index.ts';

/**
 * The parts of an order as JSON in the shape of the domain: the whole aggregate is read by one statement, which counts
 * when the database is a server. The columns are the same that `order-rows.ts` writes.
 */
const parts = <T>(json: SQL) => sql<T[]>`(select json_group_array(json(part)) from (${json}))`.mapWith(parseParts<T>);

// The database's own CHECKs and the one writer stand for the shape.
const parseParts = <T>(text: unknown): T[] => JSON.parse(String(text));

// Written out: drizzle leaves the table's name away where only one table is selected from.
const orderId = sql.raw('"order"."id"');

const windowJson = (prefix: 'promised' | 'expected'): SQL =>
  sql.raw(
    `case when ${prefix}_precision is null then null else json_object('precision', ${prefix}_precision, 'start', ${prefix}_start, 'end', ${prefix}_end) end`,
  );

const lines = parts<OrderLine>(sql`
  select json_object('id', id, 'itemId', item_id, 'catalogueNumber', catalogue_number, 'slug', slug, 'picture', picture,
    'name', json(name), 'unitPrice', unit_price_yen, 'unitGrams', unit_grams, 'hsCode', hs_code,
    'originCountry', origin_country, 'quantity', quantity, 'quantityCancelled', quantity_cancelled,
    'quantityShipped', quantity_shipped, 'supply', supply, 'promised', ${windowJson('promised')},
    'expected', ${windowJson('expected')}) as part
  from order_line where order_id = ${orderId} order by position`);

const payments = parts<Payment>(sql`
  select json_object('id', id, 'amount', amount_yen, 'status', status, 'requestedAt', requested_at,
    'providerOrderId', provider_order_id, 'approveUrl', approve_url, 'expiresAt', expires_at, 'captureId', capture_id,
    'captured', captured_yen, 'capturedAt', captured_at) as part
  from payment where order_id = ${orderId} order by position`);

const refunds = parts<Refund>(sql`
  select json_object('id', id, 'paymentId', payment_id, 'amount', amount_yen, 'status', status, 'reason', reason,
    'requestedAt', requested_at, 'providerRefundId', provider_refund_id, 'completedAt', completed_at) as part
  from refund where order_id = ${orderId} order by position`);

const shipments = parts<Shipment>(sql`
  select json_object('id', id, 'status', status, 'method', method, 'packedGrams', packed_grams,
    'trackingNumber', tracking_number, 'preparedAt', prepared_at, 'shippedAt', shipped_at,
    'lines', (select json_group_array(json_object('lineId', order_line_id, 'quantity', quantity))
              from shipment_line where shipment_id = shipment.id)) as part
  from shipment where order_id = ${orderId} order by position`);

/** Which order: ownership is part of the question, so that somebody else's order is not there (S06). */
export type OrderKey =
  | { readonly id: string }
  | { readonly number: string; readonly customerId?: string }
  | { readonly checkoutKey: string; readonly customerId: string };

function condition(key: OrderKey): SQL {
  if ('id' in key) return eq(order.id, key.id);
  if ('checkoutKey' in key) {
    return sql`${order.checkoutKey} = ${key.checkoutKey} and ${order.customerId} = ${key.customerId}`;
  }
  const byNumber = eq(order.number, key.number);
  return key.customerId === undefined ? byNumber : sql`${byNumber} and ${order.customerId} = ${key.customerId}`;
}

/** The whole aggregate, or undefined when there is none (or none that is theirs). */
export async function loadOrder(db: DatabaseReader, key: OrderKey): Promise<Order | undefined> {
  const [row] = await db
    .select({ row: order, lines, payments, refunds, shipments })
    .from(order)
    .where(condition(key))
    .limit(1);
  return row && assemble(row);
}

function assemble(found: {
  row: typeof order.$inferSelect;
  lines: OrderLine[];
  payments: Payment[];
  refunds: Refund[];
  shipments: Shipment[];
}): Order {
  const { row, ...rest } = found;
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    customerId: row.customerId,
    customerName: row.customerName,
    customerEmail: row.customerEmail,
    language: row.language,
    status: row.status,
    placedAt: row.placedAt,
    paymentDueAt: row.paymentDueAt,
    policy: row.policy,
    shipTo: row.shipTo,
    frozenPostage: { method: row.method, country: row.shipCountry, rateTableId: row.rateTableId },
    postage: row.postageYen,
    claimedByRun: row.claimedByRun,
    ...rest,
  };
}
