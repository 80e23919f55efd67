import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { routeTree } from '../routes.tsx';
import { guardLoaders } from './loader-errors.ts';
import type { PageSettings } from './page-settings.tsx';
import { parseSearch, stringifySearch } from './search-params.ts';
import type { DataAccess } from './trpc.ts';

guardLoaders(routeTree);

/**
 * The router of one document: a fresh one for each request on the server, one for the life of the page in the browser.
 * @param history in memory on the server, the address bar in the browser
 */
export function createAppRouter(
  { queryClient, trpc }: DataAccess,
  settings: PageSettings,
  history: { readonly history: RouterHistory; readonly scrollRestoration: boolean },
) {
  return createRouter({
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
