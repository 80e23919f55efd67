import type { Context } from 'hono';
import { type Answer, answerUnderFaults, type FailureWords } from '../faults/answer-under-faults.ts';
import type { SandboxEnv } from '../faults/drop-connection.ts';
import { HOUR_MS, SECOND_MS } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { fateOf, recordEmailEvent } from './email-events.ts';
import { type EmailRequest, readEmailRequest } from './email-request.ts';
import { ResendRefusal, resendErrorAnswer } from './resend-refusal.ts';
import type { SentEmail } from './sent-emails.ts';

/** How long Resend remembers an Idempotency-Key. */
const KEEP_MS = 24 * HOUR_MS;
const MAX_KEY = 256;

/** What a send call makes: reads its payload, and says what it made. */
type Batch = {
  scope: string;
  /** @throws ResendRefusal */
  read: (value: unknown) => EmailRequest[];
  answer: (ids: string[]) => object;
};

export const singleEmail: Batch = {
  scope: 'emails',
  read: (value) => [readEmailRequest(value)],
  answer: (ids) => ({ id: ids[0] }),
};

/** POST /emails and POST /emails/batch, once for each Idempotency-Key. */
export async function answerSend(c: Context<SandboxEnv>, ctx: SandboxContext, batch: Batch): Promise<Response> {
  const raw = await c.req.text();
  const key = c.req.header('idempotency-key') ?? null;
  const facts = peekFacts(raw);
  const call = { target: 'resend.send' as const, facts, requestId: key };
  return answerUnderFaults(c, ctx, call, failureWords, async (fault, pause) => {
    try {
      if (key !== null && (key.length === 0 || key.length > MAX_KEY)) {
        throw new ResendRefusal('invalid_idempotency_key', 'The idempotency key must be between 1-256 characters.');
      }
      if (fault?.kind === 'decline' || fault?.kind === 'issue') {
        throw new ResendRefusal('validation_error', 'Refused by a switch of the sandbox.');
      }
      return await sendOnce(ctx, batch, { raw, key }, pause);
    } catch (error) {
      return resendErrorAnswer(error);
    }
  });
}

type Incoming = { raw: string; key: string | null };

async function sendOnce(
  ctx: SandboxContext,
  batch: Batch,
  { raw, key }: Incoming,
  pause: () => Promise<void>,
): Promise<Answer> {
  const requests = batch.read(parseJson(raw));
  const claim = ctx.idempotency.claim(`resend_${batch.scope}`, key, raw, KEEP_MS);
  if (claim.kind === 'in_progress') {
    const message = 'Same idempotency key used while original request is still in progress.';
    throw new ResendRefusal('concurrent_idempotent_requests', message);
  }
  if (claim.kind === 'other_payload') {
    throw new ResendRefusal(
      'invalid_idempotent_request',
      'Same idempotency key used with a different request payload.',
    );
  }
  if (claim.kind === 'replay') {
    return { status: 200, body: batch.answer(claim.resourceId.split(',')), replayed: true };
  }
  try {
    await pause();
    const ids = requests.map((request) => acceptEmail(ctx, request, key).id);
    claim.keep(ids.join(','));
    return { status: 200, body: batch.answer(ids) };
  } finally {
    claim.release();
  }
}

function acceptEmail(ctx: SandboxContext, request: EmailRequest, idempotencyKey: string | null): SentEmail {
  let email = ctx.emails.table.put({
    id: ctx.ids.uuid(),
    from: request.from,
    to: request.to,
    cc: request.cc ?? [],
    bcc: request.bcc ?? [],
    replyTo: request.reply_to ?? [],
    subject: request.subject,
    html: request.html ?? null,
    text: request.text ?? null,
    headers: request.headers ?? {},
    tags: Object.fromEntries((request.tags ?? []).map((tag) => [tag.name, tag.value])),
    attachments: (request.attachments ?? []).map((file) => ({
      name: file.filename ?? file.path ?? 'attachment',
      bytes: Buffer.byteLength(file.content ?? '', 'base64'),
    })),
    idempotencyKey,
    lastEvent: 'sent',
    createdAt: ctx.clock.now(),
  });
  for (const event of fateOf([...email.to, ...email.cc, ...email.bcc])) {
    email = recordEmailEvent(ctx, email, event);
  }
  return email;
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    throw new ResendRefusal('validation_error', 'The request body is not valid JSON.');
  }
}

/** Recipients and subject for the switches, before the payload is known to be good. */
function peekFacts(raw: string): { to?: string; subject?: string } {
  try {
    const request = readEmailRequest(JSON.parse(raw));
    return { to: request.to.join(' '), subject: request.subject };
  } catch {
    return {};
  }
}

const failureWords: FailureWords = {
  serverError: () => resendErrorAnswer(new ResendRefusal('internal_server_error', 'An unexpected error occurred.')),
  rateLimited: (retryMs) => {
    const seconds = String(Math.max(1, Math.ceil(retryMs / SECOND_MS)));
    const message = 'Too many requests. You can only make 5 requests per second.';
    return resendErrorAnswer(new ResendRefusal('rate_limit_exceeded', message), {
      'retry-after': seconds,
      'ratelimit-limit': '5',
      'ratelimit-remaining': '0',
      'ratelimit-reset': seconds,
    });
  },
};
