import { loadOrder } from '@toriyose/db';
import { intentKey, livePayment, type Order } from '@toriyose/domain';
import { customerActor } from '../../order/actors.ts';
import { runOrderCommand } from '../../order/run-order-command.ts';
import { handleConsent } from '../../payment/handle-consent.ts';
import { openPaymentNow } from '../../payment/open-payment-now.ts';
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
  await runOrderCommand(services, key, { action: 'request_payment' }, customerActor(order.customerId));
  await openPaymentNow(services, order.id);
  const opened = await loadOrder(services.db, key);
  const payment = opened && livePayment(opened);
  if (!payment?.providerOrderId) throw new Error(`PayPal was not told of order ${order.number}`);
  const payer = { payerEmail: order.customerEmail, ...(cardNumber !== undefined && { cardNumber }) };
  await approveAtSandbox(services, payment.providerOrderId, payer);
  await handleConsent(services, { orderId: order.id, orderNumber: order.number, paymentId: payment.id });
  const after = await loadOrder(services.db, key);
  if (!after) throw new Error(`Order ${order.number} is gone`);
  return after;
}

/** Sends the refunds that a cancellation led to. */
export async function refundDemoOrder({ services }: DemoWorld, order: Order): Promise<void> {
  for (const { id, status } of order.refunds) {
    if (status === 'requested') await settleIntentNow(services, intentKey('refund_payment', id));
  }
}
