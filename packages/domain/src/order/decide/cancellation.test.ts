import { describe, expect, test } from 'vitest';
import { checkOrderInvariants } from '../check-invariants.ts';
import { decideOrder } from '../decide-order.ts';
import { due, lineStatus, openQuantity, owed, refundCommitted } from '../order-figures.ts';
import {
  ACTORS,
  anOrder,
  approvePayment,
  cancelCommand,
  cancelOrder,
  captureOf,
  carryOut,
  inStock,
  onOrder,
  openUnits,
  prepareOrder,
  refusalOf,
  reviseLine,
  revision,
  shipOrder,
  TEST_POLICY,
  testContext,
} from '../testing/index.ts';

const { customer, staff, system } = ACTORS;
const figure = inStock({ id: 'figure', quantity: 3 });
const book = onOrder({ id: 'book' });
const lines = [figure, book];

describe('POL-1 customers cancel until a run claims the order', () => {
  test.each(['awaiting_payment', 'payment_completed'] as const)('a whole line, %s', (at) => {
    const order = cancelOrder(anOrder({ at, lines }), testContext(), [{ lineId: 'book', quantity: 1 }]);
    expect(order.status).toBe(at);
    expect(order.lines.map(lineStatus)).toEqual(['available', 'cancelled']);
  });

  test('part of a quantity, and another part later', () => {
    const context = testContext();
    const once = cancelOrder(anOrder({ at: 'payment_completed', lines }), context, [{ lineId: 'figure', quantity: 1 }]);
    const twice = cancelOrder(once, context, [{ lineId: 'figure', quantity: 1 }]);
    expect(twice.lines.map(openQuantity)).toEqual([1, 1]);
    expect(twice.lines.map(lineStatus)).toEqual(['available', 'on_order']);
  });

  test.each([0, -1, 4, 1.5, Number.NaN, 999_999_999])('P24 not %s units of three', (quantity) => {
    const order = anOrder({ at: 'payment_completed', lines });
    const refusal = refusalOf(order, cancelCommand([{ lineId: 'figure', quantity }]), customer, testContext());
    expect(refusal).toMatchObject({ code: 'too_many_units', params: { most: 3 }, field: 'quantity' });
  });

  test('not the same line twice in one request, not an unknown line, not nothing', () => {
    const order = anOrder({ at: 'payment_completed', lines });
    const one = { lineId: 'figure', quantity: 1 };
    const code = (units: { lineId: string; quantity: number }[]) =>
      refusalOf(order, cancelCommand(units), customer, testContext()).code;
    expect(code([one, one])).toBe('too_many_units');
    expect(code([{ lineId: 'nobody', quantity: 1 }])).toBe('line_unknown');
    expect(code([])).toBe('nothing_chosen');
  });

  test('what is cancelled cannot be cancelled again', () => {
    const order = cancelOrder(anOrder({ at: 'payment_completed', lines }), testContext(), [
      { lineId: 'book', quantity: 1 },
    ]);
    const again = cancelCommand([{ lineId: 'book', quantity: 1 }]);
    expect(refusalOf(order, again, customer, testContext()).code).toBe('line_not_open');
  });
});

describe('RUN-2 the run or the customer: one wins', () => {
  test('claimed first: the cancellation is refused and nothing changes', () => {
    const order = anOrder({ at: 'processing', lines });
    const refusal = refusalOf(order, cancelCommand(openUnits(order)), customer, testContext());
    expect(refusal).toMatchObject({ code: 'line_available', rule: 'POL-2' });
  });

  test('cancelled first: the run has nothing to claim', () => {
    const order = anOrder({ at: 'cancelled', lines });
    const claim = { action: 'claim_for_processing', runId: 'run-2' } as const;
    expect(refusalOf(order, claim, ACTORS.run, testContext()).code).toBe('already_cancelled');
  });
});

