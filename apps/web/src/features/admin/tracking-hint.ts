import { checkS10, isShippingMethod, normaliseTrackingNumber, SHIPPING_METHOD_FACTS, usesS10 } from '@toriyose/domain';

const S10_LENGTH = 13;

/** What can be said of a tracking number while it is typed. */
export type TrackingHint =
  | { readonly kind: 'empty' }
  | { readonly kind: 'right'; readonly number: string }
  /** Not all of it is there yet. */
  | { readonly kind: 'incomplete'; readonly length: number }
  | { readonly kind: 'wrong'; readonly code: 'not_s10' | 'check_digit' | 'wrong_service' };

/** Whether parcels by this method carry a number at all. */
export const isTracked = (method: string): boolean => isShippingMethod(method) && SHIPPING_METHOD_FACTS[method].tracked;

/** SHP-2: the domain's own check, as it is typed or scanned. Carriers without S10 have numbers that nobody can check. */
export function trackingHint(method: string, typed: string): TrackingHint {
  const number = normaliseTrackingNumber(typed);
  if (number === '') return { kind: 'empty' };
  if (!isShippingMethod(method) || !usesS10(method)) return { kind: 'right', number };
  const check = checkS10(number, method);
  if (check.ok) return { kind: 'right', number: check.number };
  if (check.code === 'not_s10' && number.length < S10_LENGTH) return { kind: 'incomplete', length: number.length };
  return { kind: 'wrong', code: check.code };
}
