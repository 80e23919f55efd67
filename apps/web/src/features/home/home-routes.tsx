import { createRoute } from '@tanstack/react-router';
import { storeRoute } from '../../app/layout-routes.tsx';
import { lazyPage } from '../../app/lazy-page.ts';

export const homeRoute = createRoute({
  getParentRoute: () => storeRoute,
  path: '/',
  loader: ({ context: { trpc } }) => trpc.catalogue.home.ensureData(),
  head: ({ loaderData }) => ({ links: [{ rel: 'canonical', href: `${loaderData?.origin ?? ''}/` }] }),
  component: lazyPage(() => import('./home-page.tsx'), 'HomePage'),
});
