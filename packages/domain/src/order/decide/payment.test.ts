import { describe, expect, test } from 'vitest';
import { yen } from '../../money/yen.ts';
import { addMs, DAY_MS, HOUR_MS } from '../../time/instant.ts';
import { decideOrder } from '../decide-order.ts';
import type { Order, Payment } from '../order.ts';
import type { OrderCommand } from '../order-command.ts';
import type { OrderContext } from '../order-context.ts';
import { captured, due, livePayment, owed, refundCommitted } from '../order-figures.ts';
import { intentOf } from '../order-intents.ts';
import {
  ACTORS,
  anOrder,
  approvePayment,
  cancelOrder,
  captureOf,
  carryOut,
  contextAt,
  onOrder,
  openPayment,
  payOrder,
  refusalOf,
  testContext,
} from '../testing/index.ts';

const { customer, system } = ACTORS;
const request: OrderCommand = { action: 'request_payment' };

function paymentAt(order: Order, index: number): Payment {
  const payment = order.payments[index];
  if (!payment) throw new Error(`This order has no payment ${index}`);
  return payment;
}

const capture = (order: Order, index: number, context: OrderContext): Order =>
  carryOut(order, captureOf(paymentAt(order, index)), system, context);

/** Two payments: PayPal's window of the first closed, the customer asked for a second. */
function askedTwice(context: OrderContext): Order {
  const opened = openPayment(anOrder(), context);
  return carryOut(opened, request, customer, contextAt(context, addMs(context.now, 7 * HOUR_MS)));
}

describe('PAY-1 paid at once', () => {
  test('opened, approved, captured: Payment Completed, with the e-mail that the order was received', () => {
    const context = testContext();
    const approved = approvePayment(anOrder(), context);
    const decision = decideOrder(approved, captureOf(paymentAt(approved, 0)), system, context);
    expect(decision).toMatchObject({ ok: true, mail: 'order_received', order: { status: 'payment_completed' } });
    expect(decision.ok && captured(decision.order)).toBe(owed(approved));
  });

  test('P12 money that PayPal holds for review does not pay the order; it does once it is released', () => {
    const context = testContext();
    const approved = approvePayment(anOrder(), context);
    const hold = { action: 'hold_payment', paymentId: paymentAt(approved, 0).id, captureId: 'C-1' } as const;
    const held = carryOut(approved, hold, system, context);
    expect(held).toMatchObject({ status: 'awaiting_payment', payments: [{ status: 'pending', captureId: 'C-1' }] });
    expect(refusalOf(held, request, customer, context).code).toBe('payment_under_way');
    expect(capture(held, 0, context).status).toBe('payment_completed');
  });

  test('a capture of less than is due leaves the order waiting for the rest', () => {
    const context = testContext();
    const order = approvePayment(anOrder(), context);
    const part = { ...captureOf(paymentAt(order, 0)), amount: yen(1_000) } as const;
    const decision = decideOrder(order, part, system, context);
    expect(decision).toMatchObject({ ok: true, mail: null, order: { status: 'awaiting_payment' } });
    expect(decision.ok && due(decision.order)).toBe(owed(order) - 1_000);
  });
});

describe('PAY-2 not paid, paid again, or let go', () => {
  test('P13 a declined payment: the customer pays again, for the same order', () => {
    const context = testContext();
    const approved = approvePayment(anOrder(), context);
    const fail = {
      action: 'fail_payment',
      paymentId: paymentAt(approved, 0).id,
      reason: 'INSTRUMENT_DECLINED',
    } as const;
    const failed = carryOut(approved, fail, system, context);
    expect(failed).toMatchObject({ status: 'awaiting_payment', payments: [{ status: 'failed' }] });
    const paid = payOrder(carryOut(failed, request, customer, context), context);
    expect(paid).toMatchObject({
      status: 'payment_completed',
      payments: [{ status: 'failed' }, { status: 'captured' }],
    });
  });

  test('P14 pressing Pay twice uses the attempt that is already there', () => {
    const order = openPayment(anOrder(), testContext());
    expect(decideOrder(order, request, customer, testContext())).toMatchObject({ ok: true, events: [] });
  });

  test('P15 after the window of PayPal closed there is a new attempt, and the old one is replaced', () => {
    const order = askedTwice(testContext());
    expect(order.payments.map(({ status }) => status)).toEqual(['superseded', 'requested']);
    expect(livePayment(order)?.id).toBe('payment-1');
  });

  test('unpaid at the end of its time, the order is cancelled and its goods are free', () => {
    const order = anOrder();
    const expire: OrderCommand = { action: 'expire_payment' };
    const justBefore = testContext({ now: addMs(order.placedAt, 7 * DAY_MS - 1) });
    expect(refusalOf(order, expire, system, justBefore).code).toBe('payment_time_left');
    const decision = decideOrder(order, expire, system, testContext({ now: addMs(order.placedAt, 7 * DAY_MS) }));
    expect(decision).toMatchObject({
      ok: true,
      mail: 'order_cancelled',
      order: { status: 'cancelled', postage: 0, refunds: [], payments: [{ status: 'superseded' }] },
    });
  });

  test('not while a payment is under way: its outcome comes first', () => {
    const context = testContext();
    const approved = approvePayment(anOrder(), context);
    const late = contextAt(context, addMs(context.now, 8 * DAY_MS));
    expect(refusalOf(approved, { action: 'expire_payment' }, system, late).code).toBe('payment_under_way');
  });

  test('a paid order neither expires nor asks for money', () => {
    const order = anOrder({ at: 'payment_completed' });
    const late = testContext({ now: addMs(order.placedAt, 30 * DAY_MS) });
    expect(refusalOf(order, { action: 'expire_payment' }, system, late).code).toBe('already_paid');
    expect(refusalOf(order, request, customer, late).code).toBe('already_paid');
  });
});

