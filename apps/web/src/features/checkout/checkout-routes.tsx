import { createRoute } from '@tanstack/react-router';
import { storeRoute } from '../../app/layout-routes.tsx';
import { lazyPage } from '../../app/lazy-page.ts';
import { pageMeta } from '../../app/page-meta.ts';
import { checkoutTitle } from './checkout-title.ts';
import { loadCheckout } from './load-checkout.ts';

export const checkoutRoute = createRoute({
  getParentRoute: () => storeRoute,
  path: 'checkout',
  loader: ({ context }) => loadCheckout(context.trpc, context.session),
  head: ({ match }) => ({ meta: pageMeta(match.context, checkoutTitle[match.context.locale]) }),
  component: lazyPage(() => import('./checkout-page.tsx'), 'CheckoutPage'),
  staticData: { private: true },
});
