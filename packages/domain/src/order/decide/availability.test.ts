import { describe, expect, test } from 'vitest';
import { decideOrder } from '../decide-order.ts';
import { lineStatus } from '../order-figures.ts';
import {
  ACTORS,
  anOrder,
  cancelOrder,
  inStock,
  onOrder,
  refusalOf,
  reviseLine,
  revision,
  testContext,
} from '../testing/index.ts';

const { system } = ACTORS;
const lines = [inStock({ id: 'figure', quantity: 3 }), onOrder({ id: 'book' })];

describe('AVL-2 the promise ledger', () => {
  test('the promise never changes; expectation and status of the line do', () => {
    const order = reviseLine(anOrder({ lines }), 'book', '2027-02-late', testContext());
    expect(order.lines[1]).toMatchObject({
      supply: 'delayed',
      promised: { end: '2026-12-10' },
      expected: { start: '2027-02-21', end: '2027-02-28' },
    });
  });

  test('a window that begins inside the promised one is not called delayed', () => {
    const promised = onOrder({ id: 'book', promised: revision('book', '2026-12-late').expected });
    const order = anOrder({ lines: [promised] });
    const status = (news: string) => reviseLine(order, 'book', news, testContext()).lines.map(lineStatus)[0];
    expect([status('2026-12-31'), status('2027-01-01'), status('unknown')]).toEqual(['on_order', 'delayed', 'delayed']);
  });

  test('the same news twice is no news', () => {
    const order = reviseLine(anOrder({ lines }), 'book', '2027-02', testContext());
    expect(decideOrder(order, revision('book', '2027-02'), system, testContext())).toMatchObject({
      events: [],
      mail: null,
    });
  });

  test('a line of which nothing is open is left alone', () => {
    const order = cancelOrder(anOrder({ lines }), testContext(), [{ lineId: 'book', quantity: 1 }]);
    expect(refusalOf(order, revision('book', 'available'), system, testContext()).code).toBe('line_not_open');
    expect(refusalOf(order, revision('nobody', 'available'), system, testContext()).code).toBe('line_unknown');
  });
});
