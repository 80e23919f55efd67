import { loadOrder } from '@toriyose/db';
import { intentKey, livePayment } from '@toriyose/domain';
import type { Services } from '../services/services.ts';
import { settleIntentNow } from './settle-intents.ts';

/**
 * Tells PayPal of the order's open payment at once and gives the address where the customer consents. The address is null
 * when PayPal cannot be reached just now: the worker goes on trying, and the order page offers it as soon as it is there.
 */
export async function openPaymentNow(services: Services, orderId: string): Promise<{ approveUrl: string | null }> {
  const requested = await findLive(services, orderId);
  if (requested?.status === 'requested') {
    await settleIntentNow(services, intentKey('open_payment', requested.id));
  }
  const live = await findLive(services, orderId);
  return { approveUrl: live?.status === 'open' ? live.approveUrl : null };
}

async function findLive(services: Services, orderId: string) {
  const order = await loadOrder(services.db, { id: orderId });
  return order && livePayment(order);
}
