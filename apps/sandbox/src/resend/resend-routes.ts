import { Hono } from 'hono';
import type { SandboxEnv } from '../faults/drop-connection.ts';
import { isoInstant } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { ResendRefusal, resendErrorAnswer } from './resend-refusal.ts';
import { answerBatch } from './send-batch.ts';
import { answerSend, singleEmail } from './send-emails.ts';
import type { SentEmail } from './sent-emails.ts';

const MAX_PAGE = 100;

/** Resend's REST API, as far as a shop that sends mail needs it. */
export function createResendRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  app.onError((error) => {
    const answer = resendErrorAnswer(error);
    return new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'content-type': 'application/json' },
    });
  });
  for (const path of ['/emails', '/emails/*']) {
    app.use(path, async (c, next) => {
      if ((c.req.header('user-agent') ?? '') === '') return c.text('error code: 1010', 403);
      if (!/^Bearer \S+$/.test(c.req.header('authorization') ?? '')) {
        throw new ResendRefusal('missing_api_key', 'Missing API key in the authorization header');
      }
      return next();
    });
  }
  app.post('/emails', (c) => answerSend(c, ctx, singleEmail));
  app.post('/emails/batch', (c) => answerBatch(c, ctx));
  app.get('/emails', (c) => {
    const limit = Math.min(Math.max(Number(c.req.query('limit') ?? 20) || 20, 1), MAX_PAGE);
    const all = ctx.emails.find({ tag: c.req.query('tag') });
    const page = pageOf(all, limit, c.req.query('after'), c.req.query('before'));
    return c.json({ object: 'list', has_more: page.hasMore, data: page.emails.map(summarize) });
  });
  app.get('/emails/:id', (c) => {
    const email = ctx.emails.table.get(c.req.param('id'));
    if (email === undefined) throw new ResendRefusal('not_found', 'Email not found');
    return c.json({ object: 'email', ...summarize(email), html: email.html, text: email.text });
  });
  return app;
}

/** Newest first; `after` leads to older ones, `before` to newer ones. */
function pageOf(all: SentEmail[], limit: number, after?: string, before?: string) {
  if (before !== undefined) {
    const end = Math.max(
      all.findIndex((email) => email.id === before),
      0,
    );
    const start = Math.max(end - limit, 0);
    return { emails: all.slice(start, end), hasMore: start > 0 };
  }
  const start = after === undefined ? 0 : all.findIndex((email) => email.id === after) + 1;
  return { emails: all.slice(start, start + limit), hasMore: start + limit < all.length };
}

const orNull = (list: string[]): string[] | null => (list.length === 0 ? null : list);

/** Resend leaves `tags` out of its list; the sandbox keeps them there, so that one request finds a mail by its tag. */
const summarize = (email: SentEmail) => ({
  id: email.id,
  message_id: `<${email.id}@sandbox.invalid>`,
  from: email.from,
  to: email.to,
  cc: orNull(email.cc),
  bcc: orNull(email.bcc),
  reply_to: orNull(email.replyTo),
  subject: email.subject,
  created_at: isoInstant(email.createdAt),
  last_event: email.lastEvent,
  scheduled_at: null,
  tags: Object.entries(email.tags).map(([name, value]) => ({ name, value })),
});
