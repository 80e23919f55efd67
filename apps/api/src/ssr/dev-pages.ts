import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMiddleware } from 'hono/factory';
import type { ViteDevServer } from 'vite';
import type { PageAssets, WebEntry } from './web-build.ts';

/** Vite's own addresses: it compiles each file when the browser asks for it. */
export const DEV_ASSETS: PageAssets = {
  entry: '/src/entry-client.tsx',
  scripts: [],
  styles: ['/src/styles/app.css'],
  byPage: {},
};

/** The server's renderer as it is in the editor right now. */
export async function loadDevEntry(vite: ViteDevServer): Promise<WebEntry> {
  const module = await vite.ssrLoadModule('/src/entry-server.tsx');
  const { renderPage }: Partial<WebEntry> = module;
  if (renderPage === undefined) throw new Error('src/entry-server.tsx exports no renderPage');
  return { renderPage };
}

/** Lets Vite answer for its modules and styles; whatever it does not know goes on to the pages. */
export const viteMiddleware = (vite: ViteDevServer) =>
  createMiddleware<{ Bindings: HttpBindings }>(async (c, next) => {
    const { incoming, outgoing } = c.env;
    const answered = await new Promise<boolean>((resolve) => {
      outgoing.once('finish', () => resolve(true));
      vite.middlewares(incoming, outgoing, () => resolve(false));
    });
    if (!answered) await next();
    else c.res = RESPONSE_ALREADY_SENT;
  });
