import { describe, expect, test } from 'vitest';
import { addMs, DAY_MS, HOUR_MS, type Instant } from '../time/instant.ts';
import { type ActionOffer, availableActions, type OfferContext } from './available-actions.ts';
import type { Order } from './order.ts';
import type { OrderAction } from './order-status.ts';
import {
  ACTORS,
  anOrder,
  approvePayment,
  cancelOrder,
  carryOut,
  inStock,
  onOrder,
  reviseLine,
  TEST_NOW,
  testContext,
} from './testing/index.ts';

const NEXT_RUN: Instant = addMs(TEST_NOW, HOUR_MS);
const lines = [inStock({ id: 'figure', quantity: 3 }), onOrder({ id: 'book' })];
const situation = { now: TEST_NOW, nextRunAt: NEXT_RUN, routeClosed: false };

function offerOf(
  order: Order,
  by: 'customer' | 'staff',
  action: OrderAction,
  lineId: string | null = null,
  context: OfferContext = situation,
): ActionOffer {
  const offer = availableActions(order, by, context).find((one) => one.action === action && one.lineId === lineId);
  if (!offer) throw new Error(`${action} is not even mentioned`);
  return offer;
}

describe('ORD-3 what can be done now, until when, and if not, why not', () => {
  test('paid: every line can be cancelled until the next run', () => {
    const order = anOrder({ at: 'payment_completed', lines });
    expect(offerOf(order, 'customer', 'cancel_lines', 'figure')).toEqual({
      action: 'cancel_lines',
      lineId: 'figure',
      refundId: null,
      allowed: true,
      rule: 'POL-1',
      until: { deadline: 'next_run', at: NEXT_RUN },
      most: 3,
    });
  });

  test('no next run in the calendar: the deadline keeps its name and has no moment', () => {
    const order = anOrder({ at: 'payment_completed', lines });
    const offer = availableActions(order, 'customer', { ...situation, nextRunAt: null })[1];
    expect(offer).toMatchObject({ allowed: true, until: { deadline: 'next_run', at: null } });
  });

  test('not paid: pay or cancel until the time to pay is over', () => {
    const order = anOrder({ lines });
    const until = { deadline: 'payment_due', at: addMs(TEST_NOW, 7 * DAY_MS) };
    expect(offerOf(order, 'customer', 'request_payment')).toMatchObject({ allowed: true, until, most: null });
    expect(offerOf(order, 'customer', 'cancel_lines', 'book')).toMatchObject({ allowed: true, until, most: 1 });
  });

  test('a payment under way: no second one', () => {
    const order = approvePayment(anOrder({ lines }), testContext());
    expect(offerOf(order, 'customer', 'request_payment')).toMatchObject({
      allowed: false,
      refusal: { code: 'payment_under_way', remedy: 'wait_for_outcome' },
    });
  });

  test('Processing: no, how late it must be, and what to wait for; late enough: until the shipping process', () => {
    const order = anOrder({ at: 'processing', lines });
    expect(offerOf(order, 'customer', 'cancel_lines', 'figure')).toMatchObject({ refusal: { code: 'line_available' } });
    expect(offerOf(order, 'customer', 'cancel_lines', 'book')).toMatchObject({
      refusal: {
        code: 'line_not_late_enough',
        remedy: 'wait_for_delay_right',
        params: { slipDays: 0, neededDays: 21 },
      },
    });
    const late = reviseLine(order, 'book', '2027-03', testContext());
    expect(offerOf(late, 'customer', 'cancel_lines', 'book')).toMatchObject({
      allowed: true,
      rule: 'POL-2',
      until: { deadline: 'shipping_process', at: null },
    });
  });

  test.each([
    ['preparing_shipment', 'in_shipping_process', 'contact_us'],
    ['shipped', 'already_shipped', 'contact_us'],
    ['cancelled', 'already_cancelled', 'order_again'],
  ] as const)('POL-3 %s: %s, for customers and staff', (at, code, remedy) => {
    const order = anOrder({ at, lines });
    for (const by of ['customer', 'staff'] as const) {
      expect(offerOf(order, by, 'cancel_lines', 'book')).toMatchObject({ allowed: false, refusal: { code, remedy } });
    }
  });

  test('POL-4 staff are offered what asks for a reason before they have written one', () => {
    const order = anOrder({ at: 'processing', lines });
    expect(offerOf(order, 'staff', 'cancel_lines', 'figure')).toMatchObject({ allowed: true, rule: 'POL-4', most: 3 });
  });

  test('P26 a closed route holds the parcel back, and says to where', () => {
    const order = anOrder({ at: 'processing', lines });
    const closed = { ...situation, routeClosed: true };
    expect(offerOf(order, 'staff', 'prepare_shipment', null, closed)).toMatchObject({
      refusal: { code: 'route_closed', params: { country: 'FR' } },
    });
  });

  test('C08 a failed refund can be sent again, until it was', () => {
    const context = testContext();
    const cancelled = cancelOrder(anOrder({ at: 'payment_completed', lines }), context);
    const news = { action: 'record_refund', refundId: 'refund-1', outcome: 'failed', providerRefundId: null } as const;
    const failed = carryOut(cancelled, news, ACTORS.system, context);
    expect(offerOf(failed, 'staff', 'retry_refund')).toMatchObject({ allowed: true, refundId: 'refund-1' });
    const retried = carryOut(failed, { action: 'retry_refund', refundId: 'refund-1' }, ACTORS.staff, context);
    const offers = availableActions(retried, 'staff', situation).filter(({ action }) => action === 'retry_refund');
    expect(offers.map((offer) => offer.allowed)).toEqual([false, false]);
  });

  test('customers see neither staff work nor refunds to retry; staff do not pay', () => {
    const order = anOrder({ at: 'payment_completed', lines });
    const actions = (by: 'customer' | 'staff') => [
      ...new Set(availableActions(order, by, situation).map(({ action }) => action)),
    ];
    expect(actions('customer')).toEqual(['request_payment', 'cancel_lines']);
    expect(actions('staff')).toEqual(['prepare_shipment', 'ship', 'cancel_lines', 'revise_availability']);
  });
});
