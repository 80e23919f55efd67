import { checkoutRefusal, priceCart, type ShippingMethod } from '@toriyose/domain';
import { findAddress } from '../account/address-book.ts';
import { cartOwner } from '../cart/cart-owner.ts';
import { findCartEntries } from '../cart/find-cart.ts';
import { Refused } from '../order/refused.ts';
import type { Services } from '../services/services.ts';
import type { Visitor } from '../session/visitor.ts';
import { viewQuote } from './quote-view.ts';

export interface QuoteRequest {
  readonly to:
    | { readonly kind: 'country'; readonly country: string }
    /** An entry of the address book. */
    | { readonly kind: 'booked'; readonly id: string };
  readonly method: ShippingMethod | null;
}

/** SHOP-4: the final figures of this moment, also for somebody who has no account yet. @throws Refused */
export async function quoteCart(services: Services, visitor: Visitor, { to, method }: QuoteRequest) {
  const [{ values }, entries, country] = await Promise.all([
    services.settings(),
    findCartEntries(services.db, cartOwner(visitor)),
    to.kind === 'country' ? to.country : countryOf(services, visitor, to.id),
  ]);
  const { calendar } = values;
  return viewQuote(priceCart({ entries, country, method, now: services.clock.now(), calendar }), values);
}

async function countryOf({ db }: Services, { customer }: Visitor, addressId: string): Promise<string> {
  const found = customer && (await findAddress(db, customer.id, addressId));
  if (!found) throw new Refused(checkoutRefusal({ code: 'address_unknown' }));
  return found.country;
}
