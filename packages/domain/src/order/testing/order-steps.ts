import { addMs, HOUR_MS } from '../../time/instant.ts';
import { decideOrder } from '../decide-order.ts';
import type { LineQuantity, Order, Payment } from '../order.ts';
import type { OrderCommand } from '../order-command.ts';
import type { OrderContext } from '../order-context.ts';
import { livePayment, openQuantity } from '../order-figures.ts';
import type { Actor } from '../order-status.ts';
import type { Refusal } from '../refusal.ts';
import { ACTORS } from './actors.ts';
import { TRACKING_NUMBER } from './test-context.ts';

/**
 * The order after a command that must be allowed.
 * @throws Error naming the refusal, when it is not
 */
export function carryOut(order: Order, command: OrderCommand, actor: Actor, context: OrderContext): Order {
  const decision = decideOrder(order, command, actor, context);
  if (decision.ok) return decision.order;
  throw new Error(`${command.action} by ${actor.kind} was refused: ${JSON.stringify(decision.refusal)}`);
}

/**
 * Why the command is refused, which it must be.
 * @throws Error when it is allowed
 */
export function refusalOf(order: Order, command: OrderCommand, actor: Actor, context: OrderContext): Refusal {
  const decision = decideOrder(order, command, actor, context);
  if (!decision.ok) return decision.refusal;
  throw new Error(`${command.action} by ${actor.kind} was allowed`);
}

function needLivePayment(order: Order): Payment {
  const payment = livePayment(order);
  if (!payment) throw new Error('This order waits for no payment');
  return payment;
}

/** PayPal made its order and waits for consent, for six hours. */
export function openPayment(order: Order, context: OrderContext): Order {
  const { id } = needLivePayment(order);
  const command: OrderCommand = {
    action: 'open_payment',
    paymentId: id,
    providerOrderId: `PAYPAL-${id}`,
    approveUrl: `https://paypal.example/approve/${id}`,
    expiresAt: addMs(context.now, 6 * HOUR_MS),
  };
  return carryOut(order, command, ACTORS.system, context);
}

/** The customer consented at PayPal; the capture is under way. */
export function approvePayment(order: Order, context: OrderContext): Order {
  const opened = openPayment(order, context);
  const command = { action: 'approve_payment', paymentId: needLivePayment(opened).id } as const;
  return carryOut(opened, command, ACTORS.system, context);
}

/** News that this payment was captured in full. */
export const captureOf = (payment: Payment): OrderCommand => ({
  action: 'record_capture',
  paymentId: payment.id,
  captureId: `CAPTURE-${payment.id}`,
  amount: payment.amount,
});

/** Opened, approved and captured. */
export function payOrder(order: Order, context: OrderContext): Order {
  const approved = approvePayment(order, context);
  return carryOut(approved, captureOf(needLivePayment(approved)), ACTORS.system, context);
}

export const claimOrder = (order: Order, context: OrderContext): Order =>
  carryOut(order, { action: 'claim_for_processing', runId: ACTORS.run.id }, ACTORS.run, context);

/** Every unit that is here and not yet cancelled, shipped or packed. */
export const shippableUnits = (order: Order): LineQuantity[] =>
  order.lines
    .filter((line) => line.supply === 'available' && openQuantity(line) > 0)
    .map((line) => ({ lineId: line.id, quantity: openQuantity(line) }));

/** @param lines default: everything that is here */
export const prepareOrder = (order: Order, context: OrderContext, lines = shippableUnits(order)): Order =>
  carryOut(order, { action: 'prepare_shipment', lines, packedGrams: 1_000 }, ACTORS.staff, context);

/** The box in preparation leaves. */
export function shipOrder(order: Order, context: OrderContext): Order {
  const box = order.shipments.find((shipment) => shipment.status === 'preparing');
  const command = { action: 'ship', shipmentId: box?.id ?? '', trackingNumber: TRACKING_NUMBER } as const;
  return carryOut(order, command, ACTORS.staff, context);
}

/** What is still open of the named lines, or of all. */
export const openUnits = (order: Order, lineIds = order.lines.map((line) => line.id)): LineQuantity[] =>
  order.lines
    .filter((line) => lineIds.includes(line.id) && openQuantity(line) > 0)
    .map((line) => ({ lineId: line.id, quantity: openQuantity(line) }));

export const cancelCommand = (lines: readonly LineQuantity[], note = ''): OrderCommand => ({
  action: 'cancel_lines',
  lines,
  reason: note === '' ? 'changed_mind' : 'staff',
  note,
});

/** @param lines default: everything that is open */
export const cancelOrder = (order: Order, context: OrderContext, lines = openUnits(order)): Order =>
  carryOut(order, cancelCommand(lines), ACTORS.customer, context);
