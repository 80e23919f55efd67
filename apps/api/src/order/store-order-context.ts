import {
  CLOSED_ROUTES,
  checkS10,
  closedRouteOn,
  type FrozenPostage,
  type Instant,
  isShippingMethod,
  jstDateOf,
  normaliseTrackingNumber,
  type OrderContext,
  packedGrams,
  repriceForWeight,
  SHIPPING_METHOD_FACTS,
  type TrackingCheck,
  usesS10,
} from '@toriyose/domain';

/** Everything that decisions on orders need from outside, for this moment. */
export const storeOrderContext = (now: Instant, newId: () => string): OrderContext => ({
  now,
  newId: () => newId(),
  postageFor,
  isRouteClosed: (frozen) => isRouteClosed(frozen, now),
  checkTracking,
});

/** POL-5: the table the order was bought with, for what is left of its weight. */
function postageFor(frozen: FrozenPostage, goodsGrams: number) {
  const price = repriceForWeight(frozen, packedGrams(goodsGrams));
  if (!price.ok) throw new Error(`A placed order is heavier than its rate table allows: ${price.grams} g`);
  return price.postage;
}

/** P26: a route can close after the order was placed. */
export const isRouteClosed = ({ method, country }: FrozenPostage, now: Instant): boolean =>
  isShippingMethod(method) && closedRouteOn(method, country, jstDateOf(now), CLOSED_ROUTES) !== undefined;

/** SHP-2: postal services use S10 numbers; other carriers have their own, which nobody can check here. */
function checkTracking(method: string, text: string): TrackingCheck {
  if (!isShippingMethod(method) || !SHIPPING_METHOD_FACTS[method].tracked) return { ok: true, number: null };
  if (text.trim() === '') return { ok: false, code: 'tracking_number_missing' };
  if (!usesS10(method)) return { ok: true, number: normaliseTrackingNumber(text) };
  const checked = checkS10(text, method);
  return checked.ok ? { ok: true, number: checked.number } : { ok: false, code: 'tracking_number_wrong' };
}
