import { addMs, HOUR_MS } from '../../time/instant.ts';
import type { LineQuantity, Order } from '../order.ts';
import type { OrderCommand } from '../order-command.ts';
import { openQuantity } from '../order-figures.ts';
import { ACTOR_KINDS, type ActorKind, type OrderAction } from '../order-status.ts';
import { captureOf, openUnits, shippableUnits } from './order-steps.ts';
import { revision } from './revise-line.ts';
import { TEST_NOW, TRACKING_NUMBER } from './test-context.ts';

/** One throw of the dice: what to try next, on what, by whom, after how long. */
export interface Move {
  readonly action: OrderAction;
  /** Choose among what there is. */
  readonly pick: number;
  readonly amount: number;
  /** 0 to 99: mostly the sensible thing is tried; sometimes unknown ids, silly quantities, somebody else's action. */
  readonly sense: number;
  readonly hours: number;
}

const USUAL_ACTOR: Record<OrderAction, ActorKind> = {
  request_payment: 'customer',
  open_payment: 'system',
  approve_payment: 'system',
  hold_payment: 'system',
  record_capture: 'system',
  fail_payment: 'system',
  expire_payment: 'system',
  cancel_lines: 'customer',
  revise_availability: 'system',
  claim_for_processing: 'run',
  prepare_shipment: 'staff',
  ship: 'staff',
  record_refund: 'system',
  retry_refund: 'staff',
};

const NEWS = ['available', 'available', 'available', '2026-12-10', '2026-12-25', '2027-01-early', '2027-Q2', 'unknown'];
const SILLY_QUANTITIES = [0, -1, 1.5, Number.NaN, 999_999_999];
const OUTCOMES = ['pending', 'completed', 'failed'] as const;

const chosen = <T>(from: readonly T[], pick: number): T | undefined => from[pick % Math.max(1, from.length)];
const isSilly = (move: Move): boolean => move.sense < 12;

const idOf = (rows: readonly { readonly id: string }[], move: Move): string =>
  (isSilly(move) ? undefined : chosen(rows, move.pick)?.id) ?? 'nobody';

function unitsToCancel(order: Order, move: Move): LineQuantity[] {
  if (move.sense > 92) return openUnits(order);
  const line = chosen(order.lines, move.pick);
  if (!line || move.sense < 3) return [];
  const quantity = isSilly(move)
    ? (chosen(SILLY_QUANTITIES, move.amount) ?? 0)
    : 1 + (move.amount % Math.max(1, openQuantity(line)));
  const one = { lineId: idOf([line], move), quantity };
  return move.sense === 12 ? [one, one] : [one];
}

function unitsToPack(order: Order, move: Move): LineQuantity[] {
  if (isSilly(move)) return unitsToCancel(order, move);
  const here = shippableUnits(order);
  const some = here.map((units) => ({ ...units, quantity: 1 + (move.amount % units.quantity) }));
  return move.sense < 50 ? some.slice(0, 1) : here;
}

const COMMANDS: Record<OrderAction, (order: Order, move: Move) => OrderCommand> = {
  request_payment: () => ({ action: 'request_payment' }),
  open_payment: (order, move) => ({
    action: 'open_payment',
    paymentId: idOf(order.payments, move),
    providerOrderId: `PAYPAL-${move.amount}`,
    approveUrl: 'https://paypal.example/approve',
    expiresAt: addMs(TEST_NOW, (move.amount % 400) * HOUR_MS),
  }),
  approve_payment: (order, move) => ({ action: 'approve_payment', paymentId: idOf(order.payments, move) }),
  hold_payment: (order, move) => ({ action: 'hold_payment', paymentId: idOf(order.payments, move), captureId: 'HELD' }),
  record_capture: (order, move) => {
    const payment = chosen(order.payments, move.pick);
    const capture = payment ? captureOf(payment) : COMMANDS.request_payment(order, move);
    return isSilly(move) && capture.action === 'record_capture' ? { ...capture, paymentId: 'nobody' } : capture;
  },
  fail_payment: (order, move) => ({
    action: 'fail_payment',
    paymentId: idOf(order.payments, move),
    reason: 'DECLINED',
  }),
  expire_payment: () => ({ action: 'expire_payment' }),
  cancel_lines: (order, move) => ({
    action: 'cancel_lines',
    lines: unitsToCancel(order, move),
    reason: 'mistake',
    note: move.amount % 5 === 0 ? ' ' : 'Asked by telephone',
  }),
  revise_availability: (order, move) =>
    revision(idOf(order.lines, move), move.sense > 90 ? 'unobtainable' : (chosen(NEWS, move.amount) ?? 'unknown')),
  claim_for_processing: (_order, move) => ({ action: 'claim_for_processing', runId: `run-${move.pick % 3}` }),
  prepare_shipment: (order, move) => ({
    action: 'prepare_shipment',
    lines: unitsToPack(order, move),
    packedGrams: move.sense === 13 ? 99_999 : 1_000,
  }),
  ship: (order, move) => ({
    action: 'ship',
    shipmentId: move.sense > 30 ? (order.shipments.at(-1)?.id ?? 'nobody') : idOf(order.shipments, move),
    trackingNumber: isSilly(move) ? '' : TRACKING_NUMBER,
  }),
  record_refund: (order, move) => ({
    action: 'record_refund',
    refundId: idOf(order.refunds, move),
    outcome: chosen(OUTCOMES, move.amount) ?? 'completed',
    providerRefundId: null,
  }),
  retry_refund: (order, move) => ({ action: 'retry_refund', refundId: idOf(order.refunds, move) }),
};

/** The command that this throw means for the order as it stands. */
export const commandOf = (order: Order, move: Move): OrderCommand => COMMANDS[move.action](order, move);

/** Mostly whoever usually does it; staff cancel as well; now and then anybody. */
export function actorOf(move: Move): ActorKind {
  if (move.sense % 10 === 0) return chosen(ACTOR_KINDS, move.amount) ?? 'customer';
  return move.action === 'cancel_lines' && move.amount % 3 === 0 ? 'staff' : USUAL_ACTOR[move.action];
}
