import { type AvailabilityState, availabilityState, ITEM_CATEGORY_NAMES } from '@toriyose/domain';
import type { Outputs } from '../../app/trpc.ts';
import type { Locale } from '../../words/words.ts';

export type ItemView = Outputs['catalogue']['item'];

export const itemPagePath = (slug: string): string => `/products/${slug}`;

/** schema.org's names for what the page says in words. */
const SCHEMA_AVAILABILITY: Record<AvailabilityState, string> = {
  in_stock: 'InStock',
  few_left: 'LimitedAvailability',
  on_order: 'BackOrder',
  pre_order: 'PreOrder',
  sold_out: 'SoldOut',
  pre_order_closed: 'OutOfStock',
  ended: 'Discontinued',
};

/** SHOP-2: the item for search engines. Says nothing that the page does not say. */
export function itemJsonLd(item: ItemView, locale: Locale, storeName: string): Record<string, unknown> {
  const state = availabilityState(item.availability, item.today);
  return {
    '@type': 'Product',
    name: item.name[locale],
    description: item.description[locale],
    sku: item.catalogueNumber,
    image: [`${item.origin}/pictures/${item.picture}-640.webp`],
    brand: { '@type': 'Brand', name: item.maker[locale] },
    category: ITEM_CATEGORY_NAMES[item.category][locale],
    weight: { '@type': 'QuantitativeValue', value: item.weightGrams, unitCode: 'GRM' },
    ...(item.releaseDate?.precision === 'day' ? { releaseDate: item.releaseDate.start } : {}),
    offers: {
      '@type': 'Offer',
      url: `${item.origin}${itemPagePath(item.slug)}`,
      priceCurrency: 'JPY',
      price: item.price,
      availability: `https://schema.org/${SCHEMA_AVAILABILITY[state]}`,
      ...(item.availability.kind === 'pre_order' && item.availability.until !== null
        ? { availabilityEnds: item.availability.until }
        : {}),
      itemCondition: 'https://schema.org/NewCondition',
      seller: { '@type': 'Organization', name: storeName },
    },
  };
}
