import type { Instant, Item } from '@toriyose/domain';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '../connection/open-database.ts';
import { item } from '../schema/item.ts';
import { indexItem } from './index-item.ts';
import { itemFactColumns } from './item-facts.ts';
import { changeStock } from './stock.ts';

export interface ItemSaving {
  readonly id: string;
  /** Id of the stock movement that a quantity needs. */
  readonly movementId: string;
  readonly at: Instant;
}

/** ADM-3: adds an item with its stock and its entry in the search index. @throws unique violations of `item.slug`, `item.catalogue_number` */
export async function insertItem(tx: Tx, facts: Item, { id, movementId, at }: ItemSaving): Promise<void> {
  // Counters start at zero: stock arrives as a movement, like all stock.
  await tx.insert(item).values({ id, ...itemFactColumns(facts, 0), createdAt: at, updatedAt: at });
  const { availability } = facts;
  if (availability.kind === 'in_stock') {
    await changeStock(tx, { id: movementId, itemId: id, delta: availability.quantity, reason: 'initial', at });
  }
  await indexItem(tx, id);
}

export type ItemUpdate =
  | { readonly kind: 'updated'; readonly version: number }
  | { readonly kind: 'changed_meanwhile' };

/**
 * ADM-3: replaces an item's facts. A quantity in stock is what shall be left to sell; the difference is a movement.
 * @param expectedVersion the version that the editor saw
 * @throws a check violation of `item_not_oversold` when promised units would not be covered
 */
export async function updateItem(
  tx: Tx,
  facts: Item,
  { id, movementId, at, expectedVersion }: ItemSaving & { readonly expectedVersion: number },
): Promise<ItemUpdate> {
  const [row] = await tx
    .select()
    .from(item)
    .where(and(eq(item.id, id), eq(item.version, expectedVersion)));
  if (row === undefined) return { kind: 'changed_meanwhile' };
  const { availability } = facts;
  if (availability.kind === 'in_stock') {
    // Before the kind changes: the check looks at both.
    const delta = availability.quantity - (row.receivedQuantity - row.allocatedQuantity);
    await changeStock(tx, { id: movementId, itemId: id, delta, reason: 'import', at });
  }
  const version = row.version + 1;
  await tx
    .update(item)
    .set({ ...itemFactColumns(facts, row.allocatedQuantity), version, updatedAt: at })
    .where(eq(item.id, id));
  await indexItem(tx, id);
  return { kind: 'updated', version };
}
