import { item, itemFromRow } from '@toriyose/db';
import {
  type CountryCode,
  findCountry,
  type Instant,
  type Item,
  type JstDate,
  jstDateOf,
  LINE_MAX_QUANTITY,
  nextRunSlot,
  packedGrams,
  postageRefusalWords,
  purchasability,
  quoteAllMethods,
  reviewKindFor,
  SHIPPING_METHOD_FACTS,
  type StoreCalendar,
} from '@toriyose/domain';
import { eq } from 'drizzle-orm';
import { NotFound } from '../order/refused.ts';
import type { Services } from '../services/services.ts';

/**
 * SHOP-1: everything that the item page says.
 * @param country where a parcel would go; null while nobody can say
 * @throws NotFound
 */
export async function viewItem(
  { db, clock, settings, config }: Pick<Services, 'db' | 'clock' | 'settings' | 'config'>,
  slug: string,
  country: CountryCode | null,
) {
  const [[row], { values }] = await Promise.all([
    db.select().from(item).where(eq(item.slug, slug)).limit(1),
    settings(),
  ]);
  if (row === undefined) throw new NotFound();
  const facts = itemFromRow(row);
  const now = clock.now();
  const today = jstDateOf(now);
  return {
    id: row.id,
    ...facts,
    today,
    ...buying(facts, now, values.calendar),
    reviewKind: reviewKindFor(facts, now),
    /** POL-2 */
    delayCancelAfterDays: values.policy.delayCancelAfterDays,
    postage: country === null ? null : postageTo(facts, country, today),
    origin: config.STORE_ORIGIN,
  };
}

function buying({ availability }: Item, now: Instant, calendar: StoreCalendar) {
  const purchase = purchasability(availability, jstDateOf(now));
  const most = purchase.kind === 'buyable' ? Math.min(LINE_MAX_QUANTITY, purchase.limit ?? LINE_MAX_QUANTITY) : 0;
  const isOnShelf = purchase.kind === 'buyable' && availability.kind === 'in_stock';
  return {
    purchase,
    /** Units that can be put in a cart at once; 0 when it cannot be bought. */
    mostQuantity: most,
    /** RUN-1: the next processing run, which takes up what is on our shelf and paid by then. */
    shipsNext: isOnShelf ? nextRunSlot(now, calendar).at : null,
  };
}

/** SHOP-6: one unit in its box, alone. Cheapest first; EMS always named, or why it is not offered. */
function postageTo({ weightGrams, dimensions }: Item, country: CountryCode, on: JstDate) {
  const quotes = quoteAllMethods({ country, grams: packedGrams(weightGrams), size: dimensions, on });
  const offers = quotes
    .flatMap(({ method, quote }) => (quote.ok ? [{ method, postage: quote.postage }] : []))
    .sort((a, b) => a.postage - b.postage)
    .map((offer) => ({ ...offer, ...SHIPPING_METHOD_FACTS[offer.method] }));
  const usual = quotes.find(({ method }) => method === (country === 'JP' ? 'domestic' : 'ems'))?.quote;
  return {
    country,
    countryName: findCountry(country)?.name ?? { en: country, ja: country },
    cheapest: offers[0] ?? null,
    ems: offers.find(({ method }) => method === 'ems') ?? null,
    /** Why there is none at all; null while there is a way. */
    refusal: offers.length === 0 && usual && !usual.ok ? postageRefusalWords(usual) : null,
  };
}
