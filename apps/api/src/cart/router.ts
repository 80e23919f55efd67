import { cart } from '@toriyose/db';
import { addQuantitySchema, cartQuantitySchema, DAY_MS, idSchema } from '@toriyose/domain';
import { z } from 'zod';
import { CART_COOKIE } from '../session/read-visitor.ts';
import { hashSecretToken, makeSecretToken } from '../session/secret-token.ts';
import { publicProcedure, router } from '../trpc.ts';
import type { RequestContext } from '../trpc-context.ts';
import { type CartOwner, cartOwner, ownedBy } from './cart-owner.ts';
import { viewCart } from './cart-view.ts';
import { changeCart } from './change-cart.ts';

/** How long a browser remembers its cart; every change starts it anew. */
const CART_COOKIE_SECONDS = (60 * DAY_MS) / 1000;

export const cartRouter = router({
  /** The cart of whoever asks; a visitor's as well as a customer's. */
  get: publicProcedure.query(({ ctx }) => viewCart(ctx.services, cartOwner(ctx.visitor))),

  /** Puts more of an item in. */
  add: publicProcedure
    .input(z.strictObject({ itemId: idSchema, quantity: addQuantitySchema }))
    .mutation(async ({ ctx, input }) => {
      const owner = await ownerForChange(ctx);
      await changeCart(ctx.services, owner, { itemId: input.itemId, quantity: (before) => before + input.quantity });
      return viewCart(ctx.services, owner);
    }),

  /** How many shall lie in the cart; 0 takes the item out. Doing it twice changes nothing. */
  setQuantity: publicProcedure
    .input(z.strictObject({ itemId: idSchema, quantity: cartQuantitySchema }))
    .mutation(async ({ ctx, input }) => {
      const owner = await ownerForChange(ctx);
      await changeCart(ctx.services, owner, { itemId: input.itemId, quantity: () => input.quantity });
      return viewCart(ctx.services, owner);
    }),
});

/**
 * The cart that is about to change. A visitor without one gets a new token: one that the store never gave out is not
 * taken over from a cookie, since somebody else may have put it there.
 */
async function ownerForChange(ctx: RequestContext): Promise<CartOwner> {
  const { customer, cartToken } = ctx.visitor;
  if (customer) return { customerId: customer.id };
  const isKnown =
    cartToken !== null && (await ctx.services.db.$count(cart, ownedBy({ tokenHash: hashSecretToken(cartToken) }))) > 0;
  const token = isKnown ? cartToken : makeSecretToken();
  ctx.setCookie(CART_COOKIE, token, { maxAge: CART_COOKIE_SECONDS });
  return { tokenHash: hashSecretToken(token) };
}
