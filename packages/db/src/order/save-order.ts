import type { Actor, Instant, Mail, Order, OrderEvent } from '@toriyose/domain';
import { addMs, intentOf } from '@toriyose/domain';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '../connection/index.ts';
import {
  email,
  intent,
  order,
  orderEvent,
  orderLine,
  payment,
  refund,
  shipment,
  shipmentLine,
  stockMovement,
} from '../schema/index.ts';
import {
  expectedColumns,
  lineRow,
  orderFigures,
  paymentRow,
  refundRow,
  shipmentLineRows,
  shipmentRow,
} from './order-rows.ts';

/** Somebody else saved the order in between. Load it again and decide again. */
export class OrderVersionConflict extends Error {
  constructor(orderId: string, version: number) {
    super(`Order ${orderId} is no longer at version ${version}`);
    this.name = 'OrderVersionConflict';
  }
}

/** Everything that one decided change brings, saved together or not at all. */
export interface OrderChange {
  readonly after: Order;
  readonly events: readonly OrderEvent[];
  readonly mail: Mail | null;
  readonly actor: Actor;
  readonly at: Instant;
  readonly newId: () => string;
}

/**
 * The one function that writes orders: state, events, intents, mail and stock in the caller's write transaction, guarded
 * by the version. `before` is the order as it was loaded in this transaction.
 * @returns the order as saved, its version raised
 * @throws OrderVersionConflict when the stored order is no longer the one the decision was made on
 */
export async function saveOrderChange(tx: Tx, change: OrderChange & { readonly before: Order }): Promise<Order> {
  const { before } = change;
  const after: Order = { ...change.after, version: before.version + 1 };
  const written = await tx
    .update(order)
    .set({ ...orderFigures(after), updatedAt: change.at })
    .where(and(eq(order.id, after.id), eq(order.version, before.version)))
    .returning({ id: order.id });
  if (written.length !== 1) throw new OrderVersionConflict(after.id, before.version);
  await saveLines(tx, before, after);
  await savePayments(tx, before, after);
  await saveRefunds(tx, before, after);
  await saveShipments(tx, before, after);
  await saveConsequences(tx, { ...change, after });
  return after;
}

/**
 * Writes a new order with everything that follows from it. Its checkout key is unique: the second of two equal checkouts
 * fails on it, and reserving more than there is fails on `item_not_oversold`.
 */
export async function insertOrder(tx: Tx, change: OrderChange & { readonly checkoutKey: string }): Promise<Order> {
  const after: Order = { ...change.after, version: 1 };
  const { id, number, customerId, customerName, customerEmail, language, placedAt, policy } = after;
  const facts = { id, number, customerId, customerName, customerEmail, language, placedAt, policy };
  await tx
    .insert(order)
    .values({ ...facts, ...orderFigures(after), checkoutKey: change.checkoutKey, updatedAt: change.at });
  await tx.insert(orderLine).values(after.lines.map((line, position) => lineRow(id, position, line)));
  await savePayments(tx, null, after);
  await saveConsequences(tx, { ...change, after });
  return after;
}

/** `apply` keeps what it does not touch, so identity tells what changed. */
const changed = <T extends { id: string }>(before: readonly T[] | undefined, after: readonly T[]) =>
  after
    .map((part, position) => ({ part, position, isNew: !before?.some(({ id }) => id === part.id) }))
    .filter(({ part }) => !before?.includes(part));

async function saveLines(tx: Tx, before: Order, after: Order): Promise<void> {
  for (const { part } of changed(before.lines, after.lines)) {
    const { quantityCancelled, quantityShipped, supply, expected } = part;
    await tx
      .update(orderLine)
      .set({ quantityCancelled, quantityShipped, supply, ...expectedColumns(expected) })
      .where(eq(orderLine.id, part.id));
  }
}

