import { Hono } from 'hono';
import { Resend } from 'resend';
import { z } from 'zod';
import type { Services } from '../services/services.ts';
import { storeWebhook } from './store-webhook.ts';

const paypalEvent = z.object({ id: z.string().min(1).max(200), event_type: z.string().min(1).max(200) });
const resendEvent = z.object({ type: z.string().min(1).max(200) });

const REFUSED = { error: 'This request is not signed by who it claims to be from' } as const;

/** News from outside. Unsigned or forged: 400 and nothing stored. */
export function webhookRoutes(services: Services): Hono {
  const resend = new Resend(services.config.RESEND_API_KEY);
  return new Hono()
    .post('/webhooks/paypal', async (c) => {
      const body = await c.req.text();
      const event = paypalEvent.safeParse(parseJson(body));
      if (!event.success || !(await services.paypal.verifyWebhook(c.req.raw.headers, body)))
        return c.json(REFUSED, 400);
      await storeWebhook(services, { provider: 'paypal', id: event.data.id, type: event.data.event_type, body });
      return c.body(null, 200);
    })
    .post('/webhooks/resend', async (c) => {
      const body = await c.req.text();
      const id = c.req.header('svix-id') ?? '';
      const timestamp = c.req.header('svix-timestamp') ?? '';
      const signature = c.req.header('svix-signature') ?? '';
      try {
        const webhookSecret = services.config.RESEND_WEBHOOK_SECRET;
        resend.webhooks.verify({ payload: body, headers: { id, timestamp, signature }, webhookSecret });
      } catch {
        return c.json(REFUSED, 400);
      }
      const event = resendEvent.safeParse(parseJson(body));
      if (!event.success) return c.json(REFUSED, 400);
      await storeWebhook(services, { provider: 'resend', id, type: event.data.type, body });
      return c.body(null, 200);
    });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
