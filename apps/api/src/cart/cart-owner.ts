import { cart } from '@toriyose/db';
import { eq, type SQL } from 'drizzle-orm';
import { hashSecretToken } from '../session/secret-token.ts';
import type { Visitor } from '../session/visitor.ts';

/** Whose cart: a customer's, wherever he signs in, or that of one browser, found by the hash of its token. */
export type CartOwner = { readonly customerId: string } | { readonly tokenHash: string };

/** Null for a visitor who has put nothing in yet. */
export function cartOwner({ customer, cartToken }: Pick<Visitor, 'customer' | 'cartToken'>): CartOwner | null {
  if (customer) return { customerId: customer.id };
  return cartToken === null ? null : { tokenHash: hashSecretToken(cartToken) };
}

export const ownedBy = (owner: CartOwner): SQL =>
  'customerId' in owner ? eq(cart.customerId, owner.customerId) : eq(cart.tokenHash, owner.tokenHash);
