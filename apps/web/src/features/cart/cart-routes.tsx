import { createRoute } from '@tanstack/react-router';
import { storeRoute } from '../../app/layout-routes.tsx';
import { lazyPage } from '../../app/lazy-page.ts';
import { pageMeta } from '../../app/page-meta.ts';
import { shellWords } from '../../words/shell-words.ts';

export const cartRoute = createRoute({
  getParentRoute: () => storeRoute,
  path: 'cart',
  loader: async ({ context: { trpc } }) => {
    await trpc.cart.get.ensureData();
  },
  head: ({ match: { context } }) => ({
    meta: [...pageMeta(context, shellWords[context.locale].cart), { name: 'robots', content: 'noindex' }],
  }),
  component: lazyPage(() => import('./cart-page.tsx'), 'CartPage'),
  staticData: { private: true },
});
