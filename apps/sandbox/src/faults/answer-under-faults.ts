import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import type { FaultTarget, FaultView } from '../control-contract.ts';
import { isoInstant } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { dropConnection, type SandboxEnv } from './drop-connection.ts';
import type { CallFacts } from './fault-switches.ts';

export type Answer = {
  status: number;
  /** Null: no content. */
  body: object | null;
  headers?: Record<string, string>;
  /** The same key had done this work before. */
  replayed?: boolean;
};

/** How the provider in question says that it cannot. */
export type FailureWords = {
  serverError: () => Answer;
  /** @param retryMs when to come back */
  rateLimited: (retryMs: number) => Answer;
};

type Call = { target: FaultTarget; facts: CallFacts; requestId: string | null };

/**
 * The work of a call.
 * @param fault the switch that hit it, for those kinds that change what the work does (decline, issue, pending)
 * @param pause resolves after the delay that a switch asks for: awaited once the idempotency key is claimed
 */
type Work = (fault: FaultView | null, pause: () => Promise<void>) => Promise<Answer>;

const MALFORMED = { id: 0, status: 0, links: 'malformed by a switch of the sandbox' };

const DEFAULT_DELAY_MS = 1000;

/** Runs a call under the switches for faults, writes it into the request journal, and answers it, or not. */
export async function answerUnderFaults(
  c: Context<SandboxEnv>,
  ctx: SandboxContext,
  call: Call,
  words: FailureWords,
  work: Work,
): Promise<Response> {
  const fault = ctx.faults.take(call.target, { ...call.facts, requestId: call.requestId });
  const waitMs = fault?.delayMs ?? DEFAULT_DELAY_MS;
  const outcome =
    failBefore(fault, words, waitMs) ??
    failAfter(
      fault,
      words,
      await work(fault, async () => {
        if (fault?.kind === 'delay') await sleep(waitMs);
      }),
    );
  await ctx.webhooks.settleUrgent();
  ctx.requests.add({
    at: isoInstant(ctx.clock.now()),
    target: call.target,
    method: c.req.method,
    path: c.req.path,
    requestId: call.requestId,
    status: outcome === 'dropped' ? null : outcome.status,
    fault: fault?.kind ?? null,
    replayed: outcome !== 'dropped' && outcome.replayed === true,
  });
  return outcome === 'dropped' ? dropConnection(c, fault?.delayMs ?? 0) : toResponse(outcome);
}

function failBefore(fault: FaultView | null, words: FailureWords, waitMs: number): Answer | 'dropped' | null {
  switch (fault?.kind) {
    case 'timeout_before':
      return 'dropped';
    case 'error_500_before':
      return words.serverError();
    case 'rate_limit':
      return words.rateLimited(waitMs);
    default:
      return null;
  }
}

/** Refusals pass unharmed: these switches are about work that was done and not heard of. */
function failAfter(fault: FaultView | null, words: FailureWords, answer: Answer): Answer | 'dropped' {
  if (answer.status >= 400) return answer;
  switch (fault?.kind) {
    case 'timeout_after':
      return 'dropped';
    case 'error_500_after':
      return words.serverError();
    case 'malformed_after':
      return { ...answer, status: answer.body === null ? 200 : answer.status, body: MALFORMED };
    default:
      return answer;
  }
}

function toResponse(answer: Answer): Response {
  if (answer.body === null) return new Response(null, { status: answer.status, headers: answer.headers ?? {} });
  return new Response(JSON.stringify(answer.body), {
    status: answer.status,
    headers: { 'content-type': 'application/json', ...answer.headers },
  });
}
