import { QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '@toriyose/api/router';
import { createTRPCClient, type TRPCLink } from '@trpc/client';
import { createTRPCQueryUtils, createTRPCReact } from '@trpc/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { errorCodeOf } from './refusal.ts';

/** Hooks for components: `trpc.cart.current.useSuspenseQuery()`, `trpc.cart.add.useMutation()`, `trpc.useUtils()`. */
export const trpc = createTRPCReact<AppRouter>();

export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

/** For loaders, the same on both sides: `context.trpc.order.byNumber.ensureData({ number })`. */
export type LoaderTrpc = ReturnType<typeof createTRPCQueryUtils<AppRouter>>;

export interface DataAccess {
  readonly queryClient: QueryClient;
  readonly trpcClient: ReturnType<typeof createTRPCClient<AppRouter>>;
  readonly trpc: LoaderTrpc;
}

/** What the server answered stays fresh this long, so that nothing is asked again while the page starts. */
const FRESH_MS = 30_000;
const ATTEMPTS = 3;

/** The API refused or did not find it: asking again gives the same answer. */
const isFinal = (error: unknown): boolean => {
  const code = errorCodeOf(error);
  return code !== null && code !== 'INTERNAL_SERVER_ERROR' && code !== 'TIMEOUT';
};

/** @param link in-process on the server, HTTP in the browser */
export function createDataAccess(link: TRPCLink<AppRouter>, { retry }: { retry: boolean }): DataAccess {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => retry && failures < ATTEMPTS && !isFinal(error),
      },
    },
  });
  const trpcClient = createTRPCClient<AppRouter>({ links: [link] });
  return { queryClient, trpcClient, trpc: createTRPCQueryUtils<AppRouter>({ queryClient, client: trpcClient }) };
}
