import { ITEM_SORTS, type ItemSearch, searchItems } from '@toriyose/db';
import { ITEM_CATEGORIES, ITEM_LIMITS, jstDateOf, yen } from '@toriyose/domain';
import { z } from 'zod';
import type { Services } from '../services/services.ts';
import { itemCard } from './item-card.ts';

export const ITEMS_ON_A_PAGE = 24;

const priceSchema = z.int().min(0).max(ITEM_LIMITS.priceYen.max).transform(yen);

/** SHOP-2: what narrows a list down and in which order it stands. */
export const itemListSchema = z.strictObject({
  query: z.string().max(200).optional(),
  category: z.enum(ITEM_CATEGORIES).optional(),
  /** The English name. */
  maker: z.string().max(ITEM_LIMITS.makerLength).optional(),
  inStock: z.boolean().optional(),
  preOrder: z.boolean().optional(),
  priceFrom: priceSchema.optional(),
  priceTo: priceSchema.optional(),
  sort: z.enum(ITEM_SORTS).optional(),
  /** Where the list begins: `nextCursor` of the page before, from an address. */
  after: z.string().max(500).optional(),
  /** The same for the pages that follow, which win. */
  cursor: z.string().max(500).nullish(),
  /** Sent along by the client's infinite queries; lists only go forward. */
  direction: z.literal('forward').optional(),
});

export type ItemListInput = z.infer<typeof itemListSchema>;

/** SHOP-2: one page of the catalogue. The number of queries does not depend on the number of items. */
export async function listItems(
  { db, clock, config }: Pick<Services, 'db' | 'clock' | 'config'>,
  input: ItemListInput,
) {
  const today = jstDateOf(clock.now());
  const { items, ...found } = await searchItems(db, toSearch(input, today));
  return { items: items.map(itemCard), ...found, today, origin: config.STORE_ORIGIN };
}

const toSearch = (input: ItemListInput, today: ItemSearch['today']): ItemSearch => ({
  query: input.query,
  category: input.category,
  maker: input.maker,
  inStockOnly: input.inStock,
  preOrderOnly: input.preOrder,
  today,
  priceFrom: input.priceFrom,
  priceTo: input.priceTo,
  sort: input.sort ?? 'relevance',
  cursor: input.cursor ?? input.after,
  limit: ITEMS_ON_A_PAGE,
});
