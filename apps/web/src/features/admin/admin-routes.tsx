import { createRoute } from '@tanstack/react-router';
import { adminRoute } from '../../app/layout-routes.tsx';
import { lazyPage } from '../../app/lazy-page.ts';
import { pageMeta } from '../../app/page-meta.ts';
import { TroublePage } from '../trouble/trouble-page.tsx';
import { adminTitles } from './admin-titles.ts';
import { readOrdersSearch, toOrdersQuery } from './orders-search.ts';

/** A page that fails, or is not for this role (403), says so beside the navigation. */
const below = { getParentRoute: () => adminRoute, errorComponent: TroublePage };

const todayRoute = createRoute({
  ...below,
  path: '/',
  loader: ({ context }) => context.trpc.admin.today.ensureData(),
  head: ({ match }) => ({ meta: pageMeta(match.context, adminTitles[match.context.locale].today) }),
  component: lazyPage(() => import('./today-page.tsx'), 'TodayPage'),
});

const ordersRoute = createRoute({
  ...below,
  path: 'orders',
  validateSearch: readOrdersSearch,
  loaderDeps: ({ search }) => toOrdersQuery(search),
  loader: async ({ context: { trpc }, deps }) => {
    await Promise.all([
      trpc.admin.orders.list.getInfiniteData(deps) ?? trpc.admin.orders.list.fetchInfinite(deps),
      trpc.admin.orders.counts.ensureData(),
    ]);
  },
  head: ({ match }) => ({ meta: pageMeta(match.context, adminTitles[match.context.locale].orders) }),
  component: lazyPage(() => import('./orders-page.tsx'), 'OrdersPage'),
});

const orderDeskRoute = createRoute({
  ...below,
  path: 'orders/$number',
  loader: ({ context, params }) => context.trpc.admin.orders.get.ensureData({ number: params.number }),
  head: ({ match, params }) => ({
    meta: pageMeta(match.context, adminTitles[match.context.locale].order(params.number)),
  }),
  component: lazyPage(() => import('./order-desk-page.tsx'), 'OrderDeskPage'),
});

const runsRoute = createRoute({
  ...below,
  path: 'runs',
  /** `dry=1`: with the dry run open. */
  validateSearch: (search: Record<string, unknown>): { dry?: '1' } => (search['dry'] === '1' ? { dry: '1' } : {}),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { trpc }, deps }) => {
    await Promise.all([
      trpc.admin.runs.upcoming.ensureData(),
      trpc.admin.runs.list.getInfiniteData({}) ?? trpc.admin.runs.list.fetchInfinite({}),
      deps.dry && trpc.admin.runs.preview.fetchInfinite({}),
    ]);
  },
  head: ({ match }) => ({ meta: pageMeta(match.context, adminTitles[match.context.locale].runs) }),
  component: lazyPage(() => import('./runs-page.tsx'), 'RunsPage'),
});

const runRoute = createRoute({
  ...below,
  path: 'runs/$id',
  loader: async ({ context: { trpc }, params: { id } }) => {
    await Promise.all([
      trpc.admin.runs.get.ensureData({ id }),
      trpc.admin.runs.orders.fetchInfinite({ runId: id, outcome: 'blocked' }),
      trpc.admin.runs.orders.fetchInfinite({ runId: id, outcome: 'moved' }),
    ]);
  },
  head: ({ match }) => ({ meta: pageMeta(match.context, adminTitles[match.context.locale].runReport) }),
  component: lazyPage(() => import('./run-page.tsx'), 'RunPage'),
});

const shipmentsRoute = createRoute({
  ...below,
  path: 'shipments',
  loader: async ({ context: { trpc } }) => {
    await Promise.all([
      trpc.admin.shipments.toPrepare.fetchInfinite({}),
      trpc.admin.shipments.preparing.fetchInfinite({}),
      trpc.admin.shipments.shipped.fetchInfinite({}),
    ]);
  },
  head: ({ match }) => ({ meta: pageMeta(match.context, adminTitles[match.context.locale].shipments) }),
  component: lazyPage(() => import('./shipments-page.tsx'), 'ShipmentsPage'),
});

/** Pages of the back office about orders, from the first look in the morning to the parcel that leaves. */
export const staffOrderRoutes = [todayRoute, ordersRoute, orderDeskRoute, runsRoute, runRoute, shipmentsRoute];
