import { createRouter, notFound, type RouterHistory, redirect } from '@tanstack/react-router';
import { routeTree } from '../routes.tsx';
import type { PageSettings } from './page-settings.tsx';
import { errorCodeOf } from './refusal.ts';
import { parseSearch, stringifySearch } from './search-params.ts';
import { signInAddress } from './sign-in-address.ts';
import type { DataAccess } from './trpc.ts';

/**
 * The router of one document: a fresh one for each request on the server, one for the life of the page in the browser.
 * @param history in memory on the server, the address bar in the browser
 */
export function createAppRouter(
  { queryClient, trpc }: DataAccess,
  settings: PageSettings,
  history: { readonly history: RouterHistory; readonly scrollRestoration: boolean },
) {
  const router = createRouter({
    ...history,
    routeTree,
    context: { queryClient, trpc, locale: settings.locale },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    // React Query decides what is fresh; the router asks it every time.
    defaultPreloadStaleTime: 0,
    defaultStructuralSharing: true,
  });
  const onError = (error: unknown) => turnIntoPage(error, router.latestLocation.href);
  for (const route of Object.values(router.routesById)) route.options.onError ??= onError;
  return router;
}

/** Whatever a loader meets: "not found" is the 404 page, "sign in first" is the sign-in page. Anything else stays an error. */
function turnIntoPage(error: unknown, here: string): void {
  const code = errorCodeOf(error);
  if (code === 'NOT_FOUND') throw notFound();
  if (code === 'UNAUTHORIZED') throw redirect({ href: signInAddress(here), statusCode: 302 });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface StaticDataRouteOption {
    /** Pages about one person: never stored by browsers or proxies. Holds for the pages below as well. */
    private?: boolean;
  }
}
