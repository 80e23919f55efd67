import { secondFactorSchema, signInSchema, signUpSchema } from '@toriyose/domain';
import { z } from 'zod';
import { cartOwner } from '../cart/cart-owner.ts';
import { findCartFigures } from '../cart/find-cart.ts';
import { customerProcedure, publicProcedure, router } from '../trpc.ts';
import { resendConfirmation } from './confirmation.ts';
import { signIn, signOut, verifySecondFactor } from './sign-in.ts';
import { signUp } from './sign-up.ts';

const nothing = z.strictObject({});

export const sessionRouter = router({
  /** Who asks, what lies in the cart (SHOP-3), and what time it is here. */
  current: publicProcedure.query(async ({ ctx }) => {
    const { customer, staffRole } = ctx.visitor;
    const [{ values }, cart] = await Promise.all([
      ctx.services.settings(),
      findCartFigures(ctx.services.db, cartOwner(ctx.visitor)),
    ]);
    return { customer, staffRole, cart, storeName: values.storeName, now: ctx.services.clock.now() };
  }),

  signUp: publicProcedure.input(signUpSchema).mutation(({ ctx, input }) => signUp(ctx, input)),
  signIn: publicProcedure.input(signInSchema).mutation(({ ctx, input }) => signIn(ctx, input)),
  verifySecondFactor: publicProcedure
    .input(secondFactorSchema)
    .mutation(({ ctx, input }) => verifySecondFactor(ctx, input.code)),
  signOut: publicProcedure.input(nothing).mutation(async ({ ctx }) => {
    await signOut(ctx);
    return { next: 'signed_out' as const };
  }),
  resendConfirmation: customerProcedure.input(nothing).mutation(async ({ ctx }) => {
    await resendConfirmation(ctx.services, ctx.customer);
    return { sentTo: ctx.customer.email };
  }),
});
