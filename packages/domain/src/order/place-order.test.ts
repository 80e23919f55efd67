import { describe, expect, test } from 'vitest';
import { yen } from '../money/yen.ts';
import { addMs, DAY_MS } from '../time/instant.ts';
import { checkOrderInvariants } from './check-invariants.ts';
import { inStock, onOrder, placeTestOrder, TEST_NOW, TEST_POLICY } from './testing/index.ts';

describe('SHOP-5 placing an order', () => {
  test('it waits for one payment of the whole sum', () => {
    const { order, events } = placeTestOrder({ lines: [inStock({ quantity: 2 }), onOrder()] });
    expect(order).toMatchObject({ status: 'awaiting_payment', version: 0, refunds: [], shipments: [] });
    // 1,400 g: ¥2,800.
    expect(order.payments).toMatchObject([{ amount: 10_000 + 3_000 + 2_800, status: 'requested', captured: 0 }]);
    expect(events).toEqual([
      { type: 'order_placed', itemsTotal: 13_000, postage: 2_800, total: 15_800 },
      { type: 'payment_requested', paymentId: 'order-1-payment', amount: 15_800 },
    ]);
    expect(checkOrderInvariants(order)).toEqual([]);
  });

  test('PAY-2 goods are kept for the days of the policy', () => {
    const { order } = placeTestOrder({ policy: { ...TEST_POLICY, paymentHoldDays: 3 } });
    expect(order.paymentDueAt).toBe(addMs(TEST_NOW, 3 * DAY_MS));
  });

  test('POL-5 the policy, prices and promises of the day are copied into the order', () => {
    const policy = { version: 9, delayCancelAfterDays: 25, paymentHoldDays: 5 };
    const book = onOrder({ unitPrice: yen(4_321) });
    const { order } = placeTestOrder({ policy, lines: [book] });
    expect(order.policy).toEqual(policy);
    expect(order.lines[0]).toMatchObject({ unitPrice: 4_321, promised: book.promised, expected: book.promised });
  });

  test.each([0, -1, 1.5, Number.NaN])('P24 a quantity of %s never gets here', (quantity) => {
    expect(() => placeTestOrder({ lines: [inStock({ quantity })] })).toThrow(RangeError);
  });

  test('nor does an order without lines', () => {
    expect(() => placeTestOrder({ lines: [] })).toThrow(RangeError);
  });
});
