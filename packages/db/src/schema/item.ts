import { DATE_PRECISIONS, ITEM_AVAILABILITY_KINDS, ITEM_CATEGORIES, ITEM_LIMITS } from '@toriyose/domain';
import { sql } from 'drizzle-orm';
import { check, index, integer, snakeCase, text } from 'drizzle-orm/sqlite-core';
import {
  hasLength,
  isBetween,
  isCountryCode,
  isDateText,
  isDateWindow,
  isNotNegative,
  oneOf,
} from './column-checks.ts';
import { instantColumn, jstDateColumn, yenColumn } from './column-types.ts';

/**
 * SHOP-1: the catalogue.
 *
 * Units are counted over the life of an item and never reset: `receivedQuantity` is what was ever taken in,
 * `allocatedQuantity` what is promised to order lines, shipped ones included. What is left to sell is their difference,
 * or `limitQuantity` less `allocatedQuantity` for goods that are not in stock. Both are kept by triggers on
 * `stock_movement`; nothing else may write them. SHOP-5: `item_not_oversold` refuses what no longer fits.
 *
 * A migration that rebuilds this table must drop the triggers of `stock_movement` first and create them again.
 */
export const item = snakeCase.table(
  'item',
  {
    id: text().primaryKey(),
    catalogueNumber: text().notNull().unique(),
    slug: text().notNull().unique(),
    nameEn: text().notNull(),
    nameJa: text().notNull(),
    descriptionEn: text().notNull(),
    descriptionJa: text().notNull(),
    category: text({ enum: ITEM_CATEGORIES }).notNull(),
    makerEn: text().notNull(),
    makerJa: text().notNull(),
    priceYen: yenColumn().notNull(),
    weightGrams: integer().notNull(),
    lengthMm: integer(),
    widthMm: integer(),
    heightMm: integer(),
    hsCode: text().notNull(),
    originCountry: text().notNull(),
    picture: text().notNull(),
    releasePrecision: text({ enum: DATE_PRECISIONS }),
    releaseStart: jstDateColumn(),
    releaseEnd: jstDateColumn(),
    availabilityKind: text({ enum: ITEM_AVAILABILITY_KINDS }).notNull(),
    /** When an order placed now is expected to be ready; all null for unknown, and for kinds that have no date. */
    expectedPrecision: text({ enum: DATE_PRECISIONS }),
    expectedStart: jstDateColumn(),
    expectedEnd: jstDateColumn(),
    /** The last day in Tokyo on which a pre-order is accepted. */
    ordersUntil: jstDateColumn(),
    /** How far `allocatedQuantity` may go while the item is not in stock; null for any number. */
    limitQuantity: integer(),
    receivedQuantity: integer().notNull().default(0),
    allocatedQuantity: integer().notNull().default(0),
    /** Goes up with every change of the facts; stock movements leave it. */
    version: integer().notNull().default(1),
    createdAt: instantColumn().notNull(),
    updatedAt: instantColumn().notNull(),
  },
  (t) => [
    check('item_name_en', hasLength(t.nameEn, ITEM_LIMITS.nameLength)),
    check('item_name_ja', hasLength(t.nameJa, ITEM_LIMITS.nameLength)),
    check('item_category', oneOf(t.category, ITEM_CATEGORIES)),
    check('item_price', isNotNegative(t.priceYen)),
    check('item_weight', isBetween(t.weightGrams, ITEM_LIMITS.weightGrams.min, ITEM_LIMITS.weightGrams.max)),
    check(
      'item_dimensions',
      sql`(${t.lengthMm} IS NULL) = (${t.widthMm} IS NULL) AND (${t.lengthMm} IS NULL) = (${t.heightMm} IS NULL) AND (${t.lengthMm} IS NULL OR min(${t.lengthMm}, ${t.widthMm}, ${t.heightMm}) > 0)`,
    ),
    check('item_hs_code', sql`${t.hsCode} GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'`),
    check('item_origin_country', isCountryCode(t.originCountry)),
    check('item_release_precision', oneOf(t.releasePrecision, DATE_PRECISIONS)),
    check('item_release', isDateWindow(t.releasePrecision, t.releaseStart, t.releaseEnd)),
    check('item_availability_kind', oneOf(t.availabilityKind, ITEM_AVAILABILITY_KINDS)),
    check('item_expected_precision', oneOf(t.expectedPrecision, DATE_PRECISIONS)),
    check('item_expected', isDateWindow(t.expectedPrecision, t.expectedStart, t.expectedEnd)),
    check('item_orders_until', isDateText(t.ordersUntil)),
    check('item_limit_quantity', isNotNegative(t.limitQuantity)),
    check('item_received_quantity', isNotNegative(t.receivedQuantity)),
    check('item_allocated_quantity', isNotNegative(t.allocatedQuantity)),
    check(
      'item_not_oversold',
      sql`CASE ${t.availabilityKind} WHEN 'in_stock' THEN ${t.allocatedQuantity} <= ${t.receivedQuantity} WHEN 'ended' THEN 1 ELSE ${t.limitQuantity} IS NULL OR ${t.allocatedQuantity} <= ${t.limitQuantity} END`,
    ),
    index('item_created_at_index').on(t.createdAt, t.id),
    index('item_price_index').on(t.priceYen, t.id),
    index('item_release_index').on(t.releaseEnd, t.id),
    index('item_category_index').on(t.category, t.createdAt, t.id),
    index('item_maker_index').on(t.makerEn, t.createdAt, t.id),
    index('item_availability_index').on(t.availabilityKind, t.createdAt, t.id),
  ],
);

export type ItemRow = typeof item.$inferSelect;
export type NewItemRow = typeof item.$inferInsert;
