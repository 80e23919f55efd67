/*
 * All pages of the site.
 *
 * To add a page:
 * 1. Write `src/features/<noun>/<name>-page.tsx` with one exported component, and its words in `<name>-words.ts`
 *    (`export const xWords = defineWords({ en: …, ja: … })`, in the page `const words = useWords(xWords)`).
 * 2. Declare the route in `src/features/<noun>/<noun>-routes.tsx`:
 *
 *      export const orderPageRoute = createRoute({
 *        getParentRoute: () => accountRoute,              // storeRoute, accountRoute or adminRoute: layout and guard
 *        path: 'orders/$number',
 *        validateSearch: (search): { page?: string } => …,  // plain texts, as an HTML form sends them; no zod here
 *        loader: ({ context, params }) => context.trpc.order.byNumber.ensureData({ number: params.number }),
 *        head: ({ match, loaderData }) => ({ meta: pageMeta(match.context, orderWords[match.context.locale].title) }),
 *        component: lazyPage(() => import('./order-page.tsx'), 'OrderPage'),
 *        staticData: { private: true },                   // never stored; holds below account and admin by itself
 *      });
 *
 *    The loader runs on the server for the first page and in the browser afterwards. The component reads the same data
 *    with `trpc.order.byNumber.useSuspenseQuery({ number })`: it is already there. A NOT_FOUND of the API becomes the
 *    404 page, UNAUTHORIZED the sign-in page (which returns here), anything else the error page, with its HTTP status.
 * 3. List it below. Navigation shows it by itself once its path exists.
 */
import { accountRoute, adminRoute, rootRoute, storeRoute } from './app/layout-routes.tsx';
import { accountPageRoute } from './features/account/account-routes.tsx';
import { staffOrderRoutes } from './features/admin/admin-routes.tsx';
import { cartRoute } from './features/cart/cart-routes.tsx';
import { itemRoute, productsRoute } from './features/catalogue/catalogue-routes.tsx';
import { checkoutRoute } from './features/checkout/checkout-routes.tsx';
import { homeRoute } from './features/home/home-routes.tsx';
import { orderRoutes } from './features/order/order-routes.tsx';
import { sessionRoutes } from './features/session/session-routes.tsx';
import { styleguideRoutes } from './features/styleguide/styleguide-routes.tsx';

export const routeTree = rootRoute.addChildren([
  storeRoute.addChildren([
    homeRoute,
    productsRoute,
    itemRoute,
    cartRoute,
    accountRoute.addChildren([accountPageRoute, ...orderRoutes]),
    checkoutRoute,
    ...sessionRoutes,
    ...styleguideRoutes,
  ]),
  adminRoute.addChildren([...staffOrderRoutes]),
]);
