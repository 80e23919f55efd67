import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

const YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves `/assets/*`: names carry a hash of the content, so a browser never asks twice. Compressed copies lie beside the
 * files. A file that does not exist is a plain 404, never a page.
 * @param webDist folder of the web app's build
 */
export function serveAssets(webDist: string): MiddlewareHandler {
  const files = serveStatic({
    root: join(webDist, 'client'),
    precompressed: true,
    onFound: (_path, c) => c.header('Cache-Control', YEAR),
  });
  return async (c) => (await files(c, async () => {})) ?? c.text('Not found', 404);
}
