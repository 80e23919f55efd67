import { maxYen, minYen, subtractYen, type Yen, ZERO_YEN } from '../money/yen.ts';
import type { Instant } from '../time/instant.ts';
import { applyOrderEvents } from './apply.ts';
import type { Order, Payment, RefundReason } from './order.ts';
import type { OrderContext } from './order-context.ts';
import type { OrderEvent } from './order-event.ts';
import { due, excess, refundCommitted } from './order-figures.ts';

/** An attempt that the customer has not consented to, for an amount that is no longer the one due. */
const isStale = (order: Order, payment: Payment): boolean =>
  (payment.status === 'requested' || payment.status === 'open') && payment.amount !== due(order);

const refundable = (order: Order, payment: Payment): Yen =>
  subtractYen(payment.captured, refundCommitted(order, payment.id));

/**
 * After every change: attempts to be paid the old amount are replaced, and what the change frees goes back, newest
 * money first, never more than was captured on it (PAY-5, POL-5). What the store held too much before it is the money
 * of refunds that failed: it waits for a person, and no later change sends it again by itself (C08).
 */
export function settleMoney(
  before: Order,
  order: Order,
  reason: RefundReason,
  at: Instant,
  newId: OrderContext['newId'],
): OrderEvent[] {
  const superseded = order.payments
    .filter((payment) => isStale(order, payment))
    .map((payment): OrderEvent => ({ type: 'payment_superseded', paymentId: payment.id }));
  const current = applyOrderEvents(order, superseded, at);
  const freed = maxYen(ZERO_YEN, subtractYen(excess(current), excess(before)));
  return [...superseded, ...refundExcess(current, reason, freed, newId)];
}

/** The money that came last goes back first: of two payments for one order, the second is the mistake (P14). */
const newestMoneyFirst = (payments: readonly Payment[]): Payment[] =>
  payments.toReversed().sort((a, b) => (b.capturedAt ?? 0) - (a.capturedAt ?? 0));

/** Refunds of `amount` in all, spread over the payments that can still give it. */
export function refundExcess(
  order: Order,
  reason: RefundReason,
  amount: Yen,
  newId: OrderContext['newId'],
): OrderEvent[] {
  const events: OrderEvent[] = [];
  let left = amount;
  for (const payment of newestMoneyFirst(order.payments)) {
    const part = minYen(left, refundable(order, payment));
    if (part <= 0) continue;
    events.push({ type: 'refund_requested', refundId: newId('refund'), paymentId: payment.id, amount: part, reason });
    left = subtractYen(left, part);
  }
  return events;
}
