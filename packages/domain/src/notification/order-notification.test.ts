import { describe, expect, test } from 'vitest';
import { decideOrder } from '../order/decide-order.ts';
import type { Order } from '../order/order.ts';
import type { OrderCommand } from '../order/order-command.ts';
import type { OrderContext } from '../order/order-context.ts';
import type { Actor } from '../order/order-status.ts';
import {
  ACTORS,
  anOrder,
  cancelCommand,
  cancelOrder,
  captureOf,
  inStock,
  onOrder,
  openUnits,
  revision,
  TEST_NOW,
  TRACKING_NUMBER,
  testContext,
} from '../order/testing/index.ts';
import type { Mail, Notification } from './notification.ts';
import { orderMail } from './order-notification.ts';

const { customer, staff, system } = ACTORS;
const lines = [inStock({ id: 'figure', quantity: 3 }), onOrder({ id: 'book' })];

/** The mail that a decision asks for. */
function mailOf(order: Order, command: OrderCommand, actor: Actor, context: OrderContext = testContext()): Mail {
  const decision = decideOrder(order, command, actor, context);
  if (!decision.ok) throw new Error(decision.refusal.code);
  if (!decision.mail) throw new Error('No mail follows');
  return orderMail(decision.mail, order, decision.order, decision.events);
}

function dataOf({ notification }: Mail, template: Notification['template']): Notification['data'] {
  expect(notification.template).toBe(template);
  return notification.data;
}

describe('MAIL-1 what the mails about an order say', () => {
  test('order received: all lines, total and what was paid; to the customer, in the language of the order', () => {
    const order = anOrder({ lines, language: 'ja' });
    const [payment] = order.payments;
    if (!payment) throw new Error('no payment');
    const mail = mailOf(order, captureOf(payment), system);
    expect(mail).toMatchObject({ to: 'camille@example.com', language: 'ja' });
    expect(dataOf(mail, 'order_received')).toMatchObject({
      orderNumber: order.number,
      status: 'payment_completed',
      lines: [
        { catalogueNumber: 'CJ-1001', quantity: 3, amount: 15_000, status: 'available' },
        { catalogueNumber: 'CJ-2002', quantity: 1, amount: 3_000, status: 'on_order' },
      ],
      itemsTotal: 18_000,
      postage: 3_500,
      total: 21_500,
      paid: 21_500,
      refunded: 0,
    });
  });

  test('POL-5 order changed: what was cancelled, what is kept, and the refund of the preview', () => {
    const order = anOrder({ at: 'payment_completed', lines });
    const mail = mailOf(order, cancelCommand([{ lineId: 'figure', quantity: 2 }]), customer);
    expect(dataOf(mail, 'order_changed')).toMatchObject({
      cancelled: [{ catalogueNumber: 'CJ-1001', quantity: 2, amount: 10_000 }],
      lines: [{ quantity: 1, amount: 5_000 }, { quantity: 1 }],
      postageBefore: 3_500,
      postage: 2_100,
      refund: 11_400,
      total: 10_100,
      reason: 'changed_mind',
    });
  });

  test('the refund in it is that of this change, not of earlier ones', () => {
    const context = testContext();
    const order = cancelOrder(anOrder({ at: 'payment_completed', lines }), context, [{ lineId: 'book', quantity: 1 }]);
    const mail = mailOf(order, cancelCommand([{ lineId: 'figure', quantity: 1 }]), customer, context);
    expect(dataOf(mail, 'order_changed')).toMatchObject({ refund: 5_700, refunded: 9_400 });
  });

  test('POL-4 words of staff, and an item that cannot be had', () => {
    const order = anOrder({ at: 'processing', lines });
    const byStaff = mailOf(order, cancelCommand([{ lineId: 'figure', quantity: 1 }], 'Damaged'), staff);
    expect(dataOf(byStaff, 'order_changed')).toMatchObject({ reason: 'staff', note: 'Damaged' });
    const bySystem = mailOf(order, revision('book', 'unobtainable'), system);
    expect(dataOf(bySystem, 'order_changed')).toMatchObject({
      reason: 'unobtainable',
      cancelled: [{ catalogueNumber: 'CJ-2002', quantity: 1, status: 'unobtainable' }],
    });
  });

  test('C15 order cancelled: nothing is kept, everything goes back', () => {
    const order = anOrder({ at: 'payment_completed', lines });
    const mail = mailOf(order, cancelCommand(openUnits(order)), customer);
    expect(dataOf(mail, 'order_cancelled')).toMatchObject({ status: 'cancelled', lines: [], total: 0, refund: 21_500 });
  });

  test('PAY-5 refund made: this refund, and all that came back so far', () => {
    const context = testContext();
    const order = cancelOrder(anOrder({ at: 'payment_completed', lines }), context, [{ lineId: 'book', quantity: 1 }]);
    const done = {
      action: 'record_refund',
      refundId: 'refund-1',
      outcome: 'completed',
      providerRefundId: 'R',
    } as const;
    expect(dataOf(mailOf(order, done, system, context), 'refund_made')).toEqual({
      orderNumber: order.number,
      customerName: 'Camille Martin',
      amount: 3_700,
      completedAt: TEST_NOW,
      refundedInAll: 3_700,
      paid: 21_500,
    });
  });

  test('SHP-1 order shipped: what is in this parcel, its number, and what is still to come', () => {
    const order = anOrder({ at: 'preparing_shipment', lines });
    const ship = { action: 'ship', shipmentId: order.shipments[0]?.id ?? '', trackingNumber: TRACKING_NUMBER } as const;
    expect(dataOf(mailOf(order, ship, staff), 'order_shipped')).toMatchObject({
      status: 'partly_shipped',
      shipped: [{ catalogueNumber: 'CJ-1001', quantity: 3 }],
      lines: [{ status: 'shipped' }, { status: 'on_order' }],
      trackingNumber: TRACKING_NUMBER,
      shippedAt: TEST_NOW,
    });
  });

  test('a mail without the event that it is about is a fault in the table, and says so', () => {
    const order = anOrder();
    expect(() => orderMail('order_shipped', order, order, [])).toThrow('no such event happened');
    expect(() => orderMail('order_cancelled', order, order, [])).toThrow('no such event happened');
  });
});
