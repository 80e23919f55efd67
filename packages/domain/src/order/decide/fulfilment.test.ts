import { describe, expect, test } from 'vitest';
import { checkOrderInvariants } from '../check-invariants.ts';
import { decideOrder } from '../decide-order.ts';
import type { LineQuantity, Order } from '../order.ts';
import type { CommandOf } from '../order-command.ts';
import { lineStatus, openQuantity } from '../order-figures.ts';
import {
  ACTORS,
  anOrder,
  cancelCommand,
  carryOut,
  claimOrder,
  inStock,
  onOrder,
  openUnits,
  payOrder,
  prepareOrder,
  receiveAll,
  refusalOf,
  shipOrder,
  TRACKING_NUMBER,
  testContext,
} from '../testing/index.ts';

const { customer, run, staff } = ACTORS;
const lines = [inStock({ id: 'figure', quantity: 2 }), onOrder({ id: 'book' })];
const figures = (quantity: number): LineQuantity[] => [{ lineId: 'figure', quantity }];
const claim = { action: 'claim_for_processing', runId: 'run-1' } as const;

const prepare = (units: readonly LineQuantity[], packedGrams = 1_000): CommandOf<'prepare_shipment'> => ({
  action: 'prepare_shipment',
  lines: units,
  packedGrams,
});
const ship = (order: Order, trackingNumber: string): CommandOf<'ship'> => ({
  action: 'ship',
  shipmentId: order.shipments.at(-1)?.id ?? 'nobody',
  trackingNumber,
});

describe('RUN-1 a run claims what is paid', () => {
  test('once, in its own name', () => {
    const order = carryOut(anOrder({ at: 'payment_completed' }), claim, run, testContext());
    expect(order).toMatchObject({ status: 'processing', claimedByRun: 'run-1' });
    expect(refusalOf(order, { ...claim, runId: 'run-2' }, run, testContext()).code).toBe('already_processing');
  });

  test('nothing unpaid, nothing to a closed route (P26), and nobody but a run', () => {
    const paid = anOrder({ at: 'payment_completed' });
    expect(refusalOf(anOrder(), claim, run, testContext()).code).toBe('not_paid_yet');
    expect(refusalOf(paid, claim, run, testContext({ routeClosed: true }))).toMatchObject({
      code: 'route_closed',
      params: { country: 'FR' },
    });
    for (const actor of [customer, staff, ACTORS.system]) {
      expect(refusalOf(paid, claim, actor, testContext()).code).toBe('not_for_you');
    }
  });
});

describe('SHP-1 preparing a shipment', () => {
  const processing = anOrder({ at: 'processing', lines });

  test('locks the order', () => {
    const order = prepareOrder(processing, testContext());
    expect(order).toMatchObject({
      status: 'preparing_shipment',
      shipments: [{ status: 'preparing', method: 'ems', lines: figures(2), packedGrams: 1_000 }],
    });
    expect(refusalOf(order, prepare(openUnits(order, ['book'])), staff, testContext()).code).toBe(
      'in_shipping_process',
    );
  });

  test('staff may send a part of what is here', () => {
    const order = prepareOrder(processing, testContext(), figures(1));
    expect(order.shipments[0]?.lines).toEqual(figures(1));
  });

  test.each([
    ['goods that are not here', prepare([{ lineId: 'book', quantity: 1 }]), 'line_not_available'],
    ['more than is open', prepare(figures(3)), 'too_many_units'],
    ['an unknown line', prepare([{ lineId: 'nobody', quantity: 1 }]), 'line_unknown'],
    ['an empty box', prepare([]), 'nothing_chosen'],
    ['no weight', prepare(figures(1), 0), 'parcel_too_heavy'],
    ['half a gram', prepare(figures(1), 0.5), 'parcel_too_heavy'],
    ['more than 30 kg', prepare(figures(1), 30_001), 'parcel_too_heavy'],
  ])('not with %s', (_what, command, code) => {
    expect(refusalOf(processing, command, staff, testContext()).code).toBe(code);
  });

  test('C11 not with units that were cancelled meanwhile', () => {
    const less = carryOut(processing, cancelCommand(figures(2), 'Damaged'), staff, testContext());
    expect(refusalOf(less, prepare(figures(2)), staff, testContext()).code).toBe('line_not_open');
  });

  test('not before the order was processed, and not by customers', () => {
    const paid = anOrder({ at: 'payment_completed', lines });
    expect(refusalOf(paid, prepare(figures(1)), staff, testContext()).code).toBe('not_processed_yet');
    expect(refusalOf(processing, prepare(figures(1)), customer, testContext()).code).toBe('not_for_you');
  });

  test('P26 not while the route is closed', () => {
    expect(refusalOf(processing, prepare(figures(1)), staff, testContext({ routeClosed: true })).code).toBe(
      'route_closed',
    );
  });
});

