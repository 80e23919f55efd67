import { loadOrder } from '@toriyose/db';
import type { Order, Payment } from '@toriyose/domain';
import { PAYPAL } from '../order/actors.ts';
import { Refused } from '../order/refused.ts';
import { runOrderCommand } from '../order/run-order-command.ts';
import type { Services } from '../services/services.ts';
import type { ProviderOrder, ProviderOutcome } from './paypal-gateway.ts';

/**
 * PAY-3, PAY-4: looks at what PayPal says of a payment and tells the order. Every piece of news (the browser's return, a
 * webhook, an answer that never came) ends here, so it does not matter which comes first, twice, or not at all.
 */
export async function reconcilePayment(
  services: Services,
  orderId: string,
  paymentId: string,
): Promise<ProviderOutcome<ProviderOrder>> {
  const payment = (await loadOrder(services.db, { id: orderId }))?.payments.find(({ id }) => id === paymentId);
  if (!payment?.providerOrderId) return { kind: 'unknown', reason: 'PayPal has not been told of this payment yet' };
  const read = await services.paypal.readOrder(payment.providerOrderId);
  if (read.kind === 'done') {
    await tellCaptures(services, orderId, payment, read.value);
    await tellRefunds(services, orderId, payment, read.value);
  }
  return read;
}

async function tellCaptures(
  services: Services,
  orderId: string,
  payment: Payment,
  found: ProviderOrder,
): Promise<void> {
  const paymentId = payment.id;
  const key = { id: orderId };
  const [capture] = found.captures;
  if (!capture) {
    if (found.consented) await approve(services, orderId, paymentId);
    return;
  }
  const { id: captureId, amount } = capture;
  switch (capture.status) {
    case 'completed':
      await runOrderCommand(services, key, { action: 'record_capture', paymentId, captureId, amount }, PAYPAL);
      return;
    case 'pending':
      await runOrderCommand(services, key, { action: 'hold_payment', paymentId, captureId }, PAYPAL);
      return;
    case 'failed':
      await runOrderCommand(services, key, { action: 'fail_payment', paymentId, reason: 'declined' }, PAYPAL);
      return;
    case 'other':
      // A status this program does not know is never taken for paid: it waits for staff.
      services.log.warn({ orderId, paymentId }, 'capture in an unknown state');
  }
}

/** Consent to an attempt that was replaced, or to an order that is gone, is not turned into money (P14). */
async function approve(services: Services, orderId: string, paymentId: string): Promise<Order | undefined> {
  try {
    return await runOrderCommand(services, { id: orderId }, { action: 'approve_payment', paymentId }, PAYPAL);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    services.log.info({ orderId, paymentId, code: error.view.code }, 'consent came too late and was left alone');
    return undefined;
  }
}

async function tellRefunds(services: Services, orderId: string, payment: Payment, found: ProviderOrder): Promise<void> {
  for (const { id: providerRefundId, invoiceId, status } of found.refunds) {
    if (!invoiceId || status === 'other') continue;
    const known = (await loadOrder(services.db, { id: orderId }))?.refunds.some(
      ({ id, paymentId }) => id === invoiceId && paymentId === payment.id,
    );
    if (!known) continue;
    const command = { action: 'record_refund', refundId: invoiceId, outcome: status, providerRefundId } as const;
    await runOrderCommand(services, { id: orderId }, command, PAYPAL);
  }
}