describe('POL-2 in Processing only what is late enough', () => {
  // The book was promised for 10 December.
  const processing = () => anOrder({ at: 'processing', lines });
  const cancelBook = cancelCommand([{ lineId: 'book', quantity: 1 }]);
  const askAfter = (...news: string[]) => {
    const context = testContext();
    const order = news.reduce((current, item) => reviseLine(current, 'book', item, context), processing());
    const decision = decideOrder(order, cancelBook, customer, context);
    return decision.ok ? 'allowed' : decision.refusal;
  };

  test('a slip of 20 days: no, and it says how much is needed', () => {
    expect(askAfter('2026-12-30')).toMatchObject({
      code: 'line_not_late_enough',
      remedy: 'wait_for_delay_right',
      params: { slipDays: 20, neededDays: 21 },
    });
  });

  test('a slip of 21 days: yes', () => {
    expect(askAfter('2026-12-31')).toBe('allowed');
  });

  test('C16 three small slips of 10, 10 and 10 days add up, because each is measured from the promise', () => {
    expect(askAfter('2026-12-20')).toMatchObject({ params: { slipDays: 10 } });
    expect(askAfter('2026-12-20', '2026-12-30')).toMatchObject({ params: { slipDays: 20 } });
    expect(askAfter('2026-12-20', '2026-12-30', '2027-01-09')).toBe('allowed');
  });

  test('C17 moved back to on time, the right is gone and the line is on order again', () => {
    expect(askAfter('2027-01-31', '2026-12-10')).toMatchObject({
      code: 'line_not_late_enough',
      params: { slipDays: 0 },
    });
    const context = testContext();
    const late = reviseLine(processing(), 'book', '2027-01-31', context);
    const back = reviseLine(late, 'book', '2026-12-10', context);
    expect([late, back].map((order) => order.lines.map(lineStatus)[1])).toEqual(['delayed', 'on_order']);
  });

  test('a date that became unknown opens the right', () => {
    expect(askAfter('unknown')).toBe('allowed');
  });

  test('so does a date that was unknown when it was bought, until one is named', () => {
    const order = anOrder({ at: 'processing', lines: [figure, onOrder({ id: 'book', promised: null })] });
    expect(decideOrder(order, cancelBook, customer, testContext()).ok).toBe(true);
    const dated = reviseLine(order, 'book', '2027-06', testContext());
    expect(refusalOf(dated, cancelBook, customer, testContext()).code).toBe('line_not_late_enough');
  });

  test('goods that have arrived are not late any more', () => {
    expect(askAfter('2027-03', 'available')).toMatchObject({ code: 'line_available' });
  });

  test('other lines of the same order keep their own answer: one that may not go holds the whole request back', () => {
    const context = testContext();
    const order = reviseLine(processing(), 'book', 'unknown', context);
    expect(refusalOf(order, cancelCommand(openUnits(order)), customer, context).code).toBe('line_available');
    expect(cancelOrder(order, context, openUnits(order, ['book'])).status).toBe('processing');
  });

  test('in a partly shipped order the right stands too, and cancelling the rest leaves it Shipped', () => {
    const context = testContext();
    const order = reviseLine(anOrder({ at: 'partly_shipped', lines }), 'book', 'unknown', context);
    const decision = decideOrder(order, cancelBook, customer, context);
    expect(decision).toMatchObject({ ok: true, mail: 'order_changed', order: { status: 'shipped' } });
  });

  test('POL-5 the days are those of the policy that was frozen with the order', () => {
    const policy = { ...TEST_POLICY, version: 2, delayCancelAfterDays: 28 };
    const order = anOrder({ at: 'processing', lines, policy });
    const days = (news: string) =>
      decideOrder(reviseLine(order, 'book', news, testContext()), cancelBook, customer, testContext()).ok;
    expect([days('2027-01-06'), days('2027-01-07')]).toEqual([false, true]);
  });
});

describe('POL-3 in the shipping process and after it nobody changes anything', () => {
  test.each(['preparing_shipment', 'shipped'] as const)('%s: neither customers nor staff cancel', (at) => {
    const order = anOrder({ at, lines });
    const code = at === 'shipped' ? 'already_shipped' : 'in_shipping_process';
    for (const actor of [customer, staff]) {
      const refusal = refusalOf(order, cancelCommand([{ lineId: 'book', quantity: 1 }], 'why'), actor, testContext());
      expect(refusal).toMatchObject({ code, rule: 'POL-3' });
    }
  });

  test('not even when the line is late enough', () => {
    const context = testContext();
    const late = reviseLine(anOrder({ at: 'processing', lines }), 'book', 'unknown', context);
    const packing = prepareOrder(late, context);
    const refusal = refusalOf(packing, cancelCommand([{ lineId: 'book', quantity: 1 }]), customer, context);
    expect(refusal.code).toBe('in_shipping_process');
  });

  test('shipped units of a line are out of reach while its other units can still go', () => {
    const context = testContext();
    const sent = shipOrder(
      prepareOrder(anOrder({ at: 'processing', lines }), context, [{ lineId: 'figure', quantity: 2 }]),
      context,
    );
    const cancel = (quantity: number) => cancelCommand([{ lineId: 'figure', quantity }], 'Damaged in our store');
    expect(refusalOf(sent, cancel(2), staff, context)).toMatchObject({ code: 'too_many_units', params: { most: 1 } });
    const rest = carryOut(sent, cancel(1), staff, context);
    expect(rest.lines.map(openQuantity)).toEqual([0, 1]);
    expect(refusalOf(rest, cancel(1), staff, context).code).toBe('already_shipped');
  });
});

