import { cart, cartLine, type Tx, writeTransaction } from '@toriyose/db';
import { CART_MAX_LINES, LINE_MAX_QUANTITY } from '@toriyose/domain';
import { asc, eq } from 'drizzle-orm';
import type { Services } from '../services/services.ts';
import { hashSecretToken } from '../session/secret-token.ts';
import { ownedBy } from './cart-owner.ts';
import { findOrMakeCart } from './change-cart.ts';

/**
 * SHOP-3: a visitor's cart becomes part of the account's on signing in: quantities of the same item add up, within the
 * limits of a cart. The visitor's cart is gone afterwards, so that doing it twice adds nothing.
 */
export const joinCarts = (
  services: Pick<Services, 'db' | 'clock' | 'newId'>,
  cartToken: string,
  customerId: string,
): Promise<void> =>
  writeTransaction(services.db, async (tx) => {
    const brought = await takeLines(tx, hashSecretToken(cartToken));
    if (brought.length === 0) return;
    const cartId = await findOrMakeCart(tx, services, { customerId });
    const kept = await tx.select().from(cartLine).where(eq(cartLine.cartId, cartId));
    const quantities = new Map(kept.map((line) => [line.itemId, line.quantity]));
    for (const { itemId, quantity, addedAt } of brought) {
      const before = quantities.get(itemId);
      if (before === undefined && quantities.size >= CART_MAX_LINES) continue;
      const together = Math.min(LINE_MAX_QUANTITY, quantity + (before ?? 0));
      quantities.set(itemId, together);
      await tx
        .insert(cartLine)
        .values({ id: services.newId(), cartId, itemId, quantity: together, addedAt })
        .onConflictDoUpdate({ target: [cartLine.cartId, cartLine.itemId], set: { quantity: together } });
    }
  });

/** The lines of the visitor's cart, which goes with them. */
async function takeLines(tx: Tx, tokenHash: string) {
  const lines = await tx
    .select({ itemId: cartLine.itemId, quantity: cartLine.quantity, addedAt: cartLine.addedAt })
    .from(cart)
    .innerJoin(cartLine, eq(cartLine.cartId, cart.id))
    .where(ownedBy({ tokenHash }))
    .orderBy(asc(cartLine.addedAt), asc(cartLine.id));
  await tx.delete(cart).where(ownedBy({ tokenHash }));
  return lines;
}
