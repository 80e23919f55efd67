import { order, payment } from '@toriyose/db';
import { intentKey } from '@toriyose/domain';
import { eq, or, SQL } from 'drizzle-orm';
import type { Services } from '../services/services.ts';
import { reconcilePayment } from './reconcile-payment.ts';
import { settleIntentNow } from './settle-intents.ts';

export interface FoundPayment {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly paymentId: string;
}

/** What news may name a payment by: PayPal's order or capture, or our own id, which PayPal carries as `custom_id`. */
export interface PaymentNames {
  readonly providerOrderId?: string | undefined;
  readonly captureId?: string | undefined;
  readonly paymentId?: string | undefined;
}

/** The store's payment of that name, or undefined: news of a stranger's order never makes one (P06). */
export async function findPayment(services: Services, names: PaymentNames): Promise<FoundPayment | undefined> {
  const conditions = [
    names.providerOrderId && eq(payment.providerOrderId, names.providerOrderId),
    names.captureId && eq(payment.captureId, names.captureId),
    names.paymentId && eq(payment.id, names.paymentId),
  ].filter((condition) => condition instanceof SQL);
  if (conditions.length === 0) return undefined;
  const [found] = await services.db
    .select({ orderId: order.id, orderNumber: order.number, paymentId: payment.id })
    .from(payment)
    .innerJoin(order, eq(order.id, payment.orderId))
    .where(or(...conditions))
    .limit(1);
  return found;
}

/**
 * The customer comes back from PayPal, or a webhook says that he consented. Nothing in the request is believed: PayPal is
 * read, and what it says is captured at once, so that the next page can say "paid".
 */
export async function handleConsent(services: Services, { orderId, paymentId }: FoundPayment): Promise<void> {
  await reconcilePayment(services, orderId, paymentId);
  await settleIntentNow(services, intentKey('capture_payment', paymentId));
}
