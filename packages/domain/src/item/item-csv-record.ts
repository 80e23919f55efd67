import { expectedDateCode } from '../time/date-window.ts';
import type { Item, ItemAvailability } from './item.ts';
import type { ItemColumn } from './item-csv-columns.ts';

/**
 * ADM-3: an item as one row of the CSV export, which `parseItemRow` reads back to the same item.
 * Formula escaping is the CSV writer's work.
 */
export function itemCsvRecord(item: Item): Readonly<Record<ItemColumn, string>> {
  const { dimensions } = item;
  return {
    catalogue_number: item.catalogueNumber,
    slug: item.slug,
    name_en: item.name.en,
    name_ja: item.name.ja,
    description_en: item.description.en,
    description_ja: item.description.ja,
    category: item.category,
    maker_en: item.maker.en,
    maker_ja: item.maker.ja,
    price_yen: String(item.price),
    weight_grams: String(item.weightGrams),
    dimensions_mm: dimensions ? `${dimensions.lengthMm}x${dimensions.widthMm}x${dimensions.heightMm}` : '',
    hs_code: item.hsCode,
    origin_country: item.originCountry,
    picture: item.picture,
    release_date: expectedDateCode(item.releaseDate),
    ...availabilityRecord(item.availability),
  };
}

type AvailabilityColumn = 'availability' | 'quantity' | 'expected' | 'order_limit' | 'orders_until';

function availabilityRecord(availability: ItemAvailability): Record<AvailabilityColumn, string> {
  const empty = { availability: availability.kind, quantity: '', expected: '', order_limit: '', orders_until: '' };
  switch (availability.kind) {
    case 'in_stock':
      return { ...empty, quantity: String(availability.quantity) };
    case 'on_order':
      return { ...empty, expected: expectedDateCode(availability.expected), order_limit: figure(availability.limit) };
    case 'pre_order':
      return {
        ...empty,
        expected: expectedDateCode(availability.expected),
        order_limit: figure(availability.limit),
        orders_until: availability.until ?? '',
      };
    case 'ended':
      return empty;
  }
}

const figure = (value: number | null): string => (value === null ? '' : String(value));
