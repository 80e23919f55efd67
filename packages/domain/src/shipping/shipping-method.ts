import { z } from 'zod';
import { HOME_COUNTRY } from './country.ts';

export const SHIPPING_METHODS = [
  'ems',
  'small_packet_air',
  'small_packet_surface',
  'parcel_air',
  'parcel_surface',
  'courier',
  'domestic',
] as const;
export type ShippingMethod = (typeof SHIPPING_METHODS)[number];

export const shippingMethodSchema = z.enum(SHIPPING_METHODS);

export const isShippingMethod = (text: string): text is ShippingMethod =>
  SHIPPING_METHODS.some((method) => method === text);

/** SHOP-4: what a customer is told about a method. Limits and prices are data of their own, with dates. */
export interface ShippingMethodFacts {
  readonly name: { readonly en: string; readonly ja: string };
  readonly deliveryTime: {
    readonly en: string;
    readonly ja: string;
    /** Whose figure it is: published by the carrier, or the store's own experience. Neither is a promise. */
    readonly basis: 'carrier' | 'store_estimate';
  };
  /** Whether the price includes a tracking number that the customer can follow. */
  readonly tracked: boolean;
}

export const SHIPPING_METHOD_FACTS: Readonly<Record<ShippingMethod, ShippingMethodFacts>> = {
  ems: {
    name: { en: 'EMS (express mail)', ja: 'EMS（国際スピード郵便）' },
    deliveryTime: { en: 'usually 3 to 6 days', ja: '通常3〜6日', basis: 'store_estimate' },
    tracked: true,
  },
  small_packet_air: {
    name: { en: 'Airmail small packet', ja: '小形包装物（航空便）' },
    deliveryTime: { en: 'usually 1 to 3 weeks', ja: '通常1〜3週間', basis: 'store_estimate' },
    tracked: false,
  },
  small_packet_surface: {
    name: { en: 'Small packet by surface mail', ja: '小形包装物（船便）' },
    deliveryTime: { en: 'usually 1 to 3 months', ja: '通常1〜3か月', basis: 'store_estimate' },
    tracked: false,
  },
  parcel_air: {
    name: { en: 'Parcel by air', ja: '国際小包（航空便）' },
    deliveryTime: { en: 'usually 1 to 2 weeks', ja: '通常1〜2週間', basis: 'store_estimate' },
    tracked: true,
  },
  parcel_surface: {
    name: { en: 'Parcel by surface mail', ja: '国際小包（船便）' },
    deliveryTime: { en: 'usually 1 to 3 months', ja: '通常1〜3か月', basis: 'carrier' },
    tracked: true,
  },
  courier: {
    name: { en: 'Courier', ja: '国際宅配便' },
    deliveryTime: { en: 'usually 3 to 7 days', ja: '通常3〜7日', basis: 'store_estimate' },
    tracked: true,
  },
  domestic: {
    name: { en: 'Delivery within Japan', ja: '国内宅配便' },
    deliveryTime: { en: 'usually 1 to 3 days', ja: '通常1〜3日', basis: 'store_estimate' },
    tracked: true,
  },
};

/** `domestic` goes to Japan only, every other method abroad only. */
export const goesToCountry = (method: ShippingMethod, country: string): boolean =>
  (method === 'domestic') === (country === HOME_COUNTRY);
