import { ZERO_YEN } from '@toriyose/domain';
import { publicProcedure, router } from '../trpc.ts';

export const sessionRouter = router({
  /** Who asks, what lies in the cart (SHOP-3), and what time it is here. */
  current: publicProcedure.query(async ({ ctx }) => {
    const { customer, staffRole } = ctx.visitor;
    const { values } = await ctx.services.settings();
    return {
      customer,
      staffRole,
      cart: { itemCount: 0, totalYen: ZERO_YEN },
      storeName: values.storeName,
      now: ctx.services.clock.now(),
    };
  }),
});
