import { loadOrder } from '@toriyose/db';
import {
  availableActions,
  decideOrder,
  findLine,
  type Instant,
  type LineStatus,
  lineSlip,
  lineStatus,
  type MailTemplate,
  type Order,
  type OrderCommand,
  parseExpectedDate,
  refundCommitted,
  refuse,
  staffRefusal,
  subtractYen,
  type Yen,
} from '@toriyose/domain';
import { staffActor } from '../order/actors.ts';
import { NotFound, Refused } from '../order/refused.ts';
import { isRouteClosed, storeOrderContext } from '../order/store-order-context.ts';
import type { Services } from '../services/services.ts';

export interface Revision {
  readonly lineId: string;
  readonly supply: 'on_order' | 'available' | 'unobtainable';
  /** For goods on order, as people write it: "2026-12-late", "unknown". */
  readonly expected: string;
}

/** What the timeline names as the source of a date that staff set on the order page. */
export const ORDER_PAGE_SOURCE = 'order page';

/** @throws Refused when the date cannot be read */
export function revisionCommand({ lineId, supply, expected: text }: Revision): OrderCommand {
  const expected = supply === 'on_order' ? parseExpectedDate(text) : null;
  if (expected === undefined) throw new Refused(staffRefusal({ code: 'date_unreadable' }));
  return { action: 'revise_availability', lineId, supply, expected, source: ORDER_PAGE_SOURCE };
}

/** What a revision would come to, shown before it is saved. */
export interface RevisionPreview {
  readonly changes: boolean;
  readonly status: LineStatus;
  /** Days against the promise. */
  readonly slip: number | 'unknown';
  /** POL-2: the customer could cancel this line then, and cannot now. */
  readonly opensCancelRight: boolean;
  /** What goes back at once: an unobtainable line is cancelled by the system (POL-4). */
  readonly refund: Yen;
  readonly cancelsOrder: boolean;
  readonly mail: MailTemplate | null;
}

/** @throws NotFound, or Refused */
export async function previewRevision(
  services: Services,
  staffId: string,
  number: string,
  revision: Revision,
): Promise<RevisionPreview> {
  const before = await loadOrder(services.db, { number });
  if (!before) throw new NotFound('order');
  const now = services.clock.now();
  const context = storeOrderContext(now, services.newId);
  const decision = decideOrder(before, revisionCommand(revision), staffActor(staffId), context);
  if (!decision.ok) throw new Refused(decision.refusal);
  const { order: after, events, mail } = decision;
  const line = findLine(after, revision.lineId);
  if (!line) throw new Refused(refuse('line_unknown', 'AVL-2'));
  return {
    changes: events.length > 0,
    status: lineStatus(line),
    slip: lineSlip(line),
    opensCancelRight: mayCancel(after, line.id, now) && !mayCancel(before, line.id, now),
    refund: subtractYen(refundCommitted(after), refundCommitted(before)),
    cancelsOrder: mail === 'order_cancelled',
    mail,
  };
}

function mayCancel(order: Order, lineId: string, now: Instant): boolean {
  const routeClosed = isRouteClosed(order.frozenPostage, now);
  const offers = availableActions(order, 'customer', { now, nextRunAt: null, routeClosed });
  return offers.some((offer) => offer.allowed && offer.action === 'cancel_lines' && offer.lineId === lineId);
}
