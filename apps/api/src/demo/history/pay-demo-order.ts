import { loadOrder } from '@toriyose/db';
import { intentKey, livePayment, type Order } from '@toriyose/domain';
import { findApproveUrl } from '../../checkout/find-approve-url.ts';
import { customerActor } from '../../order/actors.ts';
import { runOrderCommand } from '../../order/run-order-command.ts';
import { handleConsent } from '../../payment/handle-consent.ts';
import { settleIntentNow } from '../../payment/settle-intents.ts';
import { approveAtSandbox, DECLINED_CARD } from '../sandbox-payer.ts';
import type { DemoWorld } from './demo-world.ts';

/** "Pay now", consent at the sandbox, and the way back from there. An order that is paid stays as it is. */
export async function payDemoOrder({ services }: DemoWorld, order: Order): Promise<void> {
  if (order.status !== 'awaiting_payment') return;
  const paid = await consent(services, order);
  if (paid.status !== 'payment_completed') throw new Error(`Order ${order.number} was not paid: it is ${paid.status}`);
}

/** The same with a card that PayPal declines; once is enough. */
export async function failToPayDemoOrder({ services }: DemoWorld, order: Order): Promise<void> {
  if (order.payments.some(({ status }) => status === 'failed')) return;
  const unpaid = await consent(services, order, DECLINED_CARD);
  if (unpaid.payments.at(-1)?.status !== 'failed')
    throw new Error(`The card for order ${order.number} was not declined`);
}

async function consent(services: DemoWorld['services'], order: Order, cardNumber?: string): Promise<Order> {
  const key = { id: order.id };
  // Consent that was given before an interruption is not asked for again.
  const isGiven = livePayment(order)?.status === 'approved';
  if (!isGiven) await runOrderCommand(services, key, { action: 'request_payment' }, customerActor(order.customerId));
  if (!isGiven) await findApproveUrl(services, order.id);
  const payment = livePayment(await reload(services, order));
  if (!payment?.providerOrderId) throw new Error(`PayPal was not told of order ${order.number}`);
  const payer = { payerEmail: order.customerEmail, ...(cardNumber !== undefined && { cardNumber }) };
  if (!isGiven) await approveAtSandbox(services, payment.providerOrderId, payer);
  await handleConsent(services, { orderId: order.id, orderNumber: order.number, paymentId: payment.id });
  return reload(services, order);
}

async function reload({ db }: DemoWorld['services'], { id, number }: Order): Promise<Order> {
  const found = await loadOrder(db, { id });
  if (!found) throw new Error(`Order ${number} is gone`);
  return found;
}

/** Sends the refunds that a cancellation led to. */
export async function refundDemoOrder({ services }: DemoWorld, order: Order): Promise<void> {
  for (const { id, status } of order.refunds) {
    if (status === 'requested') await settleIntentNow(services, intentKey('refund_payment', id));
  }
}
