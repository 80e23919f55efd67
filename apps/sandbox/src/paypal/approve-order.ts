import type { SandboxContext } from '../sandbox-context.ts';
import { emitOrderEvent } from './emit-event.ts';
import type { PayPalOrder } from './ledger.ts';
import { findOrder, isExpired } from './order-state.ts';
import { refuse } from './paypal-refusal.ts';
import type { ChosenCard } from './test-cards.ts';

/** How the payer pays: with the wallet of the demo payer, or with a test card. */
export type Means = { email?: string | undefined; card?: ChosenCard | undefined };

/**
 * The payer says yes. Consent, not money: the shop captures or authorises afterwards.
 * Saying yes twice is one approval; after a decline it is a new one.
 * @throws PayPalRefusal ORDER_EXPIRED, ORDER_ALREADY_COMPLETED, 404
 */
export function approveOrder(ctx: SandboxContext, orderId: string, means: Means): PayPalOrder {
  const order = findOrder(ctx, orderId);
  if (order.status === 'COMPLETED') throw refuse('ORDER_ALREADY_COMPLETED', 'This order has been paid already.');
  if (isExpired(ctx, order)) throw refuse('ORDER_EXPIRED', 'The time to approve this order is over.');
  if (order.status === 'APPROVED') return order;
  const now = ctx.clock.now();
  const { card } = means;
  const approved = ctx.ledger.orders.put({
    ...order,
    status: 'APPROVED',
    source: card === undefined ? order.source : 'card',
    payer: {
      email: means.email ?? 'demo-payer@example.com',
      payerId: order.payer?.payerId ?? ctx.ids.payer(),
      givenName: 'Demo',
      surname: 'Payer',
    },
    card: card === undefined ? null : { lastDigits: card.lastDigits, brand: card.brand, expiry: card.expiry },
    declines: card?.declines ?? false,
    approvedAt: now,
    updatedAt: now,
  });
  emitOrderEvent(ctx, approved, 'APPROVED');
  return approved;
}

/** The shop's return_url with token and PayerID added, or null when the order has none. */
export function returnAddress(order: PayPalOrder): string | null {
  if (order.returnUrl === null) return null;
  const url = new URL(order.returnUrl);
  url.searchParams.set('token', order.id);
  if (order.payer !== null) url.searchParams.set('PayerID', order.payer.payerId);
  return url.href;
}

/** The shop's cancel_url with the token added, or null when the order has none. */
export function cancelAddress(order: PayPalOrder): string | null {
  if (order.cancelUrl === null) return null;
  const url = new URL(order.cancelUrl);
  url.searchParams.set('token', order.id);
  return url.href;
}
