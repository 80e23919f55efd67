import { createRoute } from '@tanstack/react-router';
import { accountRoute } from '../../app/layout-routes.tsx';
import { lazyPage } from '../../app/lazy-page.ts';
import { pageMeta } from '../../app/page-meta.ts';
import { readHistorySearch, toHistoryQuery } from './history-search.ts';
import { historyWords } from './history-words.ts';
import { orderWords } from './order-words.ts';
import { readPaymentNews } from './payment-news.ts';

const historyRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: 'orders',
  validateSearch: readHistorySearch,
  loaderDeps: ({ search }) => toHistoryQuery(search),
  loader: ({ context, deps }) => context.trpc.order.history.ensureData(deps),
  head: ({ match }) => ({ meta: pageMeta(match.context, historyWords[match.context.locale].title) }),
  component: lazyPage(() => import('./history-page.tsx'), 'HistoryPage'),
});

const orderRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: 'orders/$number',
  validateSearch: readPaymentNews,
  loader: ({ context, params }) => context.trpc.order.get.ensureData({ number: params.number }),
  head: ({ match, params }) => ({
    meta: pageMeta(match.context, orderWords[match.context.locale].title(params.number)),
  }),
  component: lazyPage(() => import('./order-page.tsx'), 'OrderPage'),
});

export const orderRoutes = [historyRoute, orderRoute];
