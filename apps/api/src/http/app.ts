import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { unstable_localLink as localLink } from '@trpc/client';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { appRouter } from '../router.ts';
import type { Services } from '../services/services.ts';
import { confirmAddress } from '../session/confirmation.ts';
import { readVisitor } from '../session/read-visitor.ts';
import type { PageRenderer } from '../ssr/render-page.ts';
import { webhookRoutes } from '../webhook/routes.ts';
import { healthRoutes } from './health-routes.ts';
import { checkOrigin } from './origin-check.ts';
import { paypalRoutes } from './paypal-routes.ts';
import type { AppEnv } from './request-facts.ts';
import { requestContext, trpcHandler } from './trpc-handler.ts';

const LARGEST_BODY_BYTES = 1024 * 1024;
const LARGEST_WEBHOOK_BYTES = 512 * 1024;

const PICTURES = fileURLToPath(new URL('../../demo/', import.meta.url));
const YEAR_SECONDS = 31_536_000;

const tooLarge = (limit: number) =>
  bodyLimit({
    maxSize: limit,
    onError: (c) => c.json({ error: `The request is larger than the ${limit} bytes that are allowed` }, 413),
  });

/** The whole edge: what every request passes, machine addresses, tRPC, and last the pages. */
export function createApp(services: Services, pages: PageRenderer | null): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(requestFacts(services));
  app.use(
    secureHeaders({ strictTransportSecurity: hsts(services), referrerPolicy: 'strict-origin-when-cross-origin' }),
  );
  app.onError((error, c) => {
    services.log.error({ err: error, requestId: c.get('requestId'), path: c.req.path }, 'request failed');
    return c.json({ error: 'Something went wrong on our side', requestId: c.get('requestId') }, 500);
  });
  app.route('/', healthRoutes(services));
  app.use('/webhooks/*', tooLarge(LARGEST_WEBHOOK_BYTES));
  app.route('/', webhookRoutes(services));
  app.use(checkOrigin(services.config.STORE_ORIGIN));
  app.use(tooLarge(LARGEST_BODY_BYTES));
  app.route('/', paypalRoutes(services));
  app.get('/confirm-address', async (c) => {
    const outcome = await confirmAddress(services, c.req.query('token') ?? '');
    return c.redirect(`/address-confirmed?outcome=${outcome}`, 303);
  });
  app.use('/pictures/*', longCached, serveStatic({ root: PICTURES }));
  app.all('/trpc/*', trpcHandler(services));
  if (pages) mountPages(app, services, pages);
  app.notFound((c) => c.json({ error: 'There is nothing at this address' }, 404));
  return app;
}

function hsts({ config }: Services): string | false {
  return config.STORE_ORIGIN.startsWith('https:') ? `max-age=${2 * YEAR_SECONDS}; includeSubDomains` : false;
}

const longCached = createMiddleware(async (c, next) => {
  await next();
  if (c.res.ok) c.res.headers.set('Cache-Control', `public, max-age=${YEAR_SECONDS}`);
});

const requestFacts = (services: Services) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const requestId = services.newId();
    c.set('requestId', requestId);
    c.header('X-Request-Id', requestId);
    let visitor: ReturnType<typeof readVisitor> | undefined;
    c.set('visitor', () => {
      visitor ??= readVisitor(services.auth, services, c.req.raw.headers, c.req.url);
      return visitor;
    });
    await next();
  });

function mountPages(app: Hono<AppEnv>, services: Services, pages: PageRenderer): void {
  app.use(pages.assetsPath, pages.assets);
  app.get(
    '*',
    compress(),
    pages.pages({
      makeLink: (c) =>
        localLink({
          router: appRouter,
          createContext: () => requestContext(services, c),
          onError: ({ error, path }) => {
            if (error.code === 'INTERNAL_SERVER_ERROR') services.log.error({ err: error, path }, 'page data failed');
          },
        }),
      requestId: (c) => c.get('requestId'),
      now: () => services.clock.now(),
      reportError: (error, c) => services.log.error({ err: error, requestId: c.get('requestId') }, 'page failed'),
    }),
  );
}
