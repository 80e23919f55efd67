import { type JstDate, jstDate } from '../time/jst-date.ts';
import type { CountryCode } from './country.ts';
import type { ShippingMethod } from './shipping-method.ts';

/** SHOP-6: a way to a country that takes no goods for sale for a while. Data, so that reopening is one date. */
export interface ClosedRoute {
  readonly country: CountryCode;
  readonly methods: readonly ShippingMethod[];
  /** First and last closed day (Japan); `to` null: until further notice. */
  readonly from: JstDate;
  readonly to: JstDate | null;
  /** Shown to customers. */
  readonly reason: { readonly en: string; readonly ja: string };
  readonly source: string;
}

/**
 * The notice names 米国. Japan Post lists the overseas territories (Guam, Puerto Rico and others) as places of their
 * own and the notice does not mention them, so they are not closed here.
 */
export const CLOSED_ROUTES: readonly ClosedRoute[] = [
  {
    country: 'US',
    methods: ['ems', 'parcel_air', 'parcel_surface', 'small_packet_air', 'small_packet_surface'],
    from: jstDate('2025-08-27'),
    to: null,
    reason: {
      en: 'Japan Post has suspended mail with goods for sale to the United States since 27 August 2025.',
      ja: '日本郵便は2025年8月27日より、販売品を内容とするアメリカ合衆国宛て郵便物の引き受けを停止しています。',
    },
    source: 'https://www.int-mypage.post.japanpost.jp/ (notice on the end of the US de minimis exemption)',
  },
];

/** @returns undefined while the route is open */
export const closedRouteOn = (
  method: ShippingMethod,
  country: string,
  on: JstDate,
  routes: readonly ClosedRoute[],
): ClosedRoute | undefined =>
  routes.find(
    (route) =>
      route.country === country &&
      route.methods.includes(method) &&
      route.from <= on &&
      (route.to === null || on <= route.to),
  );
