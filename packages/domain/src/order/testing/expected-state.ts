import type { Order } from '../order.ts';
import type { OrderStatus } from '../order-status.ts';

/**
 * What an order must look like, told once more from its rows alone: without the transition table, without the figures of
 * the code under test. Expectations that derive from the table would prove nothing.
 */

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Yen that were captured less those that went back or are on their way. */
export const heldYen = (order: Order): number =>
  sum(order.payments.map(({ captured }) => captured)) -
  sum(order.refunds.map(({ status, amount }) => (status === 'failed' ? 0 : amount)));

/** Yen for all units that were not cancelled, and their postage. */
export const owedYen = (order: Order): number =>
  order.postage + sum(order.lines.map((line) => line.unitPrice * (line.quantity - line.quantityCancelled)));

/** Yen of failed refunds that nobody has sent again yet. */
export function waitingYen(order: Order): number {
  const first = order.refunds.filter(({ reason }) => reason !== 'retried');
  const failed = sum(first.map(({ status, amount }) => (status === 'failed' ? amount : 0)));
  const again = order.refunds.filter(({ reason, status }) => reason === 'retried' && status !== 'failed');
  return failed - sum(again.map(({ amount }) => amount));
}

/** The status that lines, boxes, money and claim add up to. */
export function expectedStatus(order: Order): OrderStatus {
  const open = order.lines.some((line) => line.quantityCancelled + line.quantityShipped < line.quantity);
  const left = order.shipments.some(({ status }) => status === 'shipped');
  if (order.shipments.some(({ status }) => status === 'preparing')) return 'preparing_shipment';
  if (!open) return left ? 'shipped' : 'cancelled';
  if (left) return 'partly_shipped';
  if (order.claimedByRun !== null) return 'processing';
  return order.payments.some(({ captured }) => captured > 0) ? 'payment_completed' : 'awaiting_payment';
}

/** Units in shipments that have left, by line. */
export const unitsLeft = (order: Order, lineId: string): number =>
  sum(
    order.shipments
      .filter(({ status }) => status === 'shipped')
      .flatMap(({ lines }) => lines)
      .filter((entry) => entry.lineId === lineId)
      .map(({ quantity }) => quantity),
  );
