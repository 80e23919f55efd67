import { nextRunSlot, type RunSlot } from '../calendar/processing-run.ts';
import type { StoreCalendar } from '../calendar/store-calendar.ts';
import { addYen, type Yen } from '../money/yen.ts';
import { packedGrams } from '../shipping/packed-weight.ts';
import { leastBoxAround } from '../shipping/parcel-limits.ts';
import { type MethodQuote, type PostageOffer, quoteAllMethods } from '../shipping/quote-postage.ts';
import type { ShippingMethod } from '../shipping/shipping-method.ts';
import type { Instant } from '../time/instant.ts';
import { jstDateOf } from '../time/jst-date.ts';
import { type CartEntry, type PricedLines, priceLines } from './price-lines.ts';

export interface CartPricing {
  readonly entries: readonly CartEntry[];
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  /** Null while the customer has not chosen one. */
  readonly method: ShippingMethod | null;
  readonly now: Instant;
  readonly calendar: StoreCalendar;
}

/** A cart with every figure of this moment: what the final screen shows, and what an order is made of. */
export interface PricedCart extends PricedLines {
  readonly country: string;
  /** Goods and the store's allowance for the box; 0 for an empty cart. */
  readonly packedGrams: number;
  /** SHOP-4: each with its price or why it is not offered; none for an empty cart. */
  readonly methods: readonly MethodQuote[];
  /** Null while none is chosen, or when it is not offered. */
  readonly chosen: { readonly method: ShippingMethod; readonly offer: PostageOffer } | null;
  /** Items and postage; null without a chosen method. */
  readonly total: Yen | null;
  /** RUN-1: the first run that could take the order up. */
  readonly earliestRun: RunSlot;
}

/** SHOP-4: all figures from the catalogue, rates and calendar; nothing that a client says but what, how many and where. */
export function priceCart({ entries, country, method, now, calendar }: CartPricing): PricedCart {
  const priced = priceLines(entries, now, calendar);
  const grams = packedGrams(priced.goodsGrams);
  const size = leastBoxAround(priced.lines.map((line) => line.dimensions));
  const methods = grams === 0 ? [] : quoteAllMethods({ country, grams, size, on: jstDateOf(now) });
  const chosen = findOffer(methods, method);
  return {
    ...priced,
    country,
    packedGrams: grams,
    methods,
    chosen,
    total: chosen && addYen(priced.itemsTotal, chosen.offer.postage),
    earliestRun: nextRunSlot(now, calendar),
  };
}

function findOffer(methods: readonly MethodQuote[], wanted: ShippingMethod | null): PricedCart['chosen'] {
  const found = methods.find(({ method }) => method === wanted);
  return found?.quote.ok ? { method: found.method, offer: found.quote } : null;
}
