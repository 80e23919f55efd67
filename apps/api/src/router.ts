import { addressesRouter } from './account/router.ts';
import { adminRouter } from './admin/router.ts';
import { cartRouter } from './cart/router.ts';
import { catalogueRouter } from './catalogue/router.ts';
import { checkoutRouter } from './checkout/router.ts';
import { orderRouter } from './order/router.ts';
import { sessionRouter } from './session/router.ts';
import { router } from './trpc.ts';

/** Every procedure, by noun. Its type is all that the web app takes from here. */
export const appRouter = router({
  addresses: addressesRouter,
  admin: adminRouter,
  cart: cartRouter,
  catalogue: catalogueRouter,
  checkout: checkoutRouter,
  order: orderRouter,
  session: sessionRouter,
});

export type AppRouter = typeof appRouter;
