import { createRoute } from '@tanstack/react-router';
import { accountRoute } from '../../app/layout-routes.tsx';
import { lazyPage } from '../../app/lazy-page.ts';
import { pageMeta } from '../../app/page-meta.ts';
import { accountWords } from './account-words.ts';
import { NEWEST_ORDERS } from './newest-orders.ts';

export const accountPageRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/',
  loader: ({ context }) => context.trpc.order.history.ensureData(NEWEST_ORDERS),
  head: ({ match }) => ({ meta: pageMeta(match.context, accountWords[match.context.locale].title) }),
  component: lazyPage(() => import('./account-page.tsx'), 'AccountPage'),
});
