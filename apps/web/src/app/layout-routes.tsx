import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { NotFoundPage } from '../features/trouble/not-found-page.tsx';
import { TroublePage } from '../features/trouble/trouble-page.tsx';
import { StoreLayout } from '../layouts/store-layout.tsx';
import { shellWords } from '../words/shell-words.ts';
import type { Locale } from '../words/words.ts';
import { Forbidden } from './forbidden.ts';
import { HtmlDocument } from './html-document.tsx';
import { lazyPage } from './lazy-page.ts';
import { signInAddress } from './sign-in-address.ts';
import type { LoaderTrpc } from './trpc.ts';

/** What every loader, `beforeLoad` and `head` gets as `context`. */
export interface PageContext {
  readonly queryClient: QueryClient;
  readonly trpc: LoaderTrpc;
  readonly locale: Locale;
}

export const rootRoute = createRootRouteWithContext<PageContext>()({
  beforeLoad: async ({ context }) => ({ session: await context.trpc.session.current.ensureData() }),
  head: ({ match }) => ({
    meta: [
      { title: match.context.session.storeName },
      { name: 'description', content: shellWords[match.context.locale].tagline },
    ],
  }),
  component: HtmlDocument,
  notFoundComponent: () => (
    <StoreLayout>
      <NotFoundPage />
    </StoreLayout>
  ),
  errorComponent: TroublePage,
});

/** Pages of the shop: header with search and cart, footer. */
export const storeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'store',
  component: StoreLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: TroublePage,
});

/** Pages of the signed-in customer, below /account. */
export const accountRoute = createRoute({
  getParentRoute: () => storeRoute,
  path: 'account',
  staticData: { private: true },
  beforeLoad: ({ context, location }) => {
    if (context.session.customer === null) throw redirect({ href: signInAddress(location.href), statusCode: 302 });
    return { customer: context.session.customer };
  },
  component: lazyPage(() => import('../layouts/account-layout.tsx'), 'AccountLayout'),
  notFoundComponent: NotFoundPage,
  errorComponent: TroublePage,
});

/** Pages of the staff, below /admin. Whoever is signed in without a role is told so (403). */
export const adminRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'admin',
  staticData: { private: true },
  beforeLoad: ({ context, location }) => {
    const { customer, staffRole } = context.session;
    if (staffRole !== null) return { staffRole };
    if (customer !== null) throw new Forbidden();
    throw redirect({ href: signInAddress(location.href), statusCode: 302 });
  },
  component: lazyPage(() => import('../layouts/admin-layout.tsx'), 'AdminLayout'),
  notFoundComponent: NotFoundPage,
  // Instead of the layout, not inside it: the reader is no staff, or the back office itself is broken.
  errorComponent: ({ error }) => (
    <StoreLayout>
      <TroublePage error={error} />
    </StoreLayout>
  ),
});
