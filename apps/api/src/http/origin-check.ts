import { createMiddleware } from 'hono/factory';

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * S12: a request that may change something must come from the store's own pages, whatever its content type. Browsers name
 * the origin on every such request; a client that is no browser sends neither header and holds no cookie of a victim.
 */
export const checkOrigin = (storeOrigin: string) =>
  createMiddleware(async (c, next) => {
    if (SAFE_METHODS.includes(c.req.method)) return next();
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const foreign = origin !== undefined ? origin !== storeOrigin : site !== undefined && site !== 'same-origin';
    if (foreign) return c.json({ error: 'This request comes from another site and was refused' }, 403);
    return next();
  });