async function savePayments(tx: Tx, before: Order | null, after: Order): Promise<void> {
  // In order: an attempt is put away before the one that replaces it appears (payment_one_live).
  for (const { part, position, isNew } of changed(before?.payments, after.payments)) {
    const row = paymentRow(after.id, position, part);
    await (isNew ? tx.insert(payment).values(row) : tx.update(payment).set(row).where(eq(payment.id, part.id)));
  }
}

async function saveRefunds(tx: Tx, before: Order, after: Order): Promise<void> {
  for (const { part, position, isNew } of changed(before.refunds, after.refunds)) {
    const row = refundRow(after.id, position, part);
    await (isNew ? tx.insert(refund).values(row) : tx.update(refund).set(row).where(eq(refund.id, part.id)));
  }
}

async function saveShipments(tx: Tx, before: Order, after: Order): Promise<void> {
  for (const { part, position, isNew } of changed(before.shipments, after.shipments)) {
    const row = shipmentRow(after.id, position, part);
    await (isNew ? tx.insert(shipment).values(row) : tx.update(shipment).set(row).where(eq(shipment.id, part.id)));
    if (isNew) await tx.insert(shipmentLine).values(shipmentLineRows(part));
  }
}

async function saveConsequences(tx: Tx, change: OrderChange): Promise<void> {
  await saveEvents(tx, change);
  await saveIntents(tx, change);
  await saveMail(tx, change);
  await saveStock(tx, change);
}

async function saveEvents(tx: Tx, { after, events, actor, at }: OrderChange): Promise<void> {
  const rows = events.map((data, position) => ({
    orderId: after.id,
    version: after.version,
    position,
    type: data.type,
    actorKind: actor.kind,
    actorId: actor.id,
    at,
    data,
  }));
  if (rows.length > 0) await tx.insert(orderEvent).values(rows);
}

async function saveIntents(tx: Tx, { after, events, at, newId }: OrderChange): Promise<void> {
  const rows = events.flatMap((event) => {
    const found = intentOf(after, event);
    if (!found) return [];
    const { amount, delayMs, ...facts } = found;
    return [
      {
        ...facts,
        id: newId(),
        amountYen: amount,
        state: 'waiting' as const,
        attempts: 0,
        dueAt: addMs(at, delayMs),
        createdAt: at,
      },
    ];
  });
  if (rows.length > 0) await tx.insert(intent).values(rows);
}

async function saveMail(tx: Tx, { after, mail, at, newId }: OrderChange): Promise<void> {
  if (!mail) return;
  await tx.insert(email).values({
    id: newId(),
    // One mail per change: the version makes the key.
    key: `${mail.notification.template}:${after.id}:${after.version}`,
    state: 'waiting',
    attempts: 0,
    dueAt: at,
    createdAt: at,
    template: mail.notification.template,
    customerId: after.customerId,
    orderId: after.id,
    to: mail.to,
    language: mail.language,
    notification: mail.notification,
    priority: 0,
  });
}

/** SHOP-5: units are reserved when an order is placed, and released when they are cancelled. */
async function saveStock(tx: Tx, { after, events, at, newId }: OrderChange): Promise<void> {
  const rows = events.flatMap((event) => stockRows(after, event).map((row) => ({ ...row, id: newId(), at })));
  if (rows.length > 0) await tx.insert(stockMovement).values(rows);
}

function stockRows(after: Order, event: OrderEvent) {
  if (event.type === 'order_placed') {
    return after.lines.map(({ id, itemId, quantity }) => ({
      itemId,
      orderLineId: id,
      delta: -quantity,
      reason: 'reserved' as const,
    }));
  }
  if (event.type !== 'lines_cancelled') return [];
  return event.lines.flatMap(({ lineId, quantity }) =>
    after.lines
      .filter(({ id }) => id === lineId)
      .map(({ itemId }) => ({ itemId, orderLineId: lineId, delta: quantity, reason: 'released' as const })),
  );
}
