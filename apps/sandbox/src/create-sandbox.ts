import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import { createControlRoutes } from './control/control-routes.ts';
import { demoDefaults } from './demo-defaults.ts';
import type { SandboxEnv } from './faults/drop-connection.ts';
import { createFaultSwitches } from './faults/fault-switches.ts';
import { createIdMaker } from './id-maker.ts';
import { createIdempotency } from './idempotency.ts';
import { createPageRoutes } from './pages/page-routes.ts';
import { expireOverdueAuthorizations } from './paypal/authorization-state.ts';
import { createLedger } from './paypal/ledger.ts';
import { createPayPalRoutes } from './paypal/paypal-routes.ts';
import { createRequestJournal } from './request-journal.ts';
import { createResendRoutes } from './resend/resend-routes.ts';
import { createSentEmails } from './resend/sent-emails.ts';
import { createSandboxClock, type SandboxClock, type Sources } from './sandbox-clock.ts';
import type { SandboxContext } from './sandbox-context.ts';
import { type Journal, openJournal } from './storage/journal.ts';
import { createTable } from './storage/table.ts';
import { createSendWebhook } from './webhooks/send-webhook.ts';
import { keptSigningKey, sharedSigningKey } from './webhooks/signing-key.ts';
import { createWebhookDelivery } from './webhooks/webhook-delivery.ts';

export type SandboxOptions = Partial<Sources> & {
  /** Folder that keeps ledger, mailbox and signing key over a restart. Left out: memory only. */
  dataDir?: string | null | undefined;
  /** Where webhooks go, without a slash at the end; a function is asked each time. Left out or null: they are stored only. */
  apiUrl?: string | (() => string) | null | undefined;
  /** Where browsers and the shop reach the sandbox. Left out: set when it listens. */
  publicUrl?: string | undefined;
  paypalWebhookId?: string | undefined;
  resendWebhookSecret?: string | undefined;
  /** Left out or null: any pair is let in. */
  paypalCredentials?: { clientId: string; clientSecret: string } | null | undefined;
  /** How long after the event its webhook leaves, in milliseconds. Left out: 30. */
  webhookDelayMs?: number | undefined;
};

export type Sandbox = SandboxContext & {
  app: Hono<SandboxEnv>;
  fetch: (request: Request) => Response | Promise<Response>;
  setPublicUrl: (url: string) => void;
  /** Takes up deliveries that an earlier run left, and lets authorisations lapse in time. */
  start: () => void;
  /** Ends deliveries under way and writes what is not written yet. */
  stop: () => Promise<void>;
  /** Forgets everything. */
  reset: () => void;
};

const SWEEP_MS = 60_000;

/**
 * A stand-in for PayPal and Resend in this process.
 * @throws Error from node:fs when the data folder cannot be used
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const dataDir = options.dataDir ?? null;
  const sources: Sources = {
    now: options.now ?? Date.now,
    randomBytes: options.randomBytes ?? randomBytes,
    random: options.random ?? Math.random,
  };
  const journal = openJournal(dataDir === null ? null : join(dataDir, 'sandbox.jsonl'));
  const clock = keptClock(sources, journal);
  let publicUrl = options.publicUrl ?? `http://localhost:${demoDefaults.port}`;
  const ctx = createContext({ options, sources, journal, clock, dataDir, publicUrl: () => publicUrl });

  let sweep: NodeJS.Timeout | undefined;
  const reset = (): void => {
    journal.clear();
    ctx.ledger.clear();
    ctx.emails.table.clear();
    ctx.idempotency.clear();
    ctx.webhooks.clear();
    ctx.faults.clear();
    ctx.requests.clear();
    clock.reset();
  };
  const app = createApp(ctx, reset);
  return {
    ...ctx,
    app,
    fetch: (request) => app.fetch(request),
    setPublicUrl: (url) => {
      publicUrl = url;
    },
    start: () => {
      ctx.webhooks.start();
      sweep = setInterval(() => expireOverdueAuthorizations(ctx), SWEEP_MS);
      sweep.unref();
    },
    stop: async () => {
      clearInterval(sweep);
      await ctx.webhooks.stop();
      await journal.flush();
    },
    reset,
  };
}

const clockSchema = z.object({ id: z.literal('clock'), advancedMs: z.number() });

/** A clock that was moved on stays so over a restart: the ledger is dated by it. */
function keptClock(sources: Sources, journal: Journal): SandboxClock {
  const kept = createTable('clock', clockSchema, journal);
  const clock = createSandboxClock(sources, kept.get('clock')?.advancedMs ?? 0);
  return {
    ...clock,
    advance: (ms) => {
      clock.advance(ms);
      kept.put({ id: 'clock', advancedMs: clock.advancedMs() });
    },
  };
}

type Parts = {
  options: SandboxOptions;
  sources: Sources;
  journal: Journal;
  clock: SandboxClock;
  dataDir: string | null;
  publicUrl: () => string;
};

function createContext({ options, sources, journal, clock, dataDir, publicUrl }: Parts): SandboxContext {
  const ids = createIdMaker(sources);
  const faults = createFaultSwitches(() => ids.named('fault_'), sources.random);
  const key = dataDir === null ? null : keptSigningKey(join(dataDir, 'sandbox-signing-key.pem'));
  const signingKey = () => key ?? sharedSigningKey();
  const webhookId = options.paypalWebhookId ?? demoDefaults.paypalWebhookId;
  const apiUrl = options.apiUrl ?? null;
  const send =
    apiUrl === null
      ? null
      : createSendWebhook({
          apiUrl: typeof apiUrl === 'string' ? () => apiUrl : apiUrl,
          publicUrl,
          ids,
          wall: clock.wall,
          signingKey,
          paypalWebhookId: webhookId,
          resendSecret: options.resendWebhookSecret ?? demoDefaults.resendWebhookSecret,
        });
  return {
    clock,
    ids,
    ledger: createLedger(journal),
    emails: createSentEmails(journal),
    idempotency: createIdempotency(clock, journal),
    faults,
    requests: createRequestJournal(),
    webhooks: createWebhookDelivery({ clock, ids, faults, journal, send, delayMs: options.webhookDelayMs ?? 30 }),
    signingKey,
    webhookId,
    paypalCredentials: options.paypalCredentials ?? null,
    publicUrl,
  };
}

function createApp(ctx: SandboxContext, reset: () => void): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  // Pages of other sites must not press switches or pay through a browser that can reach this port.
  app.use(async (c, next) => {
    const crossSite = c.req.header('sec-fetch-site') === 'cross-site';
    if (crossSite && c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.text('Not from another site', 403);
    await next();
    await ctx.webhooks.settleUrgent();
    return;
  });
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.route('/', createPayPalRoutes(ctx));
  app.route('/', createResendRoutes(ctx));
  app.route('/_control', createControlRoutes(ctx, reset));
  app.route('/', createPageRoutes(ctx));
  return app;
}
