import type { DatePrecision, ExpectedDate, Item, ItemAvailability, JstDate } from '@toriyose/domain';
import type { ItemRow, NewItemRow } from '../schema/item.ts';

/** SHOP-1: what the catalogue knows of an item, from its row. */
export const itemFromRow = (row: ItemRow): Item => ({
  catalogueNumber: row.catalogueNumber,
  slug: row.slug,
  name: { en: row.nameEn, ja: row.nameJa },
  description: { en: row.descriptionEn, ja: row.descriptionJa },
  category: row.category,
  maker: { en: row.makerEn, ja: row.makerJa },
  price: row.priceYen,
  weightGrams: row.weightGrams,
  dimensions:
    row.lengthMm === null || row.widthMm === null || row.heightMm === null
      ? null
      : { lengthMm: row.lengthMm, widthMm: row.widthMm, heightMm: row.heightMm },
  hsCode: row.hsCode,
  originCountry: row.originCountry,
  picture: row.picture,
  releaseDate: dateWindow(row.releasePrecision, row.releaseStart, row.releaseEnd),
  availability: availabilityFromRow(row),
});

/** SHOP-1: quantities are what is left now. */
export function availabilityFromRow(row: ItemRow): ItemAvailability {
  const expected = dateWindow(row.expectedPrecision, row.expectedStart, row.expectedEnd);
  const limit = row.limitQuantity === null ? null : row.limitQuantity - row.allocatedQuantity;
  switch (row.availabilityKind) {
    case 'in_stock':
      return { kind: 'in_stock', quantity: row.receivedQuantity - row.allocatedQuantity };
    case 'on_order':
      return { kind: 'on_order', expected, limit };
    case 'pre_order':
      return { kind: 'pre_order', until: row.ordersUntil, limit, expected };
    case 'ended':
      return { kind: 'ended' };
  }
}

const dateWindow = (precision: DatePrecision | null, start: JstDate | null, end: JstDate | null): ExpectedDate =>
  precision === null || start === null || end === null ? null : { precision, start, end };

/** The columns that an item's facts fill; the counters belong to stock movements. */
export type ItemFactColumns = Omit<
  NewItemRow,
  'id' | 'receivedQuantity' | 'allocatedQuantity' | 'version' | 'createdAt' | 'updatedAt'
>;

/** @param allocated units promised so far: limits are stored as how far that count may go */
export const itemFactColumns = (item: Item, allocated: number): ItemFactColumns => ({
  catalogueNumber: item.catalogueNumber,
  slug: item.slug,
  nameEn: item.name.en,
  nameJa: item.name.ja,
  descriptionEn: item.description.en,
  descriptionJa: item.description.ja,
  category: item.category,
  makerEn: item.maker.en,
  makerJa: item.maker.ja,
  priceYen: item.price,
  weightGrams: item.weightGrams,
  lengthMm: item.dimensions?.lengthMm ?? null,
  widthMm: item.dimensions?.widthMm ?? null,
  heightMm: item.dimensions?.heightMm ?? null,
  hsCode: item.hsCode,
  originCountry: item.originCountry,
  picture: item.picture,
  releasePrecision: item.releaseDate?.precision ?? null,
  releaseStart: item.releaseDate?.start ?? null,
  releaseEnd: item.releaseDate?.end ?? null,
  ...availabilityColumns(item.availability, allocated),
});

/** The columns of an availability, to change it alone (AVL-1). */
export function availabilityColumns(availability: ItemAvailability, allocated: number) {
  const expected = 'expected' in availability ? availability.expected : null;
  const limit = 'limit' in availability ? availability.limit : null;
  return {
    availabilityKind: availability.kind,
    expectedPrecision: expected?.precision ?? null,
    expectedStart: expected?.start ?? null,
    expectedEnd: expected?.end ?? null,
    ordersUntil: availability.kind === 'pre_order' ? availability.until : null,
    limitQuantity: limit === null ? null : allocated + limit,
  } as const;
}
