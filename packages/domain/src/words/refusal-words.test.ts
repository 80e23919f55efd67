import { describe, expect, test } from 'vitest';
import { decideOrder } from '../order/decide-order.ts';
import type { Order } from '../order/order.ts';
import type { OrderCommand } from '../order/order-command.ts';
import { ACTOR_KINDS, ORDER_ACTIONS, ORDER_STATUSES } from '../order/order-status.ts';
import { REFUSAL_CODES, REMEDY_CODES, type Refusal, refuse } from '../order/refusal.ts';
import { ACTORS, anOrder, inStock, shippableUnits, testContext } from '../order/testing/index.ts';
import { matrixOrders } from '../order/testing/matrix-orders.ts';
import { matrixSubjects } from '../order/testing/matrix-subjects.ts';
import { refusalView, refusalWords, remedyWords } from './refusal-words.ts';

function refusalsOf(order: Order, command: OrderCommand, routeClosed = false): Refusal[] {
  return ACTOR_KINDS.flatMap((by) => {
    const decision = decideOrder(order, command, ACTORS[by], testContext({ routeClosed }));
    return decision.ok ? [] : [decision.refusal];
  });
}

/** Every "no" of the matrix: all actions in all statuses by all actors. */
const fromMatrix = (): Refusal[] =>
  ORDER_STATUSES.flatMap((status) =>
    matrixOrders(status).flatMap((order) =>
      ORDER_ACTIONS.flatMap((action) =>
        matrixSubjects(order, action).flatMap(({ command }) => refusalsOf(order, command)),
      ),
    ),
  );

/** What the matrix does not try: wrong ids, wrong figures, missing words. */
function fromMistakes(): Refusal[] {
  const lines = [inStock({ id: 'figure', quantity: 2 })];
  const unpaid = anOrder({ lines });
  const paid = anOrder({ at: 'payment_completed', lines });
  const processing = anOrder({ at: 'processing', lines });
  const packed = anOrder({ at: 'preparing_shipment', lines });
  const cancel = (lineId: string, quantity: number, note: string): OrderCommand => ({
    action: 'cancel_lines',
    lines: lineId === '' ? [] : [{ lineId, quantity }],
    reason: 'staff',
    note,
  });
  const shipmentId = packed.shipments[0]?.id ?? '';
  const units = shippableUnits(processing);
  return [
    ...refusalsOf(paid, cancel('nobody', 1, 'why')),
    ...refusalsOf(paid, cancel('figure', 9, 'why')),
    ...refusalsOf(paid, cancel('figure', 1, '')),
    ...refusalsOf(paid, cancel('', 1, 'why')),
    ...refusalsOf(unpaid, { action: 'approve_payment', paymentId: 'nobody' }),
    ...refusalsOf(unpaid, { action: 'approve_payment', paymentId: unpaid.payments[0]?.id ?? '' }),
    ...refusalsOf(unpaid, { action: 'expire_payment' }),
    ...refusalsOf(processing, { action: 'prepare_shipment', lines: units, packedGrams: 40_000 }),
    ...refusalsOf(processing, { action: 'prepare_shipment', lines: units, packedGrams: 500 }, true),
    ...refusalsOf(packed, { action: 'ship', shipmentId, trackingNumber: '' }),
    ...refusalsOf(packed, { action: 'ship', shipmentId, trackingNumber: 'EE1' }),
    // Found where a confirmed preview is carried out, not by the table.
    refuse('figures_changed', 'POL-5', 'check_input'),
  ];
}

const all = [...fromMatrix(), ...fromMistakes()];
const JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;

describe('ORD-3 every refusal can be said in both languages', () => {
  test('every code is really met here', () => {
    const met = new Set(all.map(({ code }) => code));
    expect(REFUSAL_CODES.filter((code) => !met.has(code))).toEqual([]);
  });

  test.each(REFUSAL_CODES)('%s, with the figures that it carries', (code) => {
    for (const refusal of all.filter((one) => one.code === code)) {
      const { message } = refusalView(refusal);
      for (const words of [message.en, message.ja]) expect(words).not.toMatch(/undefined|NaN|\[object/);
      expect(message.en).toMatch(/^[A-Z].*\.$/);
      expect(message.en).not.toMatch(JAPANESE);
      expect(message.ja).toMatch(JAPANESE);
      expect(message.ja).toMatch(/。$/);
    }
  });

  test.each(REMEDY_CODES)('the remedy %s', (remedy) => {
    expect(remedyWords(remedy, 'en')).toMatch(/^[A-Z].*\.$/);
    expect(remedyWords(remedy, 'ja')).toMatch(/。$/);
  });

  test('POL-2 the figures are in the sentence', () => {
    const refusal = refuse('line_not_late_enough', 'POL-2', 'wait_for_delay_right', { slipDays: 20, neededDays: 21 });
    expect(refusalWords(refusal, 'en')).toContain('21 days or more');
    expect(refusalWords(refusal, 'ja')).toContain('21日以上');
    expect(refusalWords(refusal, 'ja')).toContain('20日');
  });

  test('P26 a country is called by its name', () => {
    const refusal = refuse('route_closed', 'SHP-1', 'contact_us', { country: 'FR' });
    expect(refusalWords(refusal, 'en')).toContain('France');
    expect(refusalWords(refusal, 'ja')).toContain('フランス');
  });

  test('a view carries code, rule and field for the program, and no remedy where there is none', () => {
    expect(refusalView(refuse('line_unknown', 'POL-1', null, {}, 'lines'))).toMatchObject({
      code: 'line_unknown',
      rule: 'POL-1',
      field: 'lines',
      remedy: null,
    });
  });
});
