import { addMs, HOUR_MS, MINUTE_MS, type PaymentStatus } from '@toriyose/domain';
import { expect, it } from 'vitest';
import type { OrderView } from './order-view.ts';
import { viewAt } from './order-view-fixture.ts';
import { lookAgainEvery } from './payment-phase.ts';

function waitingWith(status: PaymentStatus): OrderView {
  const order = viewAt('awaiting_payment');
  return { ...order, payments: order.payments.map((payment) => ({ ...payment, status })) };
}

it('looks again by itself while a payment is being confirmed, and not when nothing moves', () => {
  expect(lookAgainEvery(waitingWith('approved'), false, 99)).toBeGreaterThan(0);
  expect(lookAgainEvery(waitingWith('open'), false, 0)).toBe(false);
  expect(lookAgainEvery(viewAt('shipped'), true, 0)).toBe(false);
});

it('after coming back from PayPal it waits for news, but not for ever', () => {
  expect(lookAgainEvery(waitingWith('open'), true, 0)).toBeGreaterThan(0);
  expect(lookAgainEvery(waitingWith('open'), true, 1_000)).toBe(false);
  expect(lookAgainEvery(waitingWith('failed'), true, 0)).toBe(false);
});

it('ORD-3 close to the run it looks again, so that it does not offer what is over', () => {
  const order = viewAt('payment_completed');
  const before = (ms: number) => lookAgainEvery({ ...order, now: addMs(order.nextRunAt, -ms) }, false, 0);
  expect(before(HOUR_MS)).toBe(false);
  expect(before(MINUTE_MS)).toBeGreaterThan(0);
});
