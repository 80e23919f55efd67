import { ZERO_YEN } from '../money/yen.ts';
import type { Instant } from '../time/instant.ts';
import type { Order, OrderLine, Payment, Refund, Shipment } from './order.ts';
import type { EventOf, EventType, OrderEvent } from './order-event.ts';
import { withCancelled } from './order-figures.ts';

const changePayment = (order: Order, id: string, change: Partial<Payment>): Order => ({
  ...order,
  payments: order.payments.map((payment) => (payment.id === id ? { ...payment, ...change } : payment)),
});

const changeRefund = (order: Order, id: string, change: Partial<Refund>): Order => ({
  ...order,
  refunds: order.refunds.map((refund) => (refund.id === id ? { ...refund, ...change } : refund)),
});

const changeLine = (order: Order, id: string, change: Partial<OrderLine>): Order => ({
  ...order,
  lines: order.lines.map((line) => (line.id === id ? { ...line, ...change } : line)),
});

function requestPayment(order: Order, event: EventOf<'payment_requested'>, at: Instant): Order {
  const payment: Payment = {
    id: event.paymentId,
    amount: event.amount,
    status: 'requested',
    requestedAt: at,
    providerOrderId: null,
    approveUrl: null,
    expiresAt: null,
    captureId: null,
    captured: ZERO_YEN,
    capturedAt: null,
  };
  return { ...order, payments: [...order.payments, payment] };
}

function requestRefund(order: Order, event: EventOf<'refund_requested'>, at: Instant): Order {
  const refund: Refund = {
    id: event.refundId,
    paymentId: event.paymentId,
    amount: event.amount,
    status: 'requested',
    reason: event.reason,
    requestedAt: at,
    providerRefundId: null,
    completedAt: null,
  };
  return { ...order, refunds: [...order.refunds, refund] };
}

function prepareShipment(order: Order, event: EventOf<'shipment_prepared'>, at: Instant): Order {
  const shipment: Shipment = {
    id: event.shipmentId,
    status: 'preparing',
    method: event.method,
    lines: event.lines,
    packedGrams: event.packedGrams,
    trackingNumber: null,
    preparedAt: at,
    shippedAt: null,
  };
  return { ...order, shipments: [...order.shipments, shipment] };
}

function shipShipment(order: Order, event: EventOf<'shipment_shipped'>, at: Instant): Order {
  const left = order.shipments.find((shipment) => shipment.id === event.shipmentId)?.lines ?? [];
  const units = (lineId: string): number =>
    left.filter((entry) => entry.lineId === lineId).reduce((sum, entry) => sum + entry.quantity, 0);
  return {
    ...order,
    lines: order.lines.map((line) =>
      units(line.id) > 0 ? { ...line, quantityShipped: line.quantityShipped + units(line.id) } : line,
    ),
    shipments: order.shipments.map((shipment) =>
      shipment.id === event.shipmentId
        ? { ...shipment, status: 'shipped', trackingNumber: event.trackingNumber, shippedAt: at }
        : shipment,
    ),
  };
}

/** One entry per event: a new event without one does not compile. */
const APPLIERS: { [T in EventType]: (order: Order, event: EventOf<T>, at: Instant) => Order } = {
  order_placed: (order) => order,
  payment_requested: requestPayment,
  payment_opened: (order, { paymentId, providerOrderId, approveUrl, expiresAt }) =>
    changePayment(order, paymentId, { status: 'open', providerOrderId, approveUrl, expiresAt }),
  payment_superseded: (order, { paymentId }) => changePayment(order, paymentId, { status: 'superseded' }),
  payment_approved: (order, { paymentId }) => changePayment(order, paymentId, { status: 'approved' }),
  payment_held: (order, { paymentId, captureId }) => changePayment(order, paymentId, { status: 'pending', captureId }),
  payment_captured: (order, { paymentId, captureId, amount }, at) =>
    changePayment(order, paymentId, { status: 'captured', captureId, captured: amount, capturedAt: at }),
  payment_failed: (order, { paymentId }) => changePayment(order, paymentId, { status: 'failed' }),
  lines_cancelled: (order, { lines, postageAfter }) => ({
    ...order,
    lines: withCancelled(order.lines, lines),
    postage: postageAfter,
  }),
  refund_requested: requestRefund,
  refund_pending: (order, { refundId, providerRefundId }) =>
    changeRefund(order, refundId, { status: 'pending', providerRefundId }),
  refund_completed: (order, { refundId, providerRefundId }, at) =>
    changeRefund(order, refundId, { status: 'completed', providerRefundId, completedAt: at }),
  refund_failed: (order, { refundId }) => changeRefund(order, refundId, { status: 'failed' }),
  availability_revised: (order, { lineId, supply, expected }) => changeLine(order, lineId, { supply, expected }),
  order_claimed: (order, { runId }) => ({ ...order, claimedByRun: runId }),
  shipment_prepared: prepareShipment,
  shipment_shipped: shipShipment,
  // The one writer of an order's status.
  status_changed: (order, { to }) => ({ ...order, status: to }),
};

/**
 * The order after the event. Pure; the version is raised by whoever saves.
 * @param at when it happened, UTC
 */
export function applyOrderEvent<T extends EventType>(order: Order, event: EventOf<T>, at: Instant): Order {
  const apply: (order: Order, event: EventOf<T>, at: Instant) => Order = APPLIERS[event.type];
  return apply(order, event, at);
}

export const applyOrderEvents = (order: Order, events: readonly OrderEvent[], at: Instant): Order =>
  events.reduce((current, event) => applyOrderEvent(current, event, at), order);
