import { type DatabaseReader, order } from '@toriyose/db';
import { type MailTemplate, type RefusalView, refusalView } from '@toriyose/domain';
import { inArray } from 'drizzle-orm';
import type { Services } from '../services/services.ts';
import { decideClaim } from './decide-claim.ts';
import { findSweptOrders, SWEPT_STATUSES, type SweptOrder, type SweptPlace } from './swept-orders.ts';

/** What a run would make of one order. */
export interface PreviewedOrder extends SweptOrder {
  /** Null: it moves on. */
  readonly refusal: RefusalView | null;
  /** The e-mail that would follow, if any. */
  readonly mail: MailTemplate | null;
}

export interface RunPreview {
  readonly orders: readonly PreviewedOrder[];
  /** Null: that were all. */
  readonly next: SweptPlace | null;
}

/**
 * RUN-1: the dry run, for orders waiting at this moment: "these move on, these are blocked because, these e-mails will
 * go". Nothing is written. Oldest first, `limit` at a time.
 */
export async function previewRun(
  services: Services,
  { place, limit }: { readonly place: SweptPlace | null; readonly limit: number },
): Promise<RunPreview> {
  const { db, clock } = services;
  const found = await findSweptOrders(db, { placedUpTo: clock.now(), place, limit: limit + 1 });
  const page = found.slice(0, limit);
  const orders: PreviewedOrder[] = [];
  for (const subject of page) {
    const decision = await decideClaim(db, services, subject.id);
    orders.push(
      decision.ok
        ? { ...subject, refusal: null, mail: decision.mail }
        : { ...subject, refusal: refusalView(decision.refusal), mail: null },
    );
  }
  const last = page.at(-1);
  return { orders, next: found.length > limit && last ? { placedAt: last.placedAt, id: last.id } : null };
}

/** How many orders wait for a run. */
export const countSweptOrders = (db: DatabaseReader): Promise<number> =>
  db
    .select({ id: order.id })
    .from(order)
    .where(inArray(order.status, SWEPT_STATUSES))
    .limit(MOST_COUNTED)
    .then((rows) => rows.length);

/** Counts stop here: a screen that says "1,000 or more" says enough. */
export const MOST_COUNTED = 1_000;
