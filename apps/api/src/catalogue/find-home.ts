import { type DatabaseReader, type ItemRow, item } from '@toriyose/db';
import { ITEM_CATEGORIES, type ItemCategory, type JstDate, jstDateOf } from '@toriyose/domain';
import { and, asc, desc, eq, gt, gte, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Services } from '../services/services.ts';
import { itemCard } from './item-card.ts';

const SHELF = 8;
const CLOSING_SHELF = 4;

/** What the home page shows. Four queries. */
export async function findHome({ db, clock, config }: Pick<Services, 'db' | 'clock' | 'config'>) {
  const today = jstDateOf(clock.now());
  const [categories, inStock, closingSoon, announced] = await Promise.all([
    findCategories(db),
    findShelf(db, isInStock, desc(item.createdAt), SHELF),
    findShelf(db, and(isOpenPreOrder(today), gte(item.ordersUntil, today)), asc(item.ordersUntil), CLOSING_SHELF),
    findShelf(db, isOpenPreOrder(today), desc(item.createdAt), SHELF + CLOSING_SHELF),
  ]);
  const closing = new Set(closingSoon.map(({ id }) => id));
  return {
    categories,
    inStock: inStock.map(itemCard),
    closingSoon: closingSoon.map(itemCard),
    newlyAnnounced: announced
      .filter(({ id }) => !closing.has(id))
      .slice(0, SHELF)
      .map(itemCard),
    today,
    origin: config.STORE_ORIGIN,
  };
}

const isInStock = and(eq(item.availabilityKind, 'in_stock'), gt(item.receivedQuantity, item.allocatedQuantity));

const isOpenPreOrder = (today: JstDate): SQL | undefined =>
  and(
    eq(item.availabilityKind, 'pre_order'),
    or(isNull(item.ordersUntil), gte(item.ordersUntil, today)),
    or(isNull(item.limitQuantity), gt(item.limitQuantity, item.allocatedQuantity)),
  );

const findShelf = (db: DatabaseReader, where: SQL | undefined, order: SQL, limit: number): Promise<ItemRow[]> =>
  db.select().from(item).where(where).orderBy(order, desc(item.id)).limit(limit);

interface CategoryRow extends Record<string, unknown> {
  readonly category: ItemCategory;
  readonly count: number;
  readonly picture: string;
}

/** Categories that have items, in the order of the menu, each with the picture of its first catalogue number. */
async function findCategories(db: DatabaseReader) {
  // SQLite takes a bare column beside min() from the row that has the minimum.
  const rows = await db.all<CategoryRow>(sql`
    SELECT ${item.category} AS category, count(*) AS count, ${item.picture} AS picture, min(${item.catalogueNumber})
    FROM ${item} WHERE ${item.availabilityKind} <> 'ended' GROUP BY ${item.category}`);
  return ITEM_CATEGORIES.flatMap((category) => {
    const row = rows.find((candidate) => candidate.category === category);
    return row ? [{ category, count: row.count, picture: row.picture }] : [];
  });
}
