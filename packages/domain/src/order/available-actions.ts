import type { Instant } from '../time/instant.ts';
import { firstRefusal } from './guards.ts';
import type { Order, OrderLine, Refund } from './order.ts';
import { openQuantity, quantityInPreparation } from './order-figures.ts';
import type { ActorKind, OrderAction } from './order-status.ts';
import type { Refusal } from './refusal.ts';
import { statusRefusal } from './status-refusals.ts';
import { type Deadline, findTransition } from './transitions.ts';

/** Until when an offered action stays possible: the name of the deadline and, where a clock can tell, its moment. */
export interface OfferedUntil {
  readonly deadline: Deadline;
  readonly at: Instant | null;
}

/** ORD-3: one thing that somebody could do now, or why not and what instead. */
export type ActionOffer = {
  readonly action: OrderAction;
  readonly lineId: string | null;
  readonly refundId: string | null;
} & (
  | {
      readonly allowed: true;
      readonly rule: string;
      readonly until: OfferedUntil;
      /** For lines: units that it can be done to. */
      readonly most: number | null;
    }
  | { readonly allowed: false; readonly refusal: Refusal }
);

/** What is offered to whom. Everything else is news that the system records, not a choice. */
const CHOICES: Record<'customer' | 'staff', readonly { action: OrderAction; per: 'order' | 'line' | 'refund' }[]> = {
  customer: [
    { action: 'request_payment', per: 'order' },
    { action: 'cancel_lines', per: 'line' },
  ],
  staff: [
    { action: 'prepare_shipment', per: 'order' },
    { action: 'ship', per: 'order' },
    { action: 'cancel_lines', per: 'line' },
    { action: 'revise_availability', per: 'line' },
    { action: 'retry_refund', per: 'refund' },
  ],
};

export interface OfferContext {
  readonly now: Instant;
  /** The next processing run; null when the calendar has none. */
  readonly nextRunAt: Instant | null;
  readonly routeClosed: boolean;
}

function untilOf(deadline: Deadline, order: Order, context: OfferContext): OfferedUntil {
  if (deadline === 'payment_due') return { deadline, at: order.paymentDueAt };
  if (deadline !== 'next_run') return { deadline, at: null };
  // An unpaid order is swept by no run: its own time limit is the nearer end.
  return order.status === 'awaiting_payment'
    ? { deadline: 'payment_due', at: order.paymentDueAt }
    : { deadline, at: context.nextRunAt };
}

function offer(
  order: Order,
  action: OrderAction,
  by: ActorKind,
  subject: { line: OrderLine | null; refund: Refund | null },
  context: OfferContext,
): ActionOffer {
  const about = { action, lineId: subject.line?.id ?? null, refundId: subject.refund?.id ?? null };
  const row = findTransition(action, order.status, by);
  if (!row) return { ...about, allowed: false, refusal: statusRefusal(action, order.status, by) };
  const { now, routeClosed } = context;
  const refusal = firstRefusal(row.guards, { order, ...subject, note: null, now, routeClosed });
  if (refusal) return { ...about, allowed: false, refusal };
  const { line } = subject;
  const most = line ? openQuantity(line) - quantityInPreparation(order, line.id) : null;
  return { ...about, allowed: true, rule: row.rule, until: untilOf(row.until, order, context), most };
}

/**
 * ORD-3: everything this kind of actor could do with the order, line by line: allowed until when, or refused with a code,
 * what would allow it, and what to do instead. Screens render this; they never compare a status.
 */
export function availableActions(order: Order, by: 'customer' | 'staff', context: OfferContext): ActionOffer[] {
  return CHOICES[by].flatMap(({ action, per }) => {
    if (per === 'line') {
      return order.lines.map((line) => offer(order, action, by, { line, refund: null }, context));
    }
    if (per === 'refund') {
      return order.refunds.map((refund) => offer(order, action, by, { line: null, refund }, context));
    }
    return [offer(order, action, by, { line: null, refund: null }, context)];
  });
}
