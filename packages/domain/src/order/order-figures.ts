import { addYen, maxYen, subtractYen, timesYen, type Yen, ZERO_YEN } from '../money/yen.ts';
import { isDelayed, slipDays } from '../time/date-window.ts';
import type { LineQuantity, Order, OrderLine, Payment } from './order.ts';
import { LIVE_PAYMENT_STATUSES, type LineStatus } from './order-status.ts';

/** Units that were neither cancelled nor shipped. */
export const openQuantity = (line: OrderLine): number => line.quantity - line.quantityCancelled - line.quantityShipped;

/** Units that the customer pays for. */
export const keptQuantity = (line: OrderLine): number => line.quantity - line.quantityCancelled;

export const hasOpenLines = (order: Order): boolean => order.lines.some((line) => openQuantity(line) > 0);

/** What a customer sees beside the line: a function of its quantities and its supply, never stored. */
export function lineStatus(line: OrderLine): LineStatus {
  if (openQuantity(line) > 0) return line.supply;
  if (line.quantityShipped > 0) return 'shipped';
  return line.supply === 'unobtainable' ? 'unobtainable' : 'cancelled';
}

/** Units of the line that lie in a box which has not left yet. */
export const quantityInPreparation = (order: Order, lineId: string): number =>
  order.shipments
    .filter((shipment) => shipment.status === 'preparing')
    .flatMap((shipment) => shipment.lines)
    .filter((entry) => entry.lineId === lineId)
    .reduce((sum, entry) => sum + entry.quantity, 0);

/** Goods only, without the box. */
export const keptGrams = (lines: readonly OrderLine[]): number =>
  lines.reduce((sum, line) => sum + line.unitGrams * keptQuantity(line), 0);

export const itemsTotal = (order: Order): Yen =>
  addYen(...order.lines.map((line) => timesYen(line.unitPrice, keptQuantity(line))));

/** What the customer owes for everything that was or will be shipped, postage included. */
export const owed = (order: Order): Yen => addYen(itemsTotal(order), order.postage);

export const captured = (order: Order): Yen => addYen(...order.payments.map((payment) => payment.captured));

/** Refunds that are requested, on the way or done; a failed one no longer counts. */
export const refundCommitted = (order: Order, paymentId?: string): Yen =>
  addYen(
    ...order.refunds
      .filter((refund) => refund.status !== 'failed' && (paymentId === undefined || refund.paymentId === paymentId))
      .map((refund) => refund.amount),
  );

export const refunded = (order: Order): Yen =>
  addYen(...order.refunds.filter((refund) => refund.status === 'completed').map((refund) => refund.amount));

/** Money of the customer that the store holds after all refunds under way. */
export const held = (order: Order): Yen => subtractYen(captured(order), refundCommitted(order));

/** Still to be paid; zero when the store holds enough. */
export const due = (order: Order): Yen => maxYen(ZERO_YEN, subtractYen(owed(order), held(order)));

/** Held beyond what is owed: to be refunded. */
export const excess = (order: Order): Yen => maxYen(ZERO_YEN, subtractYen(held(order), owed(order)));

export const livePayment = (order: Order): Payment | undefined =>
  order.payments.find((payment) => LIVE_PAYMENT_STATUSES.some((status) => status === payment.status));

export const findLine = (order: Order, lineId: string): OrderLine | undefined =>
  order.lines.find((line) => line.id === lineId);

/** The lines as they would be with those units cancelled. */
export const withCancelled = (lines: readonly OrderLine[], cancelled: readonly LineQuantity[]): OrderLine[] =>
  lines.map((line) => {
    const units = cancelled.filter((entry) => entry.lineId === line.id).reduce((sum, entry) => sum + entry.quantity, 0);
    return units === 0 ? line : { ...line, quantityCancelled: line.quantityCancelled + units };
  });

/** POL-2: the slip against the promised date in days, or 'unknown' when nobody can name a date. */
export function lineSlip(line: OrderLine): number | 'unknown' {
  if (line.expected === null) return 'unknown';
  return line.promised === null ? 0 : slipDays(line.promised, line.expected);
}

/** Whether the line's new date means that the promise is broken. */
export const isLineDelayed = (line: Pick<OrderLine, 'promised' | 'expected'>): boolean =>
  isDelayed(line.promised, line.expected);
