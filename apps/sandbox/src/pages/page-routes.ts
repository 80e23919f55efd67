import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  clockBodySchema,
  faultBodySchema,
  settleCaptureBodySchema,
  settleRefundBodySchema,
} from '../control-contract.ts';
import type { SandboxEnv } from '../faults/drop-connection.ts';
import { approveOrder, cancelAddress, returnAddress } from '../paypal/approve-order.ts';
import { expireOverdueAuthorizations } from '../paypal/authorization-state.ts';
import type { PayPalOrder } from '../paypal/ledger.ts';
import { PayPalRefusal } from '../paypal/paypal-refusal.ts';
import { settleCapture, settleRefund } from '../paypal/settle.ts';
import { chooseTestCard } from '../paypal/test-cards.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { renderApproval, renderUnknownOrder } from './approval-page.ts';
import { renderHome } from './home-page.ts';
import { renderLedger } from './ledger-page.ts';
import { frameEmail, MAIL_POLICY, renderEmail, renderMailbox } from './mailbox-pages.ts';
import { renderWebhooks } from './webhooks-page.ts';

type PageApp = Hono<SandboxEnv>;

const css = readFileSync(new URL('./sandbox.css', import.meta.url), 'utf8');

/** No form-action: the answer to *Pay now* leads to the shop, which is another origin. */
const PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'";

/** The pages that people look at: everything sent, mailbox, approval, ledger, switches. */
export function createPageRoutes(ctx: SandboxContext): PageApp {
  const app: PageApp = new Hono();
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', PAGE_POLICY);
    c.header('cache-control', 'no-store');
  });
  app.get('/sandbox.css', (c) => c.body(css, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/', (c) => c.html(renderHome(ctx, c.req.query('page'))));
  app.get('/webhooks-sent', (c) => c.html(renderWebhooks(ctx, c.req.query('page'))));
  addMailboxRoutes(app, ctx);
  addApprovalRoutes(app, ctx);
  addSwitchRoutes(app, ctx);
  return app;
}

function addMailboxRoutes(app: PageApp, ctx: SandboxContext): void {
  app.get('/mailbox', (c) => {
    const { to, subject, page } = c.req.query();
    return c.html(renderMailbox(ctx, { to, subject }, page));
  });
  app.get('/mailbox/:id', (c) => {
    const email = ctx.emails.table.get(c.req.param('id'));
    return email === undefined ? c.notFound() : c.html(renderEmail(email, c.req.query('view')));
  });
  app.get('/mailbox/:id/html', (c) => {
    const email = ctx.emails.table.get(c.req.param('id'));
    if (email === undefined) return c.notFound();
    c.header('content-security-policy', MAIL_POLICY);
    return c.html(frameEmail(email));
  });
}

function addApprovalRoutes(app: PageApp, ctx: SandboxContext): void {
  const approval = (c: Context<SandboxEnv>) => {
    const token = c.req.query('token');
    if (token === undefined) return c.html(renderLedger(ctx, c.req.query()));
    const order = ctx.ledger.orders.get(token);
    return order === undefined ? c.html(renderUnknownOrder(), 404) : c.html(renderApproval(ctx, order));
  };
  app.get('/paypal', approval);
  app.get('/checkoutnow', approval);
  app.post('/paypal/approve', async (c) => approveFromForm(c, ctx, await readForm(c)));
  app.post('/paypal/decline', async (c) => {
    const order = ctx.ledger.orders.get((await readForm(c))['token'] ?? '');
    return order === undefined ? c.html(renderUnknownOrder(), 404) : c.redirect(cancelAddress(order) ?? '/paypal', 303);
  });
}

function approveFromForm(c: Context<SandboxEnv>, ctx: SandboxContext, form: Record<string, string>) {
  const order = ctx.ledger.orders.get(form['token'] ?? '');
  if (order === undefined) return c.html(renderUnknownOrder(), 404);
  const card = order.source === 'card' ? chooseTestCard(form['number'] ?? '', form['expiry'] ?? '') : undefined;
  if (card === null) return c.html(renderApproval(ctx, order, true), 422);
  try {
    const approved = approveOrder(ctx, order.id, { card });
    switchForOrder(ctx, approved, form['afterwards'] ?? '');
    return c.redirect(returnAddress(approved) ?? `/paypal?token=${order.id}`, 303);
  } catch (error) {
    if (!(error instanceof PayPalRefusal)) throw error;
    return c.html(renderApproval(ctx, order), 422);
  }
}

/** What the payer chose under *Try what can go wrong*: for the next call that takes this order's money. */
function switchForOrder(ctx: SandboxContext, order: PayPalOrder, kind: string): void {
  const target = order.intent === 'CAPTURE' ? 'paypal.capture' : 'paypal.authorize';
  const fault = faultBodySchema.safeParse({ target, kind, times: 1, match: { orderId: order.id } });
  if (fault.success) ctx.faults.add(fault.data);
}

const formSchema = z.record(z.string(), z.string().catch(''));

const readForm = async (c: Context<SandboxEnv>): Promise<Record<string, string>> =>
  formSchema.parse(await c.req.parseBody());

const NUMBER_FIELDS: readonly string[] = ['times', 'probability', 'delayMs'];

/** Fields left empty are left out. */
const readFaultForm = (form: Record<string, string>) =>
  faultBodySchema.safeParse(
    Object.fromEntries(
      Object.entries(form)
        .filter(([, text]) => text !== '')
        .map(([name, text]) => [name, NUMBER_FIELDS.includes(name) ? Number(text) : text]),
    ),
  );

function addSwitchRoutes(app: PageApp, ctx: SandboxContext): void {
  const back = (c: Context<SandboxEnv>) => c.redirect('/paypal#switches', 303);
  app.post('/switches', async (c) => {
    const fault = readFaultForm(await readForm(c));
    if (!fault.success) return c.text(`Not a switch: ${z.prettifyError(fault.error)}`, 400);
    ctx.faults.add(fault.data);
    return back(c);
  });
  app.post('/switches/clear', (c) => {
    ctx.faults.clear();
    return back(c);
  });
  app.post('/switches/clock', async (c) => {
    ctx.clock.advance(clockBodySchema.parse({ advanceMs: Number((await readForm(c))['advanceMs']) }).advanceMs);
    expireOverdueAuthorizations(ctx);
    return back(c);
  });
  app.post('/switches/:id/off', (c) => {
    ctx.faults.remove(c.req.param('id'));
    return back(c);
  });
  app.post('/paypal/captures/:id/settle', async (c) => {
    const { outcome } = settleCaptureBodySchema.parse(await readForm(c));
    settleCapture(ctx, c.req.param('id'), outcome);
    return c.redirect('/paypal', 303);
  });
  app.post('/paypal/refunds/:id/settle', async (c) => {
    const { outcome } = settleRefundBodySchema.parse(await readForm(c));
    settleRefund(ctx, c.req.param('id'), outcome);
    return c.redirect('/paypal', 303);
  });
}
