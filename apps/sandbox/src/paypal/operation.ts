import type { Context } from 'hono';
import type { z } from 'zod';
import type { FaultTarget, FaultView } from '../control-contract.ts';
import { type Answer, answerUnderFaults, type FailureWords } from '../faults/answer-under-faults.ts';
import type { SandboxEnv } from '../faults/drop-connection.ts';
import type { CallFacts } from '../faults/fault-switches.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { forcedRefusal, PayPalRefusal, refuse } from './paypal-refusal.ts';
import { readBody } from './request-body.ts';
import { minimal } from './wire.ts';

/** How a call of the shop is bent by a switch or by the PayPal-Mock-Response header. */
type Forced = {
  /** Refuse with this issue where the bank would. */
  issue: string | null;
  /** Make it PENDING. */
  pending: boolean;
};

type Rendered = Parameters<typeof minimal>[0];

/** A call that changes something. `run` is synchronous: between its checks and its change nothing else happens. */
export type Operation<Body> = {
  /** Scope of its PayPal-Request-Id. */
  name: string;
  target: FaultTarget;
  /** Issue of the `decline` switch. */
  declinedAs: string;
  /** How long PayPal remembers its PayPal-Request-Id. */
  keepMs: number;
  body: z.ZodType<Body>;
  /** @param id from the path, empty on a create */
  facts: (ctx: SandboxContext, id: string, body: Body) => CallFacts;
  /** @returns id of what was made or changed. @throws PayPalRefusal */
  run: (ctx: SandboxContext, id: string, body: Body, forced: Forced) => string;
  /** The resource as it is now. */
  render: (ctx: SandboxContext, resourceId: string) => Rendered;
  /** Status of the first answer; left out: 201. */
  createdStatus?: number;
  /** What a call without `Prefer: return=representation` gets, when it is not the minimal form with 201. */
  unpreferred?: Answer;
  /** Says when the call cannot do without a PayPal-Request-Id. */
  needsRequestId?: (body: Body) => boolean;
};

const MAX_REQUEST_ID = 108;

/** Answers a changing call: faults, idempotency, checks, work, and the form of the answer that the caller prefers. */
export async function runOperation<Body>(
  c: Context<SandboxEnv>,
  ctx: SandboxContext,
  operation: Operation<Body>,
  id = '',
): Promise<Response> {
  const raw = await c.req.text();
  const requestId = c.req.header('paypal-request-id') ?? null;
  return answerPayPal(c, ctx, { operation, id, raw, requestId });
}

type Incoming<Body> = { operation: Operation<Body>; id: string; raw: string; requestId: string | null };

async function answerPayPal<Body>(c: Context<SandboxEnv>, ctx: SandboxContext, incoming: Incoming<Body>) {
  const { operation, id, raw, requestId } = incoming;
  let body: Body;
  try {
    body = readBody(raw, operation.body);
    checkRequestId(operation, body, requestId);
  } catch (error) {
    const answer = refusalAnswer(ctx, error);
    const call = { target: operation.target, facts: {}, requestId };
    return answerUnderFaults(c, ctx, call, failureWords(ctx), async () => answer);
  }
  const call = { target: operation.target, facts: operation.facts(ctx, id, body), requestId };
  return answerUnderFaults(c, ctx, call, failureWords(ctx), async (fault, pause) => {
    const claim = ctx.idempotency.claim(operation.name, requestId, `${c.req.path}\n${raw}`, operation.keepMs);
    if (claim.kind === 'in_progress') return refusalAnswer(ctx, inProgress());
    if (claim.kind === 'other_payload') return refusalAnswer(ctx, reusedRequestId());
    const representation = c.req.header('prefer')?.includes('return=representation') === true;
    if (claim.kind === 'replay') {
      return { ...present(ctx, operation, claim.resourceId, representation, 200), replayed: true };
    }
    try {
      await pause();
      const resourceId = operation.run(ctx, id, body, readForced(c, operation, fault));
      claim.keep(resourceId);
      return present(ctx, operation, resourceId, representation, operation.createdStatus ?? 201);
    } catch (error) {
      return refusalAnswer(ctx, error);
    } finally {
      claim.release();
    }
  });
}

