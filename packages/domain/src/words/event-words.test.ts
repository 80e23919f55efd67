import { describe, expect, test } from 'vitest';
import { decideOrder } from '../order/decide-order.ts';
import type { Order } from '../order/order.ts';
import type { OrderEvent } from '../order/order-event.ts';
import { ACTOR_KINDS, ORDER_ACTIONS, ORDER_STATUSES } from '../order/order-status.ts';
import { ACTORS, anOrder, placeTestOrder, testContext } from '../order/testing/index.ts';
import { matrixOrders } from '../order/testing/matrix-orders.ts';
import { matrixSubjects } from '../order/testing/matrix-subjects.ts';
import { eventWords } from './event-words.ts';

interface Happened {
  readonly event: OrderEvent;
  readonly order: Order;
}

function happenedIn(order: Order): Happened[] {
  return ORDER_ACTIONS.flatMap((action) =>
    matrixSubjects(order, action).flatMap(({ command }) =>
      ACTOR_KINDS.flatMap((by) => {
        const decision = decideOrder(order, command, ACTORS[by], testContext({ ids: 'new-' }));
        return decision.ok ? decision.events.map((event) => ({ event, order: decision.order })) : [];
      }),
    ),
  );
}

/** Every event that some action of the matrix causes, and the first one of an order. */
const placed = placeTestOrder();
const happened: Happened[] = [
  ...placed.events.map((event) => ({ event, order: placed.order })),
  ...ORDER_STATUSES.flatMap((status) => matrixOrders(status).flatMap(happenedIn)),
];

describe('ORD-2 the timeline in words', () => {
  test('every event reads well in both languages, or is not shown', () => {
    for (const { event, order } of happened) {
      const words = eventWords(event, order);
      if (!words) continue;
      expect(words.en, event.type).toMatch(/^[A-Z]/);
      expect(words.ja, event.type).toMatch(/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u);
      expect(`${words.en}${words.ja}`, event.type).not.toMatch(/undefined|null|NaN|: ,/);
    }
  });

  test('steps inside the machine are not shown, what a person cares about is', () => {
    const types = (shown: boolean) => [
      ...new Set(
        happened
          .filter(({ event, order }) => (eventWords(event, order) !== null) === shown)
          .map(({ event }) => event.type),
      ),
    ];
    expect(types(false).sort()).toEqual(['payment_requested', 'payment_superseded', 'status_changed']);
    expect(types(true)).toEqual(
      expect.arrayContaining([
        'order_placed',
        'payment_captured',
        'lines_cancelled',
        'refund_completed',
        'shipment_shipped',
      ]),
    );
  });

  test('figures and names are in the sentence', () => {
    const order = anOrder({ at: 'payment_completed' });
    const lineId = order.lines[1]?.id ?? '';
    const decision = decideOrder(
      order,
      { action: 'cancel_lines', lines: [{ lineId, quantity: 1 }], reason: 'delay', note: '' },
      ACTORS.customer,
      testContext(),
    );
    if (!decision.ok) throw new Error(decision.refusal.code);
    const words = decision.events.map((event) => eventWords(event, decision.order));
    expect(words).toEqual([
      { en: 'Cancelled: 1 × Art book (Takes too long)', ja: 'キャンセル：画集 1点（入荷が遅い）' },
      { en: 'Refund of ¥3,700 requested', ja: '返金手続きを開始しました：¥3,700' },
    ]);
  });
});
