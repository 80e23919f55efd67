import { type DatabaseReader, item } from '@toriyose/db';
import { type ItemCategory, type JstDate, yen } from '@toriyose/domain';
import { and, asc, inArray, lte, sql } from 'drizzle-orm';
import type { Wish } from './story.ts';

export interface ShelfItem {
  readonly itemId: string;
  readonly category: ItemCategory;
  readonly from: Wish['from'];
  /** The last day on which the goods are expected; null for goods in stock. */
  readonly expectedEnd: JstDate | null;
}

/** So many were taken in at least: the histories leave enough for visitors. */
const PLENTY = 20;
const ENOUGH_TO_COME = 8;
const HEAVIEST_GRAMS = 1_300;
const DEAREST = yen(22_000);

/**
 * Items to buy in the histories, in the order of the catalogue. Chosen by facts that selling does not change, so that a
 * second look after an interruption finds the same ones.
 */
export async function findShelfItems(db: DatabaseReader, today: JstDate): Promise<ShelfItem[]> {
  const isReady = sql`${item.availabilityKind} = 'in_stock' and ${item.receivedQuantity} >= ${PLENTY}`;
  const isToCome = sql`${inArray(item.availabilityKind, ['on_order', 'pre_order'])} and ${item.expectedEnd} is not null
    and (${item.ordersUntil} is null or ${item.ordersUntil} >= ${today})
    and (${item.limitQuantity} is null or ${item.limitQuantity} >= ${ENOUGH_TO_COME})`;
  const rows = await db
    .select({
      itemId: item.id,
      category: item.category,
      kind: item.availabilityKind,
      expectedEnd: item.expectedEnd,
    })
    .from(item)
    .where(
      and(sql`((${isReady}) or (${isToCome}))`, lte(item.weightGrams, HEAVIEST_GRAMS), lte(item.priceYen, DEAREST)),
    )
    .orderBy(asc(item.catalogueNumber));
  return rows.map(({ kind, ...facts }) => ({ ...facts, from: kind === 'in_stock' ? 'ready' : 'later' }));
}

/** Hands out the items of a category one after the other, and begins again when all were taken. */
export class Shelf {
  readonly #items: readonly ShelfItem[];
  readonly #taken = new Map<string, number>();

  constructor(items: readonly ShelfItem[], today: JstDate) {
    const isAhead = ({ from, expectedEnd }: ShelfItem) => from === 'ready' || (expectedEnd ?? '') >= today;
    // A catalogue whose dates have all passed still has to do.
    this.#items = items.some((one) => one.from === 'later' && isAhead(one)) ? items.filter(isAhead) : items;
  }

  /** @throws Error when the catalogue has nothing of the kind at all */
  take({ category, from }: Pick<Wish, 'category' | 'from'>): string {
    const kind = this.#items.filter((one) => one.from === from);
    const fitting = kind.filter((one) => one.category === category);
    const choice = fitting.length > 0 ? fitting : kind;
    const name = `${from} ${fitting.length > 0 ? category : ''}`;
    const turn = this.#taken.get(name) ?? 0;
    this.#taken.set(name, turn + 1);
    const found = choice[turn % choice.length];
    if (!found) throw new Error(`The demo catalogue has no item for "${from}": its histories need some`);
    return found.itemId;
  }
}
