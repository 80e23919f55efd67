import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type ApprovalView,
  approveBodySchema,
  type ClockView,
  clockBodySchema,
  disputeCaptureBodySchema,
  type EmailsView,
  emailEventBodySchema,
  type FaultsView,
  faultBodySchema,
  type RequestsView,
  reverseCaptureBodySchema,
  settleCaptureBodySchema,
  settleRefundBodySchema,
  type WebhooksView,
} from '../control-contract.ts';
import type { SandboxEnv } from '../faults/drop-connection.ts';
import { approveOrder, returnAddress } from '../paypal/approve-order.ts';
import { expireAuthorization, expireOverdueAuthorizations, findAuthorization } from '../paypal/authorization-state.ts';
import { viewAuthorization, viewCapture, viewLedger, viewRefund } from '../paypal/ledger-view.ts';
import { PayPalRefusal, refuse } from '../paypal/paypal-refusal.ts';
import { disputeCapture, reverseCapture, settleCapture, settleRefund } from '../paypal/settle.ts';
import { chooseTestCard } from '../paypal/test-cards.ts';
import { recordEmailEvent } from '../resend/email-events.ts';
import { isoInstant } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { viewEmail } from './email-view.ts';

type ControlApp = Hono<SandboxEnv>;

/** The control API: see `control-contract.ts`. Errors are `{ error, details? }` with 400, 404 or 422. */
export function createControlRoutes(ctx: SandboxContext, reset: () => void): ControlApp {
  const app: ControlApp = new Hono();
  app.onError((error, c) => {
    if (error instanceof z.ZodError) return c.json({ error: 'invalid_body', details: error.issues }, 400);
    if (error instanceof PayPalRefusal) return c.json({ error: error.message, details: error.details }, error.status);
    throw error;
  });
  app.get('/ledger', (c) => c.json(viewLedger(ctx.ledger)));
  app.get('/requests', (c) =>
    c.json({ requests: ctx.requests.newestFirst(readLimit(c, 1000)) } satisfies RequestsView),
  );
  app.post('/reset', (c) => {
    reset();
    return c.body(null, 204);
  });
  addFaultRoutes(app, ctx);
  addEmailRoutes(app, ctx);
  addPayPalRoutes(app, ctx);
  addClockRoutes(app, ctx);
  app.get('/webhooks', (c) =>
    c.json({ webhooks: ctx.webhooks.newestFirst(readLimit(c, 1000)) } satisfies WebhooksView),
  );
  app.post('/webhooks/flush', async (c) => c.json(await ctx.webhooks.flush()));
  return app;
}

const limitSchema = z.coerce.number().int().min(1).max(100_000);
const readLimit = (c: Context, standard: number): number => limitSchema.parse(c.req.query('limit') ?? standard);

/** @throws ZodError */
async function readJson<Body>(c: Context, schema: z.ZodType<Body>): Promise<Body> {
  const raw = await c.req.text();
  let value: unknown = {};
  try {
    if (raw.trim() !== '') value = JSON.parse(raw);
  } catch {
    throw new z.ZodError([{ code: 'custom', path: [], message: 'The body is not JSON', input: raw }]);
  }
  return schema.parse(value);
}

function addFaultRoutes(app: ControlApp, ctx: SandboxContext): void {
  app.get('/faults', (c) => c.json({ faults: ctx.faults.list() } satisfies FaultsView));
  app.post('/faults', async (c) => c.json(ctx.faults.add(await readJson(c, faultBodySchema)), 201));
  app.delete('/faults', (c) => {
    ctx.faults.clear();
    return c.body(null, 204);
  });
  app.delete('/faults/:id', (c) =>
    ctx.faults.remove(c.req.param('id')) ? c.body(null, 204) : c.json({ error: 'not_found' }, 404),
  );
}

function addEmailRoutes(app: ControlApp, ctx: SandboxContext): void {
  app.get('/emails', (c) => {
    const { to, subject, tag } = c.req.query();
    const found = ctx.emails.find({ to, subject, tag });
    const emails = found.slice(0, readLimit(c, 100)).map(viewEmail);
    return c.json({ emails, total: found.length } satisfies EmailsView);
  });
  app.post('/emails/:id/events', async (c) => {
    const { type } = await readJson(c, emailEventBodySchema);
    const email = ctx.emails.table.get(c.req.param('id'));
    if (email === undefined) return c.json({ error: 'not_found' }, 404);
    return c.json(viewEmail(recordEmailEvent(ctx, email, type)));
  });
}

function addPayPalRoutes(app: ControlApp, ctx: SandboxContext): void {
  const { ledger } = ctx;
  app.post('/paypal/orders/:id/approve', async (c) => {
    const { payerEmail, cardNumber } = await readJson(c, approveBodySchema);
    const card = cardNumber === undefined ? undefined : chooseTestCard(cardNumber, '2032-12');
    if (card === null) throw refuse('CARD_NUMBER_INVALID', 'The sandbox takes its published test card numbers only.');
    const order = approveOrder(ctx, c.req.param('id'), { email: payerEmail, card });
    const payerId = order.payer?.payerId ?? '';
    return c.json({
      orderId: order.id,
      status: order.status,
      payerId,
      redirectTo: returnAddress(order),
    } satisfies ApprovalView);
  });
  app.post('/paypal/captures/:id/settle', async (c) => {
    const { outcome } = await readJson(c, settleCaptureBodySchema);
    return c.json(viewCapture(ledger, settleCapture(ctx, c.req.param('id'), outcome)));
  });
  app.post('/paypal/captures/:id/reverse', async (c) => {
    const { amountYen } = await readJson(c, reverseCaptureBodySchema);
    return c.json(viewCapture(ledger, reverseCapture(ctx, c.req.param('id'), amountYen)));
  });
  app.post('/paypal/captures/:id/dispute', async (c) => {
    const { state } = await readJson(c, disputeCaptureBodySchema);
    return c.json(viewCapture(ledger, disputeCapture(ctx, c.req.param('id'), state)));
  });
  app.post('/paypal/refunds/:id/settle', async (c) => {
    const { outcome } = await readJson(c, settleRefundBodySchema);
    return c.json(viewRefund(settleRefund(ctx, c.req.param('id'), outcome)));
  });
  app.post('/paypal/authorizations/:id/expire', (c) => {
    const expired = expireAuthorization(ctx, findAuthorization(ctx, c.req.param('id')));
    return c.json(viewAuthorization(ledger, expired));
  });
}

function addClockRoutes(app: ControlApp, ctx: SandboxContext): void {
  const view = (): ClockView => ({ now: isoInstant(ctx.clock.now()), advancedMs: ctx.clock.advancedMs() });
  app.get('/clock', (c) => c.json(view()));
  app.post('/clock', async (c) => {
    ctx.clock.advance((await readJson(c, clockBodySchema)).advanceMs);
    expireOverdueAuthorizations(ctx);
    return c.json(view());
  });
}
