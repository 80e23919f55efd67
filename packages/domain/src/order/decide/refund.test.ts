import { describe, expect, test } from 'vitest';
import { addMs, HOUR_MS } from '../../time/instant.ts';
import { decideOrder } from '../decide-order.ts';
import type { Order } from '../order.ts';
import type { CommandOf } from '../order-command.ts';
import type { OrderContext } from '../order-context.ts';
import { captured, due, excess, owed, refundCommitted, refunded } from '../order-figures.ts';
import {
  ACTORS,
  anOrder,
  cancelOrder,
  captureOf,
  carryOut,
  claimOrder,
  contextAt,
  inStock,
  onOrder,
  openPayment,
  refusalOf,
  testContext,
} from '../testing/index.ts';

const { customer, staff, system } = ACTORS;
const lines = [inStock({ id: 'figure', quantity: 3 }), onOrder({ id: 'book' })];

const news = (refundId: string, outcome: CommandOf<'record_refund'>['outcome']): CommandOf<'record_refund'> => ({
  action: 'record_refund',
  refundId,
  outcome,
  providerRefundId: `PP-${refundId}`,
});
const retry = (refundId: string): CommandOf<'retry_refund'> => ({ action: 'retry_refund', refundId });
const one = (lineId: string) => [{ lineId, quantity: 1 }];

/** Paid, the book cancelled: ¥3,700 are on their way back as refund-1. */
const withRefund = (context: OrderContext): Order =>
  cancelOrder(anOrder({ at: 'payment_completed', lines }), context, one('book'));

const withFailedRefund = (context: OrderContext): Order =>
  carryOut(withRefund(context), news('refund-1', 'failed'), system, context);

describe('PAY-5 refunds', () => {
  test('requested by the change itself, on the way, done; the e-mail goes out when it is done', () => {
    const context = testContext();
    const requested = withRefund(context);
    expect(requested.refunds).toMatchObject([{ id: 'refund-1', amount: 3_700, status: 'requested' }]);
    const pending = decideOrder(requested, news('refund-1', 'pending'), system, context);
    if (!pending.ok) throw new Error(pending.refusal.code);
    const done = decideOrder(pending.order, news('refund-1', 'completed'), system, context);
    if (!done.ok) throw new Error(done.refusal.code);
    expect([pending.mail, done.mail]).toEqual([null, 'refund_made']);
    expect(done.order.refunds).toMatchObject([{ status: 'completed', providerRefundId: 'PP-refund-1' }]);
    expect(refunded(done.order)).toBe(3_700);
  });

  test('PAY-3 repeated or late news of a refund changes nothing', () => {
    const context = testContext();
    const done = carryOut(withRefund(context), news('refund-1', 'completed'), system, context);
    for (const outcome of ['pending', 'completed', 'failed'] as const) {
      expect(decideOrder(done, news('refund-1', outcome), system, context)).toMatchObject({ events: [], mail: null });
    }
    expect(refusalOf(done, news('nobody', 'completed'), system, context).code).toBe('refund_unknown');
  });

  test('all refunds of an order together never pass what was captured', () => {
    const context = testContext();
    const cancelled = cancelOrder(withRefund(context), context);
    expect(refundCommitted(cancelled)).toBe(captured(cancelled));
  });

  test('of two captured payments each gives back no more than it brought', () => {
    const context = testContext();
    const later = contextAt(context, addMs(context.now, 7 * HOUR_MS));
    const asked = carryOut(openPayment(anOrder({ lines }), context), { action: 'request_payment' }, customer, later);
    const paid = asked.payments.reduce((order, payment) => carryOut(order, captureOf(payment), system, later), asked);
    const cancelled = cancelOrder(paid, later);
    expect(captured(cancelled)).toBe(2 * owed(asked));
    for (const payment of cancelled.payments) expect(refundCommitted(cancelled, payment.id)).toBe(payment.captured);
  });
});

describe('C08 a refund that failed waits for a person', () => {
  test('nothing is sent again by the failure itself', () => {
    const order = withFailedRefund(testContext());
    expect(order.refunds.map(({ status }) => status)).toEqual(['failed']);
    expect([excess(order), due(order)]).toEqual([3_700, 0]);
  });

  test('nor by what happens to the order afterwards: a later change gives back only what itself frees', () => {
    const claimed = claimOrder(withFailedRefund(testContext()), testContext());
    expect(claimed.refunds).toHaveLength(1);
    const context = testContext();
    const less = cancelOrder(withFailedRefund(context), context, one('figure'));
    // A figure of ¥5,000, and 800 g instead of 1,200 g: ¥700 of postage.
    expect(less.refunds.map(({ amount, status }) => [amount, status])).toEqual([
      [3_700, 'failed'],
      [5_700, 'requested'],
    ]);
  });

  test('PAY-5 staff send it again, once', () => {
    const context = testContext();
    const retried = carryOut(withFailedRefund(context), retry('refund-1'), staff, context);
    expect(retried.refunds).toMatchObject([
      { status: 'failed' },
      { status: 'requested', amount: 3_700, reason: 'retried' },
    ]);
    expect(refusalOf(retried, retry('refund-1'), staff, context).code).toBe('refund_not_failed');
  });

  test('a retry that fails too can be retried', () => {
    const context = testContext();
    const retried = carryOut(withFailedRefund(context), retry('refund-1'), staff, context);
    const again = carryOut(retried, news('refund-2', 'failed'), system, context);
    expect(excess(carryOut(again, retry('refund-2'), staff, context))).toBe(0);
  });

  test('what is requested, on the way or done is not retried; customers and the system never retry', () => {
    const context = testContext();
    expect(refusalOf(withRefund(context), retry('refund-1'), staff, context).code).toBe('refund_not_failed');
    expect(refusalOf(withRefund(context), retry('nobody'), staff, context).code).toBe('refund_unknown');
    for (const actor of [customer, system]) {
      expect(refusalOf(withFailedRefund(testContext()), retry('refund-1'), actor, context).code).toBe('not_for_you');
    }
  });

  test('two failed refunds are sent again one by one', () => {
    const context = testContext();
    const second = cancelOrder(withFailedRefund(context), context, one('figure'));
    const both = carryOut(second, news('refund-2', 'failed'), system, context);
    const first = carryOut(both, retry('refund-1'), staff, context);
    expect(excess(first)).toBe(5_700);
    expect(excess(carryOut(first, retry('refund-2'), staff, context))).toBe(0);
  });
});
