import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { createAppRouter } from './create-router.ts';
import { type PageSettings, PageSettingsProvider } from './page-settings.tsx';
import { type DataAccess, trpc } from './trpc.ts';

interface AppProps {
  readonly router: ReturnType<typeof createAppRouter>;
  readonly data: DataAccess;
  readonly settings: PageSettings;
}

/** The one React tree, rendered by the server and taken over by the browser. */
export function App({ router, data, settings }: AppProps) {
  return (
    <PageSettingsProvider value={settings}>
      <trpc.Provider client={data.trpcClient} queryClient={data.queryClient}>
        <QueryClientProvider client={data.queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </trpc.Provider>
    </PageSettingsProvider>
  );
}
