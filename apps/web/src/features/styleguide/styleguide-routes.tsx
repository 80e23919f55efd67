import { createRoute } from '@tanstack/react-router';
import { storeRoute } from '../../app/layout-routes.tsx';
import { lazyPage } from '../../app/lazy-page.ts';

/** Every component on one page, while developing only: a production build leaves it out, unless asked for it. */
export const styleguideRoutes =
  import.meta.env.DEV || import.meta.env.VITE_STYLEGUIDE
    ? [
        createRoute({
          getParentRoute: () => storeRoute,
          path: 'styleguide',
          component: lazyPage(() => import('./styleguide-page.tsx'), 'StyleguidePage'),
        }),
      ]
    : [];
