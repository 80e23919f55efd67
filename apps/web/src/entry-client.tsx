import './styles/app.css';
import { hydrate } from '@tanstack/react-query';
import { createBrowserHistory } from '@tanstack/react-router';
import { httpBatchLink } from '@trpc/client';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createAppRouter } from './app/create-router.ts';
import { readPageData } from './app/page-data.ts';
import { createDataAccess } from './app/trpc.ts';

/** The API refuses larger batches. */
const LARGEST_BATCH = 10;

const { settings, queries } = readPageData(document);
const data = createDataAccess(httpBatchLink({ url: '/trpc', maxItems: LARGEST_BATCH }), { retry: true });
hydrate(data.queryClient, queries);

const router = createAppRouter(data, settings, { history: createBrowserHistory(), scrollRestoration: true });
// The markup came from the server: the router must render the same boundaries as there.
router.ssr = { manifest: undefined };

// The same loaders as on the server; their answers are already in the cache and the page's code is already on its way.
await router.load();

hydrateRoot(
  document,
  <StrictMode>
    <App router={router} data={data} settings={settings} />
  </StrictMode>,
);
