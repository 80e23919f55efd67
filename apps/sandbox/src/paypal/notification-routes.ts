import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { SandboxEnv } from '../faults/drop-connection.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { AUTH_ALGO, CERT_PATH, verifyTransmission } from '../webhooks/paypal-signature.ts';
import type { WebhookEvent } from '../webhooks/webhook-delivery.ts';
import { runRead } from './operation.ts';
import { unknownResource } from './paypal-refusal.ts';
import { cutRawMember } from './raw-member.ts';
import { readBody } from './request-body.ts';

/** Webhooks from PayPal's side: verify one, list what was sent, send one again. */
export function addNotificationRoutes(app: Hono<SandboxEnv>, ctx: SandboxContext): void {
  app.post('/v1/notifications/verify-webhook-signature', async (c) => {
    const raw = await c.req.text();
    return runRead(c, ctx, 'paypal.verify_webhook', {}, () => verifySignature(ctx, raw));
  });
  app.get('/v1/notifications/webhooks-events', (c) => c.json(listEvents(ctx, readQuery(c))));
  app.get('/v1/notifications/webhooks-events/:id', (c) => c.json(envelopeOf(findEvent(ctx, c.req.param('id')))));
  app.post('/v1/notifications/webhooks-events/:id/resend', (c) => {
    const event = findEvent(ctx, c.req.param('id'));
    ctx.webhooks.resend(event);
    return c.json(envelopeOf(event), 202);
  });
  app.get(CERT_PATH, (c) => c.body(ctx.signingKey().certificate, 200, { 'content-type': 'application/x-pem-file' }));
}

const verifySchema = z.object({
  auth_algo: z.string().max(100),
  cert_url: z.string().max(500),
  transmission_id: z.string().max(50),
  transmission_sig: z.string().max(500),
  transmission_time: z.string().max(100),
  webhook_id: z.string().max(50),
  webhook_event: z.record(z.string(), z.unknown()),
});

function verifySignature(ctx: SandboxContext, raw: string): { verification_status: 'SUCCESS' | 'FAILURE' } {
  const body = readBody(raw, verifySchema);
  const transmission = {
    transmissionId: body.transmission_id,
    transmissionTime: body.transmission_time,
    webhookId: body.webhook_id,
    body: cutRawMember(raw, 'webhook_event') ?? '',
  };
  const good =
    body.auth_algo === AUTH_ALGO &&
    body.cert_url === `${ctx.publicUrl()}${CERT_PATH}` &&
    body.webhook_id === ctx.webhookId &&
    verifyTransmission(transmission, body.transmission_sig, ctx.signingKey());
  return { verification_status: good ? 'SUCCESS' : 'FAILURE' };
}

const querySchema = z.object({
  page_size: z.coerce.number().int().min(1).max(300).default(10),
  start_time: z.iso.datetime({ offset: true }).optional(),
  end_time: z.iso.datetime({ offset: true }).optional(),
  transaction_id: z.string().optional(),
  event_type: z.string().optional(),
  /** The sandbox's own: id of the last event of the page before. */
  after: z.string().optional(),
});
type Query = z.infer<typeof querySchema>;

const readQuery = (c: Context<SandboxEnv>): Query => readBody(JSON.stringify(c.req.query()), querySchema);

/** Newest first; the `next` link leads on. */
function listEvents(ctx: SandboxContext, query: Query) {
  const matching = ctx.webhooks.events.newestFirst().filter((event) => matches(event, query));
  const from = query.after === undefined ? 0 : matching.findIndex((event) => event.id === query.after) + 1;
  const page = matching.slice(from, from + query.page_size);
  const last = page.at(-1);
  const links = [];
  if (last !== undefined && from + page.length < matching.length) {
    const next = new URLSearchParams({ page_size: String(query.page_size), after: last.id });
    for (const name of ['start_time', 'end_time', 'transaction_id', 'event_type'] as const) {
      const value = query[name];
      if (value !== undefined) next.set(name, value);
    }
    links.push({ href: `${ctx.publicUrl()}/v1/notifications/webhooks-events?${next}`, rel: 'next', method: 'GET' });
  }
  return { events: page.map(envelopeOf), count: page.length, links };
}

const matches = (event: WebhookEvent, query: Query): boolean =>
  event.provider === 'paypal' &&
  (query.event_type === undefined || query.event_type === event.eventType) &&
  (query.transaction_id === undefined || event.about.includes(query.transaction_id)) &&
  (query.start_time === undefined || event.createdAt >= Date.parse(query.start_time)) &&
  (query.end_time === undefined || event.createdAt <= Date.parse(query.end_time));

function findEvent(ctx: SandboxContext, id: string): WebhookEvent {
  const event = ctx.webhooks.events.get(id);
  if (event === undefined || event.provider !== 'paypal') throw unknownResource('event_id', id);
  return event;
}

const envelopeOf = (event: WebhookEvent): Record<string, unknown> =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(event.body));
