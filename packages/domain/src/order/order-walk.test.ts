import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statusArrows } from '../../scripts/status-arrows.ts';
import { orderMail } from '../notification/order-notification.ts';
import { addMs, DAY_MS, HOUR_MS, type Instant } from '../time/instant.ts';
import { applyOrderEvents } from './apply.ts';
import { type ActionOffer, availableActions } from './available-actions.ts';
import { checkOrderInvariants } from './check-invariants.ts';
import { decideOrder, type OrderDecision } from './decide-order.ts';
import type { Order } from './order.ts';
import type { OrderCommand } from './order-command.ts';
import type { OrderContext } from './order-context.ts';
import { ORDER_ACTIONS, type OrderAction } from './order-status.ts';
import type { PricedLine } from './place-order.ts';
import { previewCancellation } from './preview-cancellation.ts';
import { expectedStatus, heldYen, owedYen, unitsLeft, waitingYen } from './testing/expected-state.ts';
import { ACTORS, contextAt, expectedDate, inStock, onOrder, placeTestOrder, testContext } from './testing/index.ts';
import { actorOf, commandOf, type Move } from './testing/walk-moves.ts';

const RUNS = 600;
const STEPS = 60;
/** A busy machine is slower than the second that a walk takes; only a hang is a fault. */
const PATIENCE_MS = 30_000;

/** Twice or more: so that walks get far enough to ship, and stay long enough in each status. */
const OFTEN: OrderAction[] = [
  'record_capture',
  'claim_for_processing',
  'prepare_shipment',
  'ship',
  'revise_availability',
];

const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    action: fc.constantFrom(...ORDER_ACTIONS, ...OFTEN),
    pick: fc.nat(1_000),
    amount: fc.nat(1_000),
    sense: fc.nat(99),
    hours: fc.oneof({ weight: 9, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(300) }),
  }),
  { minLength: STEPS / 2, maxLength: STEPS, size: 'max' },
);

const quantity = fc.integer({ min: 1, max: 4 });
const line: fc.Arbitrary<PricedLine> = fc.oneof(
  quantity.map((units) => inStock({ quantity: units })),
  fc
    .tuple(quantity, fc.constantFrom('2026-12-10', '2026-12-late', '2027-H1', 'unknown'))
    .map(([units, date]) => onOrder({ quantity: units, promised: expectedDate(date) })),
);
const lines = fc.array(line, { minLength: 1, maxLength: 4 });

/** Nothing that is handed to a decision may be written to: a write throws. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

interface Step {
  readonly before: Order;
  readonly command: OrderCommand;
  readonly decision: OrderDecision;
  readonly context: OrderContext;
  readonly by: keyof typeof ACTORS;
}

/** Takes the walk and shows every step, refused ones too, to `look`. */
function walk(priced: readonly PricedLine[], throws: readonly Move[], look: (step: Step) => void): Order {
  const start = testContext();
  let order = deepFreeze(placeTestOrder({ lines: priced, context: start }).order);
  let now: Instant = start.now;
  for (const move of throws) {
    now = addMs(now, move.hours * HOUR_MS);
    const context = contextAt(start, now);
    const by = actorOf(move);
    const command = commandOf(order, move);
    const decision = deepFreeze(decideOrder(order, command, ACTORS[by], context));
    look({ before: order, command, decision, context, by });
    if (decision.ok) order = decision.order;
  }
  return order;
}

function checkUnits(before: Order, after: Order): void {
  expect(after.lines).toHaveLength(before.lines.length);
  after.lines.forEach((current, index) => {
    const earlier = before.lines[index];
    expect(current).toMatchObject({ id: earlier?.id, quantity: earlier?.quantity, promised: earlier?.promised });
    expect(current.quantityCancelled).toBeGreaterThanOrEqual(earlier?.quantityCancelled ?? 0);
    expect(current.quantityShipped).toBe(unitsLeft(after, current.id));
    expect(current.quantityCancelled + current.quantityShipped).toBeLessThanOrEqual(current.quantity);
  });
}

