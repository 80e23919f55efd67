import timers from 'node:timers/promises';
import { loadOrder } from '@toriyose/db';
import { livePayment } from '@toriyose/domain';
import { openPaymentNow } from '../payment/open-payment-now.ts';
import type { Services } from '../services/services.ts';

const LOOK_EVERY_MS = 100;
const LOOKS = 20;

/**
 * Where the customer pays. Of several requests for one order (a double click, a worker that was quicker) one talks to
 * PayPal; the others wait for its news, so that all get the same answer. Null: not within two seconds, or nothing to pay.
 */
export async function findApproveUrl(services: Services, orderId: string): Promise<string | null> {
  for (let look = 1; ; look += 1) {
    const { approveUrl } = await openPaymentNow(services, orderId);
    if (approveUrl !== null || look === LOOKS || !(await isBeingOpened(services, orderId))) return approveUrl;
    await timers.setTimeout(LOOK_EVERY_MS);
  }
}

async function isBeingOpened({ db }: Services, orderId: string): Promise<boolean> {
  const order = await loadOrder(db, { id: orderId });
  return order !== undefined && livePayment(order)?.status === 'requested';
}
