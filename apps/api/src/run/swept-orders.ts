import { type DatabaseReader, order } from '@toriyose/db';
import type { Instant, Yen } from '@toriyose/domain';
import { and, asc, eq, gt, inArray, lte, or, type SQL } from 'drizzle-orm';
import { statusesFor } from './statuses-for.ts';

/** Orders that wait for a run. */
export const SWEPT_STATUSES = statusesFor('claim_for_processing');

/** An order that a run looks at. */
export interface SweptOrder {
  readonly id: string;
  readonly number: string;
  readonly customerName: string;
  readonly totalYen: Yen;
  readonly placedAt: Instant;
}

/** Where a walk through the orders stands: runs take the oldest first. */
export type SweptPlace = Pick<SweptOrder, 'placedAt' | 'id'>;

const columns = {
  id: order.id,
  number: order.number,
  customerName: order.customerName,
  totalYen: order.totalYen,
  placedAt: order.placedAt,
};

const after = ({ placedAt, id }: SweptPlace): SQL | undefined =>
  or(gt(order.placedAt, placedAt), and(eq(order.placedAt, placedAt), gt(order.id, id)));

interface SweptQuery {
  /** RUN-1: orders placed later wait for the next run. */
  readonly placedUpTo: Instant;
  /** From the batch before: its last order. */
  readonly place: SweptPlace | null;
  readonly only?: SQL | undefined;
  readonly limit: number;
}

/** What a run would look at next, oldest first, by keyset on an index. */
export const findSweptOrders = (
  db: DatabaseReader,
  { placedUpTo, place, only, limit }: SweptQuery,
): Promise<SweptOrder[]> =>
  db
    .select(columns)
    .from(order)
    .where(
      and(
        inArray(order.status, SWEPT_STATUSES),
        lte(order.placedAt, placedUpTo),
        place ? after(place) : undefined,
        only,
      ),
    )
    .orderBy(asc(order.placedAt), asc(order.id))
    .limit(limit);
