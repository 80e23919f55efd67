import { describe, expect, test } from 'vitest';
import { yen } from '../money/yen.ts';
import { checkOrderInvariants } from './check-invariants.ts';
import type { Order, OrderLine } from './order.ts';
import { ORDER_STATUSES } from './order-status.ts';
import { anOrder } from './testing/index.ts';

const withLines = (order: Order, change: Partial<OrderLine>): Order => ({
  ...order,
  lines: order.lines.map((line) => ({ ...line, ...change })),
});

const paid = anOrder({ at: 'payment_completed' });
const cancelled = anOrder({ at: 'cancelled' });
const packed = anOrder({ at: 'preparing_shipment' });

describe('RUN-2 the invariants notice what must never be', () => {
  test.each(ORDER_STATUSES)('an order brought to %s by commands has no fault', (at) => {
    const order = anOrder({ at });
    expect(order.status).toBe(at);
    expect(checkOrderInvariants(order)).toEqual([]);
  });

  // Each is broken by hand, in one place.
  const broken: readonly [string, Order, string][] = [
    ['half a unit', withLines(paid, { quantity: 1.5 }), 'not whole units'],
    ['more cancelled than ordered', withLines(paid, { quantityCancelled: 9 }), 'more units cancelled and shipped'],
    ['shipped without a shipment', withLines(paid, { quantityShipped: 1 }), 'shipments and shipped units differ'],
    ['cancelled while it lies in a box', withLines(packed, { quantityCancelled: 1 }), 'a box holds units'],
    ['cancelled with something open', { ...paid, status: 'cancelled' }, 'cancelled, but something is open'],
    ['shipped with something open', { ...paid, status: 'shipped' }, 'shipped, but not everything'],
    ['partly shipped with nothing shipped', { ...paid, status: 'partly_shipped' }, 'partly shipped, but not in part'],
    ['preparing without a box', { ...paid, status: 'preparing_shipment' }, 'preparing shipment without a box'],
    ['a box in Processing', { ...packed, status: 'processing' }, 'a box is being prepared'],
    ['open with nothing left', { ...cancelled, status: 'processing' }, 'nothing is open'],
    ['going on unpaid', { ...anOrder(), status: 'processing' }, 'goes on unpaid'],
    ['refunds lost', { ...cancelled, refunds: [] }, 'holds more than it is owed'],
    ['a negative amount', { ...paid, postage: yen(-1) }, 'a negative amount'],
    ['refunded twice', { ...cancelled, refunds: [...cancelled.refunds, ...cancelled.refunds] }, 'more than captured'],
    ['two live payments', { ...anOrder(), payments: [...anOrder().payments, ...anOrder().payments] }, 'two payments'],
  ];
  test.each(broken)('%s', (_what, order, problem) => {
    expect(checkOrderInvariants(order).join('; ')).toContain(problem);
  });
});