describe('PAY-3 news before, after, twice or out of order', () => {
  test('P04 the same capture twice is recorded once', () => {
    const order = anOrder({ at: 'payment_completed' });
    const decision = decideOrder(order, captureOf(paymentAt(order, 0)), system, testContext());
    expect(decision).toMatchObject({ ok: true, events: [], mail: null, order });
  });

  test('P01 a capture is believed before the store knew that the payment was opened', () => {
    const order = capture(anOrder(), 0, testContext());
    expect(order.status).toBe('payment_completed');
  });

  test('the news that PayPal made its order, arriving after the capture, changes nothing', () => {
    const order = anOrder({ at: 'payment_completed' });
    const open: OrderCommand = {
      action: 'open_payment',
      paymentId: paymentAt(order, 0).id,
      providerOrderId: 'LATE',
      approveUrl: 'https://paypal.example/late',
      expiresAt: addMs(order.placedAt, HOUR_MS),
    };
    for (const news of [
      open,
      { action: 'hold_payment', paymentId: open.paymentId, captureId: 'X' },
      { action: 'fail_payment', paymentId: open.paymentId, reason: 'LATE' },
    ] satisfies OrderCommand[]) {
      expect(decideOrder(order, news, system, testContext())).toMatchObject({ ok: true, events: [], order });
    }
  });

  test('a payment that failed and was captured after all is paid', () => {
    const context = testContext();
    const fail = { action: 'fail_payment', paymentId: 'order-1-payment', reason: 'TIMEOUT' } as const;
    const order = capture(carryOut(anOrder(), fail, system, context), 0, context);
    expect(order).toMatchObject({ status: 'payment_completed', refunds: [] });
  });

  test('C13 money that comes after the order was cancelled goes back, and the order stays cancelled', () => {
    const context = testContext();
    const order = cancelOrder(approvePayment(anOrder(), context), context);
    const decision = decideOrder(order, captureOf(paymentAt(order, 0)), system, context);
    expect(decision).toMatchObject({ ok: true, mail: null, order: { status: 'cancelled' } });
    expect(decision.ok && decision.order.refunds).toMatchObject([
      { amount: paymentAt(order, 0).amount, reason: 'paid_too_much', status: 'requested' },
    ]);
  });

  test('P14 a replaced payment, captured after the new one was paid, goes back in full', () => {
    const context = testContext();
    const paid = capture(askedTwice(context), 1, context);
    const twice = capture(paid, 0, contextAt(context, addMs(context.now, HOUR_MS)));
    expect(twice).toMatchObject({ status: 'payment_completed', refunds: [{ paymentId: 'order-1-payment' }] });
    expect(refundCommitted(twice)).toBe(owed(twice));
  });

  test('P14 a replaced payment that is captured first pays the order, and the new one is replaced in its turn', () => {
    const context = testContext();
    const order = capture(askedTwice(context), 0, context);
    expect(order).toMatchObject({
      status: 'payment_completed',
      refunds: [],
      payments: [{ status: 'captured' }, { status: 'superseded' }],
    });
  });

  test('P14 consent to a replaced payment is not turned into money', () => {
    const order = askedTwice(testContext());
    const approve = { action: 'approve_payment', paymentId: paymentAt(order, 0).id } as const;
    expect(refusalOf(order, approve, system, testContext())).toMatchObject({
      code: 'payment_replaced',
      remedy: 'pay_first',
    });
  });

  test('consent to a cancelled order is not turned into money', () => {
    const context = testContext();
    const order = cancelOrder(openPayment(anOrder(), context), context);
    const approve = { action: 'approve_payment', paymentId: paymentAt(order, 0).id } as const;
    expect(refusalOf(order, approve, system, context).code).toBe('already_cancelled');
  });

  test('a payment that PayPal has not been told of yet cannot be consented to; an unknown one is refused', () => {
    const approve = (paymentId: string) =>
      refusalOf(anOrder(), { action: 'approve_payment', paymentId }, system, testContext()).code;
    expect([approve('order-1-payment'), approve('nobody')]).toEqual(['payment_not_open', 'payment_unknown']);
  });

  test('consent told twice is one consent', () => {
    const order = approvePayment(anOrder(), testContext());
    const approve = { action: 'approve_payment', paymentId: paymentAt(order, 0).id } as const;
    expect(decideOrder(order, approve, system, testContext())).toMatchObject({ ok: true, events: [] });
  });
});

describe('PAY-4 every movement of money is an intent with a key of its own', () => {
  test('opening, capturing and refunding', () => {
    const context = testContext();
    const order = anOrder({ lines: [onOrder({ id: 'book' })] });
    const opened = openPayment(order, context);
    const approve = decideOrder(opened, { action: 'approve_payment', paymentId: 'order-1-payment' }, system, context);
    const paid = payOrder(order, context);
    const cancel = decideOrder(
      paid,
      { action: 'cancel_lines', lines: [{ lineId: 'book', quantity: 1 }], reason: 'delay', note: '' },
      customer,
      context,
    );
    if (!approve.ok || !cancel.ok) throw new Error('refused');
    const intents = [
      intentOf(order, { type: 'payment_requested', paymentId: 'order-1-payment', amount: owed(order) }),
      ...approve.events.map((event) => intentOf(approve.order, event)),
      ...cancel.events.map((event) => intentOf(cancel.order, event)),
    ].filter((intent) => intent !== null);
    expect(intents.map(({ key, amount }) => [key, amount])).toEqual([
      ['open_payment:order-1-payment:1', 5_100],
      ['capture_payment:order-1-payment:1', 5_100],
      ['refund_payment:refund-1:1', 5_100],
    ]);
  });
});
