import { addMs, HOUR_MS } from '../../time/instant.ts';
import type { Order } from '../order.ts';
import type { OrderContext } from '../order-context.ts';
import type { OrderStatus } from '../order-status.ts';
import { ACTORS } from './actors.ts';
import { placeTestOrder } from './an-order.ts';
import { cancelOrder, captureOf, carryOut, claimOrder, openPayment, prepareOrder, shipOrder } from './order-steps.ts';
import { receiveAll, reviseLine } from './revise-line.ts';
import { contextAt, testContext } from './test-context.ts';
import { inStock, onOrder } from './test-lines.ts';

/** A line for everything that a line can be, named after it. */
const LINES = [
  inStock({ id: 'available', quantity: 3 }),
  onOrder({ id: 'on order' }),
  onOrder({ id: '20 days late' }),
  onOrder({ id: '21 days late' }),
  onOrder({ id: 'date unknown' }),
  onOrder({ id: 'unobtainable' }),
  onOrder({ id: 'cancelled', quantity: 3 }),
];

const NEWS = [
  ['20 days late', '2026-12-30'],
  ['21 days late', '2026-12-31'],
  ['date unknown', 'unknown'],
] as const;

const cancelOne = (order: Order, context: OrderContext): Order =>
  cancelOrder(order, context, [{ lineId: 'cancelled', quantity: 1 }]);

/** Two attempts to pay: PayPal's window of the first closed before the customer asked again. */
function askAgain(order: Order, context: OrderContext): Order {
  const opened = openPayment(order, context);
  const later = contextAt(context, addMs(context.now, 7 * HOUR_MS));
  return openPayment(carryOut(opened, { action: 'request_payment' }, ACTORS.customer, later), later);
}

function pay(order: Order, context: OrderContext): Order {
  const last = order.payments.at(-1);
  if (!last) throw new Error('This order has no payment');
  return carryOut(order, captureOf(last), ACTORS.system, context);
}

/** refund-1 done, refund-2 failed, refund-3 and refund-4 on their way. */
function reportRefunds(order: Order, context: OrderContext): Order {
  const outcomes = [
    ['refund-1', 'completed'],
    ['refund-2', 'failed'],
  ] as const;
  return outcomes.reduce(
    (current, [refundId, outcome]) =>
      carryOut(current, { action: 'record_refund', refundId, outcome, providerRefundId: null }, ACTORS.system, context),
    order,
  );
}

/** Cancelled units, one at a time, so that each has its refund; then the line that cannot be had. */
const loseSome = (order: Order, context: OrderContext): Order =>
  reviseLine(
    cancelOne(cancelOne(cancelOne(order, context), context), context),
    'unobtainable',
    'unobtainable',
    context,
  );

function paid(context: OrderContext): Order {
  const { order } = placeTestOrder({ lines: LINES, context });
  const late = NEWS.reduce((current, [lineId, news]) => reviseLine(current, lineId, news, context), order);
  return reportRefunds(loseSome(pay(askAgain(late, context), context), context), context);
}

function unpaid(context: OrderContext): Order {
  const { order } = placeTestOrder({ lines: LINES, context });
  const late = NEWS.reduce((current, [lineId, news]) => reviseLine(current, lineId, news, context), order);
  const less = loseSome(late, context);
  return askAgain(carryOut(less, { action: 'request_payment' }, ACTORS.customer, context), context);
}

const firstBox = (order: Order, context: OrderContext): Order =>
  prepareOrder(order, context, [{ lineId: 'available', quantity: 1 }]);

const REACH: Record<OrderStatus, (context: OrderContext) => Order> = {
  awaiting_payment: unpaid,
  payment_completed: paid,
  processing: (context) => claimOrder(paid(context), context),
  preparing_shipment: (context) => firstBox(REACH.partly_shipped(context), context),
  partly_shipped: (context) => shipOrder(firstBox(REACH.processing(context), context), context),
  shipped: (context) => shipOrder(prepareOrder(receiveAll(REACH.processing(context), context), context), context),
  cancelled: (context) => cancelOrder(paid(context), context),
};

/** The unpaid order again, with its payment approved, and held by PayPal for review. */
function underWay(order: Order, context: OrderContext): Order[] {
  const paymentId = order.payments.at(-1)?.id ?? '';
  const approved = carryOut(order, { action: 'approve_payment', paymentId }, ACTORS.system, context);
  const hold = { action: 'hold_payment', paymentId, captureId: 'C-1' } as const;
  return [approved, carryOut(approved, hold, ACTORS.system, context)];
}

/** Orders in that status: among them they have lines, payments and refunds of every kind that there can then be. */
export function matrixOrders(status: OrderStatus): Order[] {
  const context = testContext();
  const order = REACH[status](context);
  return status === 'awaiting_payment' ? [order, ...underWay(order, context)] : [order];
}
