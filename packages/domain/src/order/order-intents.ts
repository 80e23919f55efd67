import { type Yen, ZERO_YEN } from '../money/yen.ts';
import { MINUTE_MS } from '../time/instant.ts';
import type { Order, Payment, Refund } from './order.ts';
import type { OrderEvent } from './order-event.ts';

/** The first three move money or ask for it; the last two only look, for when no news ever comes. */
export const INTENT_KINDS = [
  'open_payment',
  'capture_payment',
  'refund_payment',
  'check_payment',
  'check_refund',
] as const;
export type IntentKind = (typeof INTENT_KINDS)[number];

/**
 * PAY-4: a call that moves money, written down with the change that caused it. The key is the PayPal-Request-Id of every
 * attempt: `<operation>:<row id>:<generation>`.
 */
export interface MoneyIntent {
  readonly kind: IntentKind;
  readonly key: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly refundId: string | null;
  readonly amount: Yen;
  /** How long after the event it is due. */
  readonly delayMs: number;
}

const FIRST_GENERATION = 1;

/** PAY-3: when neither the browser nor a webhook has brought news by then, PayPal is asked. */
const CHECK_AFTER_MS = 2 * MINUTE_MS;

/** The one place that says which event leads to a call to PayPal. */
export function intentOf(order: Order, event: OrderEvent): MoneyIntent | null {
  switch (event.type) {
    case 'payment_requested':
      return intent(order, 'open_payment', event.paymentId, null, event.amount);
    case 'payment_opened':
      return intent(order, 'check_payment', event.paymentId, null, ZERO_YEN, CHECK_AFTER_MS);
    case 'payment_approved':
      return intent(order, 'capture_payment', event.paymentId, null, paymentOf(order, event.paymentId).amount);
    case 'refund_requested':
      return intent(order, 'refund_payment', event.paymentId, event.refundId, event.amount);
    case 'refund_pending': {
      const { paymentId } = refundOf(order, event.refundId);
      return intent(order, 'check_refund', paymentId, event.refundId, ZERO_YEN, CHECK_AFTER_MS);
    }
    default:
      return null;
  }
}

function paymentOf(order: Order, id: string): Payment {
  const payment = order.payments.find((candidate) => candidate.id === id);
  if (!payment) throw new Error(`An event speaks of payment ${id}, which the order does not have`);
  return payment;
}

function refundOf(order: Order, id: string): Refund {
  const refund = order.refunds.find((candidate) => candidate.id === id);
  if (!refund) throw new Error(`An event speaks of refund ${id}, which the order does not have`);
  return refund;
}

function intent(
  order: Order,
  kind: IntentKind,
  paymentId: string,
  refundId: string | null,
  amount: Yen,
  delayMs = 0,
): MoneyIntent {
  const key = intentKey(kind, refundId ?? paymentId);
  return { kind, key, orderId: order.id, paymentId, refundId, amount, delayMs };
}

/** A new generation is made only by a person's decision: a retried refund is a refund of its own, with its own id. */
export const intentKey = (kind: IntentKind, rowId: string): string => `${kind}:${rowId}:${FIRST_GENERATION}`;