function checkMoney(order: Order): void {
  for (const payment of order.payments) {
    const back = order.refunds.filter((refund) => refund.paymentId === payment.id && refund.status !== 'failed');
    expect(back.reduce((total, refund) => total + refund.amount, 0)).toBeLessThanOrEqual(payment.captured);
  }
  if (order.status !== 'awaiting_payment') {
    const paidAnything = order.payments.some(({ captured }) => captured > 0);
    expect(heldYen(order) - waitingYen(order)).toBe(paidAnything ? owedYen(order) : 0);
  }
}

/** The mail of a decision can be written, from events that really happened. */
function checkMail({ before, decision }: Step): void {
  if (decision.ok && decision.mail) {
    const { notification } = orderMail(decision.mail, before, decision.order, decision.events);
    expect(notification.template).toBe(decision.mail);
  }
}

describe('random walks through the life of an order', { timeout: PATIENCE_MS }, () => {
  test('RUN-2 PAY-5 POL-6 after every step units, money and status are what its rows add up to, and no item was added', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(lines, moves, (priced, throws) => {
        walk(priced, throws, (step) => {
          const { before, command, decision, by } = step;
          // Money that moved is a fact: the store never refuses to hear of it.
          if (command.action === 'record_capture' && by === 'system') {
            expect(decision.ok).toBe(command.paymentId !== 'nobody');
          }
          if (!decision.ok) return;
          const { order, events } = decision;
          expect(checkOrderInvariants(order)).toEqual([]);
          expect(order.status).toBe(expectedStatus(order));
          checkUnits(before, order);
          checkMoney(order);
          checkMail(step);
          expect(applyOrderEvents(before, events, step.context.now)).toEqual(order);
          if (events.length === 0) expect(order).toBe(before);
          if (order.status !== before.status) reached.add(`${before.status} --> ${order.status}`);
        });
      }),
      { numRuns: RUNS },
    );
    // The walks take every arrow of the diagram in docs/order-states.md, and no other.
    expect([...reached].sort()).toEqual(
      statusArrows()
        .map(({ from, to }) => `${from} --> ${to}`)
        .sort(),
    );
  });

  test('POL-3 nothing leaves a final status, and nothing is cancelled while a box is being prepared', () => {
    fc.assert(
      fc.property(lines, moves, (priced, throws) => {
        walk(priced, throws, ({ before, decision }) => {
          if (!decision.ok) return;
          const after = decision.order;
          if (before.status === 'shipped' || before.status === 'cancelled') expect(after.status).toBe(before.status);
          if (before.status === 'preparing_shipment' || before.status === 'shipped') {
            const cancelled = (order: Order) => order.lines.map((one) => one.quantityCancelled);
            expect(cancelled(after)).toEqual(cancelled(before));
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  test('POL-5 every preview is the deed to the yen, and is refused for the same reason', () => {
    let allowed = 0;
    fc.assert(
      fc.property(lines, moves, (priced, throws) => {
        walk(priced, throws, ({ before, command, decision, by }) => {
          if (command.action !== 'cancel_lines' || command.note.trim() === '') return;
          const result = previewCancellation(before, command.lines, ACTORS[by], testContext({ ids: 'preview-' }));
          if (!decision.ok || !result.ok) return expect(result).toEqual(decision);
          allowed += 1;
          expect(heldYen(before) - heldYen(decision.order)).toBe(result.preview.refund);
          expect(owedYen(decision.order)).toBe(result.preview.totalAfter);
          expect(decision.order.status === 'cancelled').toBe(result.preview.cancelsOrder);
        });
      }),
      { numRuns: 150 },
    );
    expect(allowed).toBeGreaterThan(20);
  });

  test('ORD-3 what is offered is what is decided: allowed up to the last unit, or refused with the same code', () => {
    fc.assert(
      fc.property(lines, moves, (priced, throws) => {
        walk(priced, throws, ({ before, context: { now } }) => {
          checkOffers(before, 'customer', now);
          checkOffers(before, 'staff', now);
        });
      }),
      { numRuns: 40 },
    );
  });
});

function checkOffers(order: Order, by: 'customer' | 'staff', now: Instant): void {
  for (const offer of availableActions(order, by, { now, nextRunAt: null, routeClosed: false })) {
    const command = commandOfOffer(offer);
    if (!command) continue;
    const decision = decideOrder(order, command, ACTORS[by], testContext({ now, ids: 'offer-' }));
    if (offer.allowed) expect(decision).toMatchObject({ ok: true, rule: offer.rule });
    else expect(decision).toEqual({ ok: false, refusal: offer.refusal });
  }
}

/** The fullest use of an offer. Preparing, shipping and news of a line ask for more than the offer can know. */
function commandOfOffer(offer: ActionOffer): OrderCommand | null {
  const { action, refundId, lineId } = offer;
  if (action === 'request_payment') return { action };
  if (action === 'retry_refund') return { action, refundId: refundId ?? '' };
  if (action !== 'cancel_lines') return null;
  const quantity = offer.allowed ? (offer.most ?? 0) : 1;
  return { action, lines: [{ lineId: lineId ?? '', quantity }], reason: 'mistake', note: 'why' };
}

describe('PAY-3 news of a payment, repeated and in any order', () => {
  const news = ['open_payment', 'approve_payment', 'hold_payment', 'record_capture', 'record_capture'] as const;

  test('once the money came the order is paid, once, whatever came before or after', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...news, ...news], { minLength: 1 }), (told) => {
        const { order } = placeTestOrder();
        const paymentId = order.payments[0]?.id ?? '';
        const context = testContext();
        const end = told.reduce((current, action) => {
          const move = { action, pick: 0, amount: 399, sense: 50, hours: 0 };
          const decision = decideOrder(current, commandOf(current, move), ACTORS.system, context);
          return decision.ok ? decision.order : current;
        }, order);
        const captured = told.includes('record_capture');
        expect(end.status).toBe(captured ? 'payment_completed' : 'awaiting_payment');
        expect(end.refunds).toEqual([]);
        expect(heldYen(end)).toBe(captured ? owedYen(order) : 0);
        expect(end.payments.map(({ id }) => id)).toEqual([paymentId]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('POL-2 small slips add up', () => {
  test('only promise and latest news count, however many revisions lie between', () => {
    const days = fc.integer({ min: -30, max: 60 });
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 6 }), (slips) => {
        const context = testContext();
        const promisedOn = addMs(context.now, 30 * DAY_MS);
        const onDay = (at: Instant) => expectedDate(new Date(at).toISOString().slice(0, 10));
        const book = onOrder({ id: 'book', promised: onDay(promisedOn) });
        const claimed = walkTo(placeTestOrder({ lines: [book] }).order, context, [
          'record_capture',
          'claim_for_processing',
        ]);
        const moved = slips.reduce((order, slip) => {
          const expected = onDay(addMs(promisedOn, slip * DAY_MS));
          const command = {
            action: 'revise_availability',
            lineId: 'book',
            supply: 'on_order',
            expected,
            source: 's',
          } as const;
          const decision = decideOrder(order, command, ACTORS.system, context);
          return decision.ok ? decision.order : order;
        }, claimed);
        const cancel: OrderCommand = {
          action: 'cancel_lines',
          lines: [{ lineId: 'book', quantity: 1 }],
          reason: 'delay',
          note: '',
        };
        expect(decideOrder(moved, cancel, ACTORS.customer, context).ok).toBe((slips.at(-1) ?? 0) >= 21);
      }),
      { numRuns: 200 },
    );
  });
});

function walkTo(order: Order, context: OrderContext, actions: readonly OrderAction[]): Order {
  return actions.reduce((current, action) => {
    const move = { action, pick: 0, amount: 1, sense: 51, hours: 0 };
    const decision = decideOrder(current, commandOf(current, move), ACTORS[actorOf(move)], context);
    if (!decision.ok) throw new Error(decision.refusal.code);
    return decision.order;
  }, order);
}