/** Answers a reading call. */
export async function runRead(
  c: Context<SandboxEnv>,
  ctx: SandboxContext,
  target: FaultTarget,
  facts: CallFacts,
  read: () => object,
): Promise<Response> {
  return answerUnderFaults(c, ctx, { target, facts, requestId: null }, failureWords(ctx), async (fault, pause) => {
    await pause();
    try {
      if (fault?.kind === 'issue' && fault.issue !== undefined) throw forcedRefusal(fault.issue);
      return { status: 200, body: read(), headers: debugHeader(ctx.ids.debug()) };
    } catch (error) {
      return refusalAnswer(ctx, error);
    }
  });
}

function present<Body>(
  ctx: SandboxContext,
  operation: Operation<Body>,
  resourceId: string,
  representation: boolean,
  status: number,
): Answer {
  const headers = debugHeader(ctx.ids.debug());
  if (!representation && operation.unpreferred !== undefined) return { ...operation.unpreferred, headers };
  const full = operation.render(ctx, resourceId);
  return { status, body: representation ? full : minimal(full), headers };
}

function checkRequestId<Body>(operation: Operation<Body>, body: Body, requestId: string | null): void {
  if (requestId === null && operation.needsRequestId?.(body) === true) {
    const description =
      'A PayPal-Request-Id is required if you are trying to process payment for an order in one step.';
    throw new PayPalRefusal(400, [{ issue: 'PAYPAL_REQUEST_ID_REQUIRED', description, location: 'header' }]);
  }
  if (requestId !== null && requestId.length > MAX_REQUEST_ID) {
    const description = `PayPal-Request-Id is longer than ${MAX_REQUEST_ID} characters.`;
    throw new PayPalRefusal(400, [{ issue: 'INVALID_STRING_LENGTH', description, location: 'header' }]);
  }
}

const inProgress = () =>
  new PayPalRefusal(409, [
    {
      issue: 'PREVIOUS_REQUEST_IN_PROGRESS',
      description: 'A previous request on this resource is currently in progress. Please wait and try again.',
    },
  ]);

const reusedRequestId = () =>
  refuse('DUPLICATE_REQUEST_ID', 'The value of PayPal-Request-Id has already been used with another request.', {
    location: 'header',
  });

function readForced<Body>(c: Context<SandboxEnv>, operation: Operation<Body>, fault: FaultView | null): Forced {
  const mocked = readMockResponse(c.req.header('paypal-mock-response'));
  if (mocked !== null) return { issue: mocked, pending: false };
  if (fault?.kind === 'decline') return { issue: operation.declinedAs, pending: false };
  if (fault?.kind === 'issue') return { issue: fault.issue ?? operation.declinedAs, pending: false };
  return { issue: null, pending: fault?.kind === 'pending' };
}

/** The header of PayPal's own sandbox: `{"mock_application_codes":"INSTRUMENT_DECLINED"}`. */
function readMockResponse(header: string | undefined): string | null {
  return header === undefined ? null : (/"mock_application_codes"\s*:\s*"([A-Z0-9_]+)"/.exec(header)?.[1] ?? null);
}

const debugHeader = (debugId: string) => ({ 'paypal-debug-id': debugId });

/** The error answer of a refusal. @throws whatever is not a refusal: a bug */
export function refusalAnswer(ctx: SandboxContext, error: unknown): Answer {
  if (!(error instanceof PayPalRefusal)) throw error;
  const debugId = ctx.ids.debug();
  const links = [
    {
      href: 'https://developer.paypal.com/api/rest/reference/orders/v2/errors/',
      rel: 'information_link',
      method: 'GET',
    },
  ];
  return { status: error.status, body: error.body(debugId, links), headers: debugHeader(debugId) };
}

/** PayPal's way to fail. */
export const failureWords = (ctx: SandboxContext): FailureWords => ({
  serverError: () => refusalAnswer(ctx, new PayPalRefusal(500, [])),
  rateLimited: () => refusalAnswer(ctx, new PayPalRefusal(429, [])),
});
