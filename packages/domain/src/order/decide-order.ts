import type { OrderMailTemplate } from '../notification/notification.ts';
import { applyOrderEvent, applyOrderEvents } from './apply.ts';
import { cancelLines, expirePayment, reviseAvailability } from './decide/cancellation.ts';
import type { Decider, Proposal } from './decide/decider.ts';
import { claimForProcessing, prepareShipment, shipShipment } from './decide/fulfilment.ts';
import {
  approvePayment,
  failPayment,
  holdPayment,
  openPayment,
  recordCapture,
  requestPayment,
} from './decide/payment.ts';
import { recordRefund, retryRefund } from './decide/refund.ts';
import { firstRefusal, type GuardSubject } from './guards.ts';
import type { Order, RefundReason } from './order.ts';
import type { CommandOf, OrderCommand } from './order-command.ts';
import type { OrderContext } from './order-context.ts';
import type { OrderEvent } from './order-event.ts';
import { captured, due, findLine, hasOpenLines } from './order-figures.ts';
import type { Actor, OrderAction } from './order-status.ts';
import type { Refusal } from './refusal.ts';
import { settleMoney } from './settle-money.ts';
import { statusRefusal } from './status-refusals.ts';
import { findTransition, type Outcome, type Transition } from './transitions.ts';

/** What becomes of a command. Allowed: the order after it, the events that made it so, and the mail that follows. */
export type OrderDecision =
  | {
      readonly ok: true;
      readonly order: Order;
      readonly events: readonly OrderEvent[];
      readonly mail: OrderMailTemplate | null;
      readonly rule: string;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** One entry per action: a new action without one does not compile. */
const DECIDERS: { [A in OrderAction]: Decider<A> } = {
  request_payment: requestPayment,
  open_payment: openPayment,
  approve_payment: approvePayment,
  hold_payment: holdPayment,
  record_capture: recordCapture,
  fail_payment: failPayment,
  expire_payment: expirePayment,
  cancel_lines: cancelLines,
  revise_availability: reviseAvailability,
  claim_for_processing: claimForProcessing,
  prepare_shipment: prepareShipment,
  ship: shipShipment,
  record_refund: recordRefund,
  retry_refund: retryRefund,
};

function propose<A extends OrderAction>(
  order: Order,
  command: CommandOf<A>,
  context: OrderContext,
  actor: Actor,
): Proposal {
  const decide: Decider<A> = DECIDERS[command.action];
  return decide(order, command, context, actor);
}

const OUTCOME_CHECKS: Record<Outcome, (order: Order, events: readonly OrderEvent[]) => boolean> = {
  paid_in_full: (order) => captured(order) > 0 && due(order) === 0,
  nothing_left_and_nothing_shipped: (order) =>
    !hasOpenLines(order) && order.lines.every((line) => line.quantityShipped === 0),
  nothing_left_to_ship: (order) => !hasOpenLines(order),
  units_cancelled: (_order, events) => events.some((event) => event.type === 'lines_cancelled'),
  refund_done: (_order, events) => events.some((event) => event.type === 'refund_completed'),
  always: () => true,
};

/** A failed refund must not start the next one by itself: a person looks first (C08). */
const LEAVES_MONEY_ALONE: readonly OrderAction[] = ['record_refund', 'retry_refund', 'fail_payment'];

const refundReason = (action: OrderAction): RefundReason =>
  action === 'record_capture' ? 'paid_too_much' : 'lines_cancelled';

/** What the guards of this row look at: once per line that the command names, or once for the order. */
function guardSubjects(order: Order, command: OrderCommand, context: OrderContext): GuardSubject[] {
  const base: GuardSubject = {
    order,
    line: null,
    refund: 'refundId' in command ? (order.refunds.find((refund) => refund.id === command.refundId) ?? null) : null,
    note: 'note' in command ? command.note : null,
    now: context.now,
    routeClosed: context.isRouteClosed(order.frozenPostage),
  };
  const ids =
    'lines' in command ? command.lines.map((entry) => entry.lineId) : 'lineId' in command ? [command.lineId] : [];
  return ids.length === 0 ? [base] : ids.map((id) => ({ ...base, line: findLine(order, id) ?? null }));
}

function conclude(
  row: Transition,
  order: Order,
  proposed: readonly OrderEvent[],
  context: OrderContext,
): { order: Order; events: OrderEvent[]; mail: OrderMailTemplate | null } {
  const changed = applyOrderEvents(order, proposed, context.now);
  const money = LEAVES_MONEY_ALONE.includes(row.action)
    ? []
    : settleMoney(order, changed, refundReason(row.action), context.now, context.newId);
  const events = [...proposed, ...money];
  const settled = applyOrderEvents(changed, money, context.now);
  const outcome = row.to.find(({ when }) => OUTCOME_CHECKS[when](settled, events));
  if (!outcome || outcome.status === 'stay' || outcome.status === order.status) {
    return { order: settled, events, mail: outcome?.mail ?? null };
  }
  const moved = { type: 'status_changed', from: order.status, to: outcome.status } as const;
  return { order: applyOrderEvent(settled, moved, context.now), events: [...events, moved], mail: outcome.mail };
}

/**
 * Decides what becomes of a command: by the table who may do it in this status, by the guards of that row, then by what
 * the action itself asks. Pure. An allowed command without events changes nothing and is not saved.
 */
export function decideOrder(order: Order, command: OrderCommand, actor: Actor, context: OrderContext): OrderDecision {
  const row = findTransition(command.action, order.status, actor.kind);
  if (!row) return { ok: false, refusal: statusRefusal(command.action, order.status, actor.kind) };
  for (const subject of guardSubjects(order, command, context)) {
    const refusal = firstRefusal(row.guards, subject);
    if (refusal) return { ok: false, refusal };
  }
  const proposal = propose(order, command, context, actor);
  if (!proposal.ok) return proposal;
  if (proposal.events.length === 0) return { ok: true, order, events: [], mail: null, rule: row.rule };
  return { ok: true, rule: row.rule, ...conclude(row, order, proposal.events, context) };
}
