import type { Instant } from '../time/instant.ts';
import type { Order, OrderLine, Refund } from './order.ts';
import { due, excess, lineSlip, livePayment, openQuantity } from './order-figures.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Guard } from './transitions.ts';

/** What a guard may look at. `line` and `refund` are there when the action is about one. */
export interface GuardSubject {
  readonly order: Order;
  readonly line: OrderLine | null;
  readonly refund: Refund | null;
  /** Staff's words, where the command carries some; null while only asking what would be possible. */
  readonly note: string | null;
  readonly now: Instant;
  /** Why parcels by this order's method do not go to its country now, or null. Handed in: routes are data with dates. */
  readonly routeClosed: boolean;
}

type GuardCheck = (subject: GuardSubject) => Refusal | null;

/** POL-2: late enough is a slip of the frozen number of days, or no date at all; goods that are here are not late. */
function lineLateEnough({ order, line }: GuardSubject): Refusal | null {
  if (line === null) return null;
  if (line.supply === 'available') return refuse('line_available', 'POL-2', 'contact_us');
  const slip = lineSlip(line);
  const needed = order.policy.delayCancelAfterDays;
  if (slip === 'unknown' || slip >= needed) return null;
  return refuse('line_not_late_enough', 'POL-2', 'wait_for_delay_right', { slipDays: slip, neededDays: needed });
}

const CHECKS: Record<Guard, GuardCheck> = {
  amount_due: ({ order }) => (due(order) > 0 ? null : refuse('already_paid', 'PAY-1')),

  // Consent was given and the outcome is not known yet: a second payment now could pay twice (P14).
  no_payment_under_way: ({ order }) => {
    const live = livePayment(order);
    return live?.status === 'approved' || live?.status === 'pending'
      ? refuse('payment_under_way', 'PAY-4', 'wait_for_outcome')
      : null;
  },

  payment_time_over: ({ order, now }) =>
    now >= order.paymentDueAt ? null : refuse('payment_time_left', 'PAY-2', 'pay_first'),

  line_open: ({ line }) => {
    if (line === null || openQuantity(line) > 0) return null;
    if (line.quantityShipped > 0) return refuse('already_shipped', 'POL-3', 'contact_us');
    return refuse('line_not_open', 'POL-1');
  },

  line_late_enough: lineLateEnough,

  reason_given: ({ note }) =>
    note === null || note.trim() !== '' ? null : refuse('reason_missing', 'POL-4', 'check_input', {}, 'note'),

  nothing_due: ({ order }) => (due(order) === 0 ? null : refuse('not_paid_yet', 'RUN-1', 'pay_first')),

  route_open: ({ routeClosed, order }) =>
    routeClosed ? refuse('route_closed', 'SHP-1', 'contact_us', { country: order.shipTo.country }) : null,

  // A failed refund stays in the history as failed; once its money went back by a later one there is nothing to retry.
  refund_failed: ({ order, refund }) =>
    refund === null || (refund.status === 'failed' && excess(order) > 0)
      ? null
      : refuse('refund_not_failed', 'PAY-5', 'wait_for_outcome'),
};

/** The first "no" of these guards, or null. */
export function firstRefusal(guards: readonly Guard[], subject: GuardSubject): Refusal | null {
  for (const guard of guards) {
    const refusal = CHECKS[guard](subject);
    if (refusal) return refusal;
  }
  return null;
}
