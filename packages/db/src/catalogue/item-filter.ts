import { and, eq, gte, lte, or, type SQL, sql } from 'drizzle-orm';
import { item } from '../schema/item.ts';
import type { ItemSearch } from './search-items.ts';
import { rankedItems, type SearchTerm } from './search-terms.ts';

/** What narrows a list down; category and maker apart, because each is ignored when its own choices are counted. */
export interface ItemFilter {
  /** `item_id` and `score` of the items that match the query, under the name `ranked`; undefined without a query. */
  readonly ranked: SQL | undefined;
  readonly others: SQL | undefined;
  readonly category: SQL | undefined;
  readonly maker: SQL | undefined;
}

/** Joins an item with its place in the ranking. */
export const isRanked: SQL = sql`ranked.item_id = ${item.id}`;

/** @param required how many of the terms an item must match */
export function itemFilter(search: ItemSearch, terms: readonly SearchTerm[], required: number): ItemFilter {
  const { category, maker, priceFrom, priceTo } = search;
  return {
    ranked: terms.length === 0 ? undefined : rankedItems(terms, required),
    others: and(
      availabilityFilter(search),
      priceFrom === undefined ? undefined : gte(item.priceYen, priceFrom),
      priceTo === undefined ? undefined : lte(item.priceYen, priceTo),
    ),
    category: category === undefined ? undefined : eq(item.category, category),
    maker: maker === undefined ? undefined : eq(item.makerEn, maker),
  };
}

function availabilityFilter({ inStockOnly, preOrderOnly, today }: ItemSearch): SQL | undefined {
  return or(
    inStockOnly
      ? and(eq(item.availabilityKind, 'in_stock'), sql`${item.allocatedQuantity} < ${item.receivedQuantity}`)
      : undefined,
    preOrderOnly
      ? and(
          eq(item.availabilityKind, 'pre_order'),
          sql`(${item.limitQuantity} IS NULL OR ${item.allocatedQuantity} < ${item.limitQuantity})`,
          today === undefined ? undefined : sql`(${item.ordersUntil} IS NULL OR ${item.ordersUntil} >= ${today})`,
        )
      : undefined,
  );
}