describe('SHP-1 shipping', () => {
  test('C21 part, then the rest: Partly shipped, then Shipped, each with its e-mail', () => {
    const context = testContext();
    const packed = prepareOrder(anOrder({ at: 'processing', lines }), context, figures(1));
    const part = decideOrder(packed, ship(packed, TRACKING_NUMBER), staff, context);
    if (!part.ok) throw new Error(part.refusal.code);
    expect(part).toMatchObject({ mail: 'order_shipped', order: { status: 'partly_shipped' } });
    expect(part.order.lines.map(openQuantity)).toEqual([1, 1]);
    expect(part.order.lines.map(lineStatus)).toEqual(['available', 'on_order']);

    const rest = prepareOrder(receiveAll(part.order, context), context);
    expect(rest.status).toBe('preparing_shipment');
    const all = decideOrder(rest, ship(rest, TRACKING_NUMBER), staff, context);
    expect(all).toMatchObject({ ok: true, mail: 'order_shipped', order: { status: 'shipped' } });
    expect(all.ok && all.order.lines.map(lineStatus)).toEqual(['shipped', 'shipped']);
  });

  test('part shipped and the rest cancelled by staff is Shipped, not Cancelled', () => {
    const order = anOrder({ at: 'partly_shipped', lines });
    const rest = carryOut(order, cancelCommand(openUnits(order), 'The maker closed'), staff, testContext());
    expect(rest.status).toBe('shipped');
    expect(rest.lines.map(lineStatus)).toEqual(['shipped', 'cancelled']);
  });

  test('a box leaves once', () => {
    const shipped = anOrder({ at: 'shipped', lines });
    expect(refusalOf(shipped, ship(shipped, TRACKING_NUMBER), staff, testContext()).code).toBe('already_shipped');
    const part = anOrder({ at: 'partly_shipped', lines });
    expect(refusalOf(part, ship(part, TRACKING_NUMBER), staff, testContext()).code).toBe('nothing_prepared');
    const second = prepareOrder(receiveAll(part, testContext()), testContext());
    const first = { ...ship(second, TRACKING_NUMBER), shipmentId: second.shipments[0]?.id ?? '' };
    expect(refusalOf(second, first, staff, testContext()).code).toBe('shipment_gone');
    expect(refusalOf(second, { ...first, shipmentId: 'nobody' }, staff, testContext()).code).toBe('shipment_unknown');
  });

  test('nothing that was not prepared', () => {
    const order = anOrder({ at: 'processing', lines });
    expect(refusalOf(order, ship(order, TRACKING_NUMBER), staff, testContext()).code).toBe('nothing_prepared');
  });
});

describe('SHP-2 tracking numbers', () => {
  const packed = anOrder({ at: 'preparing_shipment', lines });

  test('a tracked parcel leaves with a number that passes, or not at all', () => {
    const code = (number: string) => refusalOf(packed, ship(packed, number), staff, testContext());
    expect(code('')).toMatchObject({ code: 'tracking_number_missing', field: 'trackingNumber' });
    expect(code('12345')).toMatchObject({ code: 'tracking_number_wrong', remedy: 'check_input' });
  });

  test('what is stored is the number as the check wrote it', () => {
    const context = { ...testContext(), checkTracking: () => ({ ok: true, number: TRACKING_NUMBER }) as const };
    const order = carryOut(packed, ship(packed, 'ｅｅ１２３４５６７８５ｊｐ'), staff, context);
    expect(order.shipments[0]).toMatchObject({ status: 'shipped', trackingNumber: TRACKING_NUMBER });
    expect(shipOrder(packed, testContext()).shipments[0]?.shippedAt).toBe(testContext().now);
  });
});

describe('from placed to shipped', () => {
  test('SHP-1 an order whose goods all came ends Shipped, with everything paid and nothing refunded', () => {
    const context = testContext();
    const claimed = claimOrder(payOrder(anOrder({ lines }), context), context);
    const order = shipOrder(prepareOrder(receiveAll(claimed, context), context), context);
    expect(order).toMatchObject({ status: 'shipped', refunds: [] });
    expect(order.lines.map(lineStatus)).toEqual(['shipped', 'shipped']);
    expect(checkOrderInvariants(order)).toEqual([]);
  });
});
