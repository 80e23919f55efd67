import type { Order, OrderLine } from './order.ts';
import {
  captured,
  held,
  itemsTotal,
  livePayment,
  openQuantity,
  owed,
  quantityInPreparation,
  refundCommitted,
} from './order-figures.ts';
import { ORDER_STATUSES } from './order-status.ts';

const counts = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

const hasWholeUnits = (line: OrderLine): boolean =>
  [line.quantity, line.quantityCancelled, line.quantityShipped].every(counts);

function* lineProblems(order: Order): Generator<string> {
  for (const line of order.lines) {
    if (!hasWholeUnits(line)) yield `${line.id}: not whole units`;
    if (openQuantity(line) < 0) yield `${line.id}: more units cancelled and shipped than ordered`;
    if (quantityInPreparation(order, line.id) > openQuantity(line))
      yield `${line.id}: a box holds units that are not open`;
    const left = order.shipments
      .filter((shipment) => shipment.status === 'shipped')
      .flatMap((shipment) => shipment.lines)
      .filter((entry) => entry.lineId === line.id)
      .reduce((sum, entry) => sum + entry.quantity, 0);
    if (left !== line.quantityShipped) yield `${line.id}: shipments and shipped units differ`;
  }
}

function* moneyProblems(order: Order): Generator<string> {
  for (const payment of order.payments) {
    if (refundCommitted(order, payment.id) > payment.captured) yield `${payment.id}: refunded more than captured`;
  }
  const failed = order.refunds.some((refund) => refund.status === 'failed');
  if (!failed && captured(order) > 0 && held(order) > owed(order)) yield 'the store holds more than it is owed';
  if (itemsTotal(order) < 0 || order.postage < 0) yield 'a negative amount';
  const live = order.payments.filter((payment) => livePayment({ ...order, payments: [payment] }));
  if (live.length > 1) yield 'two payments could both be paid';
}

function* statusProblems(order: Order): Generator<string> {
  const open = order.lines.some((line) => openQuantity(line) > 0);
  const shipped = order.lines.some((line) => line.quantityShipped > 0);
  const boxed = order.shipments.some((shipment) => shipment.status === 'preparing');
  if (!ORDER_STATUSES.includes(order.status)) yield 'unknown status';
  if (order.status === 'cancelled' && (open || shipped || boxed))
    yield 'cancelled, but something is open, boxed or shipped';
  if (order.status === 'shipped' && (open || !shipped || boxed)) yield 'shipped, but not everything that was kept';
  if (order.status === 'partly_shipped' && (!open || !shipped || boxed)) yield 'partly shipped, but not in part';
  if (order.status === 'preparing_shipment' && !boxed) yield 'preparing shipment without a box';
  if (boxed && order.status !== 'preparing_shipment') yield 'a box is being prepared in another status';
  const beforeShipping = ['awaiting_payment', 'payment_completed', 'processing'].includes(order.status);
  if (beforeShipping && (!open || shipped)) yield `${order.status}, but nothing is open or something was shipped`;
  if (!['awaiting_payment', 'cancelled'].includes(order.status) && held(order) < owed(order)) yield 'goes on unpaid';
}

/**
 * What must hold for every order after every change (the invariants of the failure scenarios), recomputed from the lines
 * and the money, not from the table. Empty when all is well.
 */
export function checkOrderInvariants(order: Order): string[] {
  // Money cannot be reckoned for fractions of a unit: then the lines' faults are all that can be told.
  if (!order.lines.every(hasWholeUnits)) return [...lineProblems(order)];
  return [...lineProblems(order), ...moneyProblems(order), ...statusProblems(order)];
}
