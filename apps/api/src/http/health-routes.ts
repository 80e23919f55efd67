import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Services } from '../services/services.ts';

/** OPS-3: alive, and ready to serve (the database answers). */
export const healthRoutes = (services: Services): Hono =>
  new Hono()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      try {
        await services.db.get(sql`select 1`);
        return c.text('ready');
      } catch {
        return c.text('the database does not answer', 503);
      }
    });