describe('POL-4 staff and the system', () => {
  test.each(['awaiting_payment', 'payment_completed', 'processing', 'partly_shipped'] as const)(
    'staff cancel with a reason, %s',
    (at) => {
      const order = anOrder({ at, lines });
      const units = [{ lineId: 'book', quantity: 1 }];
      expect(refusalOf(order, cancelCommand(units, '   '), staff, testContext())).toMatchObject({
        code: 'reason_missing',
        rule: 'POL-4',
        field: 'note',
      });
      const decision = decideOrder(order, cancelCommand(units, ' The maker stopped making it '), staff, testContext());
      expect(decision).toMatchObject({ ok: true, rule: 'POL-4' });
      expect(decision.ok && decision.events[0]).toMatchObject({ reason: 'staff', note: 'The maker stopped making it' });
    },
  );

  test('an unobtainable line is cancelled and refunded by the system, with an e-mail', () => {
    const order = anOrder({ at: 'processing', lines });
    const decision = decideOrder(order, revision('book', 'unobtainable'), system, testContext());
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision.events.map(({ type }) => type)).toEqual([
      'availability_revised',
      'lines_cancelled',
      'refund_requested',
    ]);
    expect(decision).toMatchObject({ mail: 'order_changed', order: { status: 'processing' } });
    expect(decision.order.lines.map(lineStatus)).toEqual(['available', 'unobtainable']);
    // ¥3,000 for the book; 1,800 g cost ¥3,500 and 1,200 g cost ¥2,800.
    expect(refundCommitted(decision.order)).toBe(3_700);
  });

  test('when it was the only line, the order is cancelled', () => {
    const order = anOrder({ at: 'processing', lines: [book] });
    const decision = decideOrder(order, revision('book', 'unobtainable'), system, testContext());
    expect(decision).toMatchObject({ ok: true, mail: 'order_cancelled', order: { status: 'cancelled' } });
    expect(decision.ok && refundCommitted(decision.order)).toBe(owed(order));
  });

  test('only what is still open of it: units that left stay paid', () => {
    const context = testContext();
    const sent = shipOrder(
      prepareOrder(anOrder({ at: 'processing', lines }), context, [{ lineId: 'figure', quantity: 2 }]),
      context,
    );
    const order = reviseLine(sent, 'figure', 'unobtainable', context);
    expect(order.lines[0]).toMatchObject({ quantityShipped: 2, quantityCancelled: 1 });
    expect(order.lines.map(lineStatus)).toEqual(['shipped', 'on_order']);
  });
});

describe('POL-5 the last line', () => {
  test('C15 cancels the order, refunds its postage, and sends one e-mail', () => {
    const context = testContext();
    const first = cancelOrder(
      anOrder({ at: 'payment_completed', lines }),
      context,
      openUnits(anOrder({ lines }), ['book']),
    );
    const decision = decideOrder(first, cancelCommand(openUnits(first)), customer, context);
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision).toMatchObject({ mail: 'order_cancelled', order: { status: 'cancelled', postage: 0 } });
    expect(refundCommitted(decision.order)).toBe(3 * 5_000 + 3_000 + 3_500);
    expect(owed(decision.order)).toBe(0);
  });

  test('postage is reckoned by the frozen table and never rises, whatever that table says', () => {
    const order = anOrder({ at: 'payment_completed', lines });
    const dearer = testContext({ postageFor: () => owed(order) });
    expect(cancelOrder(order, dearer, [{ lineId: 'book', quantity: 1 }]).postage).toBe(order.postage);
  });
});

describe('POL-1 before it is paid', () => {
  test('cancelling a line lowers what is due and replaces the payment link', () => {
    const order = cancelOrder(anOrder({ lines }), testContext(), [{ lineId: 'book', quantity: 1 }]);
    expect(order.payments.map(({ status }) => status)).toEqual(['superseded']);
    expect([due(order), refundCommitted(order)]).toEqual([15_000 + 2_800, 0]);
  });

  test('while a consent is being captured: the capture stands and the difference goes back', () => {
    const context = testContext();
    const approved = approvePayment(anOrder({ lines }), context);
    const less = cancelOrder(approved, context, [{ lineId: 'book', quantity: 1 }]);
    expect(less.payments.map(({ status }) => status)).toEqual(['approved']);
    const [payment] = less.payments;
    if (!payment) throw new Error('the payment is gone');
    const paid = carryOut(less, captureOf(payment), system, context);
    expect(paid).toMatchObject({ status: 'payment_completed', refunds: [{ amount: 3_700, reason: 'paid_too_much' }] });
    expect(checkOrderInvariants(paid)).toEqual([]);
  });
});
