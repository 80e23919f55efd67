import { addYen, subtractYen, timesYen } from '../money/yen.ts';
import type { LineQuantity, Order, OrderLine } from '../order/order.ts';
import type { EventOf, EventType, OrderEvent } from '../order/order-event.ts';
import { captured, itemsTotal, keptQuantity, lineStatus, owed, refundCommitted } from '../order/order-figures.ts';
import type {
  Mail,
  MailLine,
  Notification,
  OrderChangeMailData,
  OrderMailData,
  OrderMailTemplate,
  RefundMailData,
  ShipmentMailData,
} from './notification.ts';

const mailLine = (line: OrderLine, quantity: number): MailLine => ({
  catalogueNumber: line.catalogueNumber,
  name: line.name,
  quantity,
  unitPrice: line.unitPrice,
  amount: timesYen(line.unitPrice, quantity),
  status: lineStatus(line),
  expected: line.expected,
});

const chosenLines = (order: Order, chosen: readonly LineQuantity[]): MailLine[] =>
  chosen.flatMap(({ lineId, quantity }) =>
    order.lines.filter((line) => line.id === lineId).map((line) => mailLine(line, quantity)),
  );

function orderData(order: Order): OrderMailData {
  return {
    orderNumber: order.number,
    customerName: order.customerName,
    placedAt: order.placedAt,
    status: order.status,
    lines: order.lines.filter((line) => keptQuantity(line) > 0).map((line) => mailLine(line, keptQuantity(line))),
    itemsTotal: itemsTotal(order),
    postage: order.postage,
    total: owed(order),
    paid: captured(order),
    refunded: refundCommitted(order),
    shipTo: order.shipTo,
    method: order.frozenPostage.method,
  };
}

/** The event that a mail is about; a template without its event is a fault in the transition table. */
function need<T extends EventType>(events: readonly OrderEvent[], type: T): EventOf<T> {
  const isWanted = (event: OrderEvent): event is EventOf<T> => event.type === type;
  const event = events.find(isWanted);
  if (!event) throw new Error(`The table asks for a mail about ${type}, but no such event happened`);
  return event;
}

function changeData(before: Order, after: Order, events: readonly OrderEvent[]): OrderChangeMailData {
  const event = need(events, 'lines_cancelled');
  return {
    ...orderData(after),
    cancelled: chosenLines(after, event.lines),
    reason: event.reason,
    note: event.note,
    postageBefore: event.postageBefore,
    refund: subtractYen(refundCommitted(after), refundCommitted(before)),
  };
}

function refundData(after: Order, refundId: string): RefundMailData {
  const refund = after.refunds.find(({ id }) => id === refundId);
  if (!refund || refund.completedAt === null) throw new Error('A refund mail needs a completed refund');
  const completed = after.refunds.filter(({ status }) => status === 'completed');
  return {
    orderNumber: after.number,
    customerName: after.customerName,
    amount: refund.amount,
    completedAt: refund.completedAt,
    refundedInAll: addYen(...completed.map(({ amount }) => amount)),
    paid: captured(after),
  };
}

function shipmentData(after: Order, shipmentId: string): ShipmentMailData {
  const shipment = after.shipments.find(({ id }) => id === shipmentId);
  if (!shipment || shipment.shippedAt === null) throw new Error('A shipping mail needs a shipment that has left');
  return {
    ...orderData(after),
    shipped: chosenLines(after, shipment.lines),
    trackingNumber: shipment.trackingNumber,
    shippedAt: shipment.shippedAt,
  };
}

function notificationOf(
  template: OrderMailTemplate,
  before: Order,
  after: Order,
  events: readonly OrderEvent[],
): Notification {
  switch (template) {
    case 'order_received':
      return { template, data: orderData(after) };
    case 'order_changed':
    case 'order_cancelled':
      return { template, data: changeData(before, after, events) };
    case 'refund_made':
      return { template, data: refundData(after, need(events, 'refund_completed').refundId) };
    case 'order_shipped':
      return { template, data: shipmentData(after, need(events, 'shipment_shipped').shipmentId) };
  }
}

/** The mail that follows from a decided change, as the order stood right after it. */
export const orderMail = (
  template: OrderMailTemplate,
  before: Order,
  after: Order,
  events: readonly OrderEvent[],
): Mail => ({
  notification: notificationOf(template, before, after, events),
  to: after.customerEmail,
  language: after.language,
});
