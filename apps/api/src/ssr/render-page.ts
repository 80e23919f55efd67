import type { TRPCLink } from '@trpc/client';
import type { Context, Handler, MiddlewareHandler } from 'hono';
import type { ViteDevServer } from 'vite';
import type { AppRouter } from '../router.ts';
import { DEV_ASSETS, loadDevEntry, viteMiddleware } from './dev-pages.ts';
import { pagePolicy } from './page-security.ts';
import { serveAssets } from './serve-assets.ts';
import { loadWebBuild, type PageResponse, type WebBuild } from './web-build.ts';

/** Where the web app comes from: its build, or the development server that compiles it on the fly. */
export type WebSource = { readonly webDist: string } | { readonly viteDevServer: ViteDevServer };

export interface PageOptions {
  /** The in-process link of this request: procedures run as the visitor who sent it. */
  readonly makeLink: (c: Context) => TRPCLink<AppRouter>;
  /** The number under which this request is logged; error pages show it. */
  readonly requestId: (c: Context) => string;
  /** Now, UTC epoch milliseconds. */
  readonly now: () => number;
  /** Told about a page that failed (status 500). */
  readonly reportError: (error: unknown, c: Context) => void;
}

export interface PageRenderer {
  /** Scripts and styles. Mount first: `app.use('*', assets)` while developing, `app.use('/assets/*', assets)` otherwise. */
  readonly assets: MiddlewareHandler;
  readonly assetsPath: '*' | '/assets/*';
  /** Every address that no other handler knows: `app.get('*', pages(options))`, mounted last. */
  readonly pages: (options: PageOptions) => Handler;
}

/**
 * Prepares server rendering.
 * @throws Error when the web app has not been built
 */
export async function createPageRenderer(source: WebSource): Promise<PageRenderer> {
  if ('viteDevServer' in source) return developmentRenderer(source.viteDevServer);
  const build = await loadWebBuild(source.webDist);
  return {
    assets: serveAssets(source.webDist),
    assetsPath: '/assets/*',
    pages: (options) => async (c) => send(c, await render(c, build, options), pagePolicy('production')),
  };
}

function developmentRenderer(vite: ViteDevServer): PageRenderer {
  return {
    assets: viteMiddleware(vite),
    assetsPath: '*',
    pages: (options) => async (c) => {
      const page = await render(c, { entry: await loadDevEntry(vite), assets: DEV_ASSETS }, options);
      const html = page.html === '' ? '' : await vite.transformIndexHtml(c.req.path, page.html);
      return send(c, { ...page, html }, pagePolicy('development'));
    },
  };
}

async function render(c: Context, { entry, assets }: WebBuild, options: PageOptions): Promise<PageResponse> {
  const page = await entry.renderPage({
    url: c.req.url,
    headers: c.req.raw.headers,
    requestId: options.requestId(c),
    now: options.now(),
    link: options.makeLink(c),
    assets,
  });
  if (page.status === 500) options.reportError(page.error, c);
  return page;
}

function send(c: Context, { status, headers, html }: PageResponse, policy: string): Response {
  headers.set('Content-Security-Policy', policy);
  // Through the context, so that headers which earlier middleware has set stay.
  return c.newResponse(html === '' ? null : html, new Response(null, { status, headers }));
}
