import { describe, expect, test } from 'vitest';
import { decideOrder } from './decide-order.ts';
import type { LineQuantity } from './order.ts';
import { owed, refundCommitted } from './order-figures.ts';
import { previewCancellation } from './preview-cancellation.ts';
import { ACTORS, anOrder, cancelCommand, inStock, onOrder, openUnits, testContext } from './testing/index.ts';

const { customer, staff } = ACTORS;
const lines = [inStock({ id: 'figure', quantity: 3 }), onOrder({ id: 'book' })];

describe('POL-5 the figures before confirming', () => {
  test('lines, postage before and after, refund and new total, in yen', () => {
    const order = anOrder({ at: 'payment_completed', lines });
    const chosen = [
      { lineId: 'figure', quantity: 2 },
      { lineId: 'book', quantity: 1 },
    ];
    // 1,800 g cost ¥3,500; the figure that is kept weighs 400 g: ¥1,400.
    expect(previewCancellation(order, chosen, customer, testContext())).toEqual({
      ok: true,
      preview: {
        lines: [
          { lineId: 'figure', quantity: 2, amount: 10_000 },
          { lineId: 'book', quantity: 1, amount: 3_000 },
        ],
        itemsAmount: 13_000,
        postageBefore: 3_500,
        postageAfter: 1_400,
        refund: 15_100,
        totalAfter: 6_400,
        cancelsOrder: false,
      },
    });
  });

  test('C15 the last line takes the postage with it and cancels the order', () => {
    const order = anOrder({ at: 'payment_completed', lines });
    const result = previewCancellation(order, openUnits(order), customer, testContext());
    expect(result).toMatchObject({
      preview: { refund: owed(order), postageAfter: 0, totalAfter: 0, cancelsOrder: true },
    });
  });

  test('nothing goes back while nothing was paid', () => {
    const order = anOrder({ lines });
    const result = previewCancellation(order, [{ lineId: 'book', quantity: 1 }], customer, testContext());
    expect(result).toMatchObject({ preview: { refund: 0, totalAfter: 17_800 } });
  });

  test.each([
    [[{ lineId: 'figure', quantity: 1 }]],
    [[{ lineId: 'figure', quantity: 3 }]],
    [[{ lineId: 'book', quantity: 1 }]],
    [openUnits(anOrder({ lines }))],
  ] satisfies [LineQuantity[]][])('the deed moves exactly the yen of the preview %#', (chosen) => {
    const order = anOrder({ at: 'payment_completed', lines });
    const result = previewCancellation(order, chosen, customer, testContext());
    const deed = decideOrder(order, cancelCommand(chosen), customer, testContext());
    if (!result.ok || !deed.ok) throw new Error('refused');
    expect(refundCommitted(deed.order)).toBe(result.preview.refund);
    expect(owed(deed.order)).toBe(result.preview.totalAfter);
    expect(deed.order.postage).toBe(result.preview.postageAfter);
    expect(deed.order.status === 'cancelled').toBe(result.preview.cancelsOrder);
  });

  test('what would be refused is refused in the preview, with the same words', () => {
    const order = anOrder({ at: 'processing', lines });
    const chosen = [{ lineId: 'book', quantity: 1 }];
    const deed = decideOrder(order, cancelCommand(chosen), customer, testContext());
    expect(previewCancellation(order, chosen, customer, testContext())).toEqual(deed);
  });

  test('POL-4 staff see the figures before they have written the reason', () => {
    const order = anOrder({ at: 'processing', lines });
    expect(previewCancellation(order, [{ lineId: 'book', quantity: 1 }], staff, testContext()).ok).toBe(true);
  });
});
