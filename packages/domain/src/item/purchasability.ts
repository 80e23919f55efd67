import type { JstDate } from '../time/jst-date.ts';
import type { ItemAvailability } from './item.ts';

/** SHOP-1: whether units can be put in a cart today, and if not, why. */
export type Purchasability =
  /** @property limit units that can be bought now, null for any number */
  | { readonly kind: 'buyable'; readonly limit: number | null }
  | { readonly kind: 'refused'; readonly reason: 'out_of_stock' | 'limit_reached' | 'deadline_passed' | 'ended' };

/**
 * Answers for one unit; compare `limit` for more. A pre-order can be placed until its last day in Tokyo is over.
 * @param today the date in Japan
 */
export function purchasability(availability: ItemAvailability, today: JstDate): Purchasability {
  switch (availability.kind) {
    case 'in_stock':
      return availability.quantity > 0
        ? { kind: 'buyable', limit: availability.quantity }
        : { kind: 'refused', reason: 'out_of_stock' };
    case 'on_order':
      return withinLimit(availability.limit);
    case 'pre_order':
      return availability.until !== null && today > availability.until
        ? { kind: 'refused', reason: 'deadline_passed' }
        : withinLimit(availability.limit);
    case 'ended':
      return { kind: 'refused', reason: 'ended' };
  }
}

const withinLimit = (limit: number | null): Purchasability =>
  limit === 0 ? { kind: 'refused', reason: 'limit_reached' } : { kind: 'buyable', limit };
