import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { appRouter } from '../router.ts';
import type { Services } from '../services/services.ts';
import type { RequestContext } from '../trpc-context.ts';
import { type AppEnv, clientAddress } from './request-facts.ts';

/** A page asks for no more at once; a batch of 300 sign-ins is no page. */
const LARGEST_BATCH = 10;

/** What procedures know of this request. */
export async function requestContext(services: Services, c: Context<AppEnv>): Promise<RequestContext> {
  const secure = services.config.STORE_ORIGIN.startsWith('https:');
  return {
    services,
    requestId: c.get('requestId'),
    visitor: await c.get('visitor')(),
    clientAddress: clientAddress(c),
    headers: c.req.raw.headers,
    setCookie: (name, value, { maxAge }) =>
      setCookie(c, name, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge }),
    appendHeader: (name, value) => c.header(name, value, { append: true }),
  };
}

export const trpcHandler = (services: Services) => async (c: Context<AppEnv>) => {
  const answer = await fetchRequestHandler({
    endpoint: '/trpc',
    req: c.req.raw,
    router: appRouter,
    maxBatchSize: LARGEST_BATCH,
    createContext: () => requestContext(services, c),
  });
  // Through the context, so that cookies which procedures have set are on the answer.
  c.header('Cache-Control', 'no-store');
  return c.newResponse(answer.body, answer);
};
