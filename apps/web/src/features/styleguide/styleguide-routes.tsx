import { createRoute } from '@tanstack/react-router';
import { storeRoute } from '../../app/layout-routes.tsx';
import { lazyPage } from '../../app/lazy-page.ts';

const styleguideRoute = createRoute({
  getParentRoute: () => storeRoute,
  path: 'styleguide',
  component: lazyPage(() => import('./styleguide-page.tsx'), 'StyleguidePage'),
});

/** Every component on one page, while developing only. */
export const styleguideRoutes = import.meta.env.DEV || import.meta.env['VITE_STYLEGUIDE'] ? [styleguideRoute] : [];
