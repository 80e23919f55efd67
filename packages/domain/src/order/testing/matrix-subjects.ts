import { addMs, HOUR_MS } from '../../time/instant.ts';
import type { Order, OrderLine } from '../order.ts';
import type { OrderCommand } from '../order-command.ts';
import { lineStatus, livePayment, openQuantity, quantityInPreparation } from '../order-figures.ts';
import type { OrderAction } from '../order-status.ts';
import { openUnits } from './order-steps.ts';
import { revision } from './revise-line.ts';
import { TEST_NOW, TRACKING_NUMBER } from './test-context.ts';

/** A command, and in words what of the order it is about. */
export interface MatrixSubject {
  readonly subject: string;
  readonly command: OrderCommand;
}

function lineSubject(order: Order, line: OrderLine): string {
  const boxed = quantityInPreparation(order, line.id) > 0 ? ' (some in the box)' : '';
  const status = lineStatus(line);
  return status === line.id ? line.id : `${line.id}: ${status}${boxed}`;
}

const perLine = (order: Order, command: (lineId: string) => OrderCommand): MatrixSubject[] =>
  order.lines.map((line) => ({ subject: lineSubject(order, line), command: command(line.id) }));

const perPayment = (order: Order, command: (paymentId: string) => OrderCommand): MatrixSubject[] =>
  order.payments.map(({ id, status }) => ({ subject: `${status} payment`, command: command(id) }));

/** One refund of each status is enough; where there is none, an unknown one. */
function perRefund(order: Order, command: (refundId: string) => OrderCommand): MatrixSubject[] {
  const seen = order.refunds.filter(
    ({ status }, index, all) => all.findIndex((one) => one.status === status) === index,
  );
  if (seen.length === 0) return [{ subject: 'unknown refund', command: command('nobody') }];
  return seen.map(({ id, status }) => ({ subject: `${status} refund`, command: command(id) }));
}

function wholeOrder(order: Order, command: OrderCommand): MatrixSubject[] {
  const live = livePayment(order);
  return [{ subject: live ? `the order, ${live.status} payment` : 'the order', command }];
}

const oneUnit = (lineId: string) => [{ lineId, quantity: 1 }];
const cancel = (lines: ReturnType<typeof openUnits>): OrderCommand => ({
  action: 'cancel_lines',
  lines,
  reason: 'mistake',
  note: 'Asked by telephone',
});
const prepare = (lines: ReturnType<typeof openUnits>): OrderCommand => ({
  action: 'prepare_shipment',
  lines,
  packedGrams: 500,
});

const SUBJECTS: Record<OrderAction, (order: Order) => MatrixSubject[]> = {
  request_payment: (order) => wholeOrder(order, { action: 'request_payment' }),
  open_payment: (order) =>
    perPayment(order, (paymentId) => ({
      action: 'open_payment',
      paymentId,
      providerOrderId: 'PAYPAL',
      approveUrl: 'https://paypal.example/approve',
      expiresAt: addMs(TEST_NOW, 6 * HOUR_MS),
    })),
  approve_payment: (order) => perPayment(order, (paymentId) => ({ action: 'approve_payment', paymentId })),
  hold_payment: (order) => perPayment(order, (paymentId) => ({ action: 'hold_payment', paymentId, captureId: 'C-1' })),
  record_capture: (order) =>
    order.payments.map(({ id, status, amount }) => ({
      subject: `${status} payment`,
      command: { action: 'record_capture', paymentId: id, captureId: 'C-1', amount },
    })),
  fail_payment: (order) =>
    perPayment(order, (paymentId) => ({ action: 'fail_payment', paymentId, reason: 'INSTRUMENT_DECLINED' })),
  expire_payment: (order) => wholeOrder(order, { action: 'expire_payment' }),
  cancel_lines: (order) => [
    ...perLine(order, (lineId) => cancel(oneUnit(lineId))),
    { subject: 'all that is open', command: cancel(openUnits(order)) },
  ],
  revise_availability: (order) => [
    ...perLine(order, (lineId) => revision(lineId, '2027-03-01')),
    ...order.lines
      .filter((line) => openQuantity(line) > 0)
      .slice(0, 1)
      .map(({ id }) => ({ subject: `${id}: now unobtainable`, command: revision(id, 'unobtainable') })),
  ],
  claim_for_processing: (order) => wholeOrder(order, { action: 'claim_for_processing', runId: 'run-2' }),
  prepare_shipment: (order) => perLine(order, (lineId) => prepare(oneUnit(lineId))),
  ship: (order) => [
    { subject: 'unknown box', command: { action: 'ship', shipmentId: 'nobody', trackingNumber: TRACKING_NUMBER } },
    ...order.shipments.map(({ id, status }) => ({
      subject: `box: ${status}`,
      command: { action: 'ship', shipmentId: id, trackingNumber: TRACKING_NUMBER } as const,
    })),
  ],
  record_refund: (order) =>
    perRefund(order, (refundId) => ({
      action: 'record_refund',
      refundId,
      outcome: 'completed',
      providerRefundId: 'R',
    })),
  retry_refund: (order) => perRefund(order, (refundId) => ({ action: 'retry_refund', refundId })),
};

/** Everything of this order that the action can be tried on. */
export const matrixSubjects = (order: Order, action: OrderAction): MatrixSubject[] => SUBJECTS[action](order);
