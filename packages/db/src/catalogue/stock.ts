import type { Instant } from '@toriyose/domain';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../connection/open-database.ts';
import { item } from '../schema/item.ts';
import { stockMovement } from '../schema/stock-movement.ts';

/** Units of an item for an order line. */
export interface StockClaim {
  /** Id of the movement. */
  readonly id: string;
  readonly itemId: string;
  readonly orderLineId: string;
  /** Units, 1 or more. */
  readonly quantity: number;
  readonly at: Instant;
}

export type StockReservation =
  | { readonly kind: 'reserved' }
  /** @property available units that are left, fewer than were asked for */
  | { readonly kind: 'short'; readonly available: number };

/**
 * SHOP-5: promises units to an order line, if they are there: in stock, or within the limit of what can be ordered.
 * Whether the item may be sold today is the domain's question (`purchasability`), not this one's.
 * @throws a unique violation of `stock_movement.order_line_id` when the line has its units already
 */
export async function reserveStock(tx: Tx, claim: StockClaim): Promise<StockReservation> {
  const available = await findAvailableUnits(tx, claim.itemId);
  if (available !== null && available < claim.quantity) return { kind: 'short', available };
  await tx.insert(stockMovement).values({ ...movementOf(claim), delta: -claim.quantity, reason: 'reserved' });
  return { kind: 'reserved' };
}

/**
 * Gives units of an order line back.
 * @throws an error of the trigger (`RELEASED_TOO_MUCH`) when the line does not hold that many
 */
export async function releaseStock(tx: Tx, claim: StockClaim): Promise<void> {
  await tx.insert(stockMovement).values({ ...movementOf(claim), delta: claim.quantity, reason: 'released' });
}

/** What the trigger says that keeps a line from giving back more than it holds: see `isTriggerRefusal`. */
export const RELEASED_TOO_MUCH = 'more units released than reserved';

const movementOf = ({ id, itemId, orderLineId, at }: StockClaim) => ({ id, itemId, orderLineId, at });

/** Units that came in, went missing, or were counted again. */
export interface StockChange {
  readonly id: string;
  readonly itemId: string;
  /** Units; negative for a loss. Zero changes nothing. */
  readonly delta: number;
  readonly reason: 'initial' | 'import' | 'adjusted';
  readonly at: Instant;
}

/** @throws a check violation of `item_not_oversold` when promised units would be lost: release those first */
export async function changeStock(tx: Tx, change: StockChange): Promise<void> {
  if (change.delta !== 0) await tx.insert(stockMovement).values(change);
}

/** Units that can still be promised; null for any number. */
async function findAvailableUnits(tx: Tx, itemId: string): Promise<number | null> {
  const [row] = await tx
    .select({
      available: sql<number | null>`CASE ${item.availabilityKind} WHEN 'ended' THEN 0
        WHEN 'in_stock' THEN ${item.receivedQuantity} - ${item.allocatedQuantity}
        ELSE ${item.limitQuantity} - ${item.allocatedQuantity} END`,
    })
    .from(item)
    .where(eq(item.id, itemId));
  if (row === undefined) throw new Error(`There is no item ${itemId}`);
  return row.available;
}
