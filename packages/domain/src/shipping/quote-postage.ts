import { type Yen, ZERO_YEN } from '../money/yen.ts';
import type { JstDate } from '../time/jst-date.ts';
import { CLOSED_ROUTES, type ClosedRoute, closedRouteOn } from './closed-routes.ts';
import { type Country, findCountry, type ShippingZone } from './country.ts';
import {
  type ExceededMeasure,
  exceededMeasure,
  PARCEL_LIMITS,
  type ParcelLimit,
  type ParcelSize,
  parcelLimitOn,
} from './parcel-limits.ts';
import { type RateTable, rateTableOn, stepFor, zoneIn } from './rate-table.ts';
import { RATE_TABLES } from './rate-tables.ts';
import { goesToCountry, SHIPPING_METHODS, type ShippingMethod } from './shipping-method.ts';

export interface PostageRequest {
  readonly method: ShippingMethod;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The packed box (`packedGrams`), whole grams, at least 1. */
  readonly grams: number;
  /** The day in Japan whose prices, limits and closures count. */
  readonly on: JstDate;
  /** Checked against the size limits where it is known. */
  readonly size?: ParcelSize | null;
  readonly rateTables?: readonly RateTable[];
  readonly limits?: readonly ParcelLimit[];
  readonly closedRoutes?: readonly ClosedRoute[];
}

export interface PostageOffer {
  readonly ok: true;
  readonly postage: Yen;
  readonly zone: ShippingZone;
  /** Goes into the order: later changes are computed with the same table. */
  readonly rateTableId: string;
  /** The weight up to which this price holds. */
  readonly upToGrams: number;
}

export type TooHeavy = {
  readonly ok: false;
  readonly code: 'too_heavy';
  readonly grams: number;
  readonly limitGrams: number;
};

/** SHOP-4: why a method is not offered, with what a screen needs to say it. */
export type PostageRefusal =
  /** Domestic delivery abroad, a foreign method within Japan, or a country that the store does not know. */
  | { readonly ok: false; readonly code: 'not_for_country' }
  | { readonly ok: false; readonly code: 'route_closed'; readonly route: ClosedRoute }
  /** No price list of this method is in force for this country on this day. */
  | { readonly ok: false; readonly code: 'no_rates' }
  | ({ readonly ok: false; readonly code: 'too_large' } & ExceededMeasure)
  | TooHeavy;

export type PostageQuote = PostageOffer | PostageRefusal;

/**
 * SHOP-6: the postage of one box by one method.
 * @throws RangeError when the weight is not a whole positive number of grams, or the size not one of a box
 */
export function quotePostage(request: PostageRequest): PostageQuote {
  const { method, grams, on, rateTables = RATE_TABLES, limits = PARCEL_LIMITS, closedRoutes = CLOSED_ROUTES } = request;
  if (!Number.isSafeInteger(grams) || grams < 1) throw new RangeError(`Not the weight of a box in grams: ${grams}`);
  const country = findCountry(request.country);
  if (!country || !goesToCountry(method, country.code)) return { ok: false, code: 'not_for_country' };
  const route = closedRouteOn(method, country.code, on, closedRoutes);
  if (route) return { ok: false, code: 'route_closed', route };
  const table = rateTableOn(method, on, rateTables);
  if (!table) return { ok: false, code: 'no_rates' };
  const limit = parcelLimitOn(method, country.code, on, limits);
  return (limit && refusalByLimit(limit, grams, request.size)) ?? priceByTable(table, country, grams);
}

function refusalByLimit(limit: ParcelLimit, grams: number, size?: ParcelSize | null): PostageRefusal | undefined {
  if (grams > limit.maxGrams) return { ok: false, code: 'too_heavy', grams, limitGrams: limit.maxGrams };
  const exceeded = size ? exceededMeasure(size, limit) : undefined;
  return exceeded && { ok: false, code: 'too_large', ...exceeded };
}

function priceByTable(
  table: RateTable,
  country: Country,
  grams: number,
): PostageOffer | TooHeavy | { readonly ok: false; readonly code: 'no_rates' } {
  const zone = zoneIn(table, country);
  const steps = table.steps[zone] ?? [];
  const last = steps.at(-1);
  if (!last) return { ok: false, code: 'no_rates' };
  const step = stepFor(steps, grams);
  if (!step) return { ok: false, code: 'too_heavy', grams, limitGrams: last.upToGrams };
  return { ok: true, postage: step.postage, zone, rateTableId: table.id, upToGrams: step.upToGrams };
}

export interface MethodQuote {
  readonly method: ShippingMethod;
  readonly quote: PostageQuote;
}

/** SHOP-4: every method, in the order of `SHIPPING_METHODS`, with its price or why it is not offered. */
export const quoteAllMethods = (request: Omit<PostageRequest, 'method'>): MethodQuote[] =>
  SHIPPING_METHODS.map((method) => ({ method, quote: quotePostage({ ...request, method }) }));

/** What an order keeps of its quote. Plain texts, as they come from the database. */
export interface FrozenRate {
  readonly method: string;
  readonly country: string;
  readonly rateTableId: string;
}

/**
 * POL-5: the postage of a placed order after its weight has changed, by the table it was bought with, whatever is in
 * force or closed today. Never rises when the weight falls. Nothing left to send costs nothing.
 * @param grams packed weight of what is left, whole grams, zero or more
 * @throws RangeError for a broken weight; Error when the order names a table or country that does not exist
 */
export function repriceForWeight(
  frozen: FrozenRate,
  grams: number,
  rateTables: readonly RateTable[] = RATE_TABLES,
): PostageOffer | TooHeavy {
  if (!Number.isSafeInteger(grams) || grams < 0) throw new RangeError(`Not a weight in grams: ${grams}`);
  const table = rateTables.find(({ id, method }) => id === frozen.rateTableId && method === frozen.method);
  const country = findCountry(frozen.country);
  const price = table && country ? priceByTable(table, country, grams) : undefined;
  if (!price || (!price.ok && price.code === 'no_rates')) {
    throw new Error(`No rate table ${frozen.rateTableId} for ${frozen.method} to ${frozen.country}`);
  }
  return price.ok && grams === 0 ? { ...price, postage: ZERO_YEN, upToGrams: 0 } : price;
}
