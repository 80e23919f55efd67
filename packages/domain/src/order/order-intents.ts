import type { Yen } from '../money/yen.ts';
import type { Order } from './order.ts';
import type { OrderEvent } from './order-event.ts';

export const INTENT_KINDS = ['open_payment', 'capture_payment', 'refund_payment'] as const;
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
}

const FIRST_GENERATION = 1;

/** The one place that says which event moves money at PayPal. */
export function intentOf(order: Order, event: OrderEvent): MoneyIntent | null {
  switch (event.type) {
    case 'payment_requested':
      return intent(order, 'open_payment', event.paymentId, null, event.amount);
    case 'payment_approved': {
      const payment = order.payments.find((candidate) => candidate.id === event.paymentId);
      if (!payment) throw new Error('A payment was approved that the order does not have');
      return intent(order, 'capture_payment', payment.id, null, payment.amount);
    }
    case 'refund_requested':
      return intent(order, 'refund_payment', event.paymentId, event.refundId, event.amount);
    default:
      return null;
  }
}

function intent(order: Order, kind: IntentKind, paymentId: string, refundId: string | null, amount: Yen): MoneyIntent {
  const key = `${kind}:${refundId ?? paymentId}:${FIRST_GENERATION}`;
  return { kind, key, orderId: order.id, paymentId, refundId, amount };
}
