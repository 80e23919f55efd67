import { z } from 'zod';
import { DAY_MS } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { findAuthorization } from './authorization-state.ts';
import { capturesHolding } from './invoice-holders.ts';
import { type Authorization, capturedYenOf } from './ledger.ts';
import { moneySchema, readPositiveYen } from './money.ts';
import type { Operation } from './operation.ts';
import { findOrder, refuseUsedInvoice } from './order-state.ts';
import { forcedRefusal, refuse, unknownResource } from './paypal-refusal.ts';
import { takeCapture } from './take-capture.ts';
import { wireCapture } from './wire.ts';

const bodySchema = z.object({
  amount: moneySchema.optional(),
  final_capture: z.boolean().default(false),
  invoice_id: z.string().max(127).optional(),
  note_to_payer: z.string().max(255).optional(),
});

const MAX_CAPTURES = 10;

/** What an authorisation is about, so that a switch can be aimed at it. */
export function authorizationFacts(ctx: SandboxContext, id: string) {
  const row = ctx.ledger.authorizations.get(id);
  return { authorizationId: id, orderId: row?.orderId, invoiceId: row?.invoiceId, customId: row?.customId };
}

/** POST /v2/payments/authorizations/:id/capture, whole or in parts. */
export const captureAuthorization: Operation<z.infer<typeof bodySchema>> = {
  name: 'capture_authorization',
  target: 'paypal.capture',
  declinedAs: 'INSTRUMENT_DECLINED',
  keepMs: 45 * DAY_MS,
  body: bodySchema,
  facts: (ctx, id, body) => {
    const facts = authorizationFacts(ctx, id);
    return { ...facts, invoiceId: body.invoice_id ?? facts.invoiceId };
  },
  run: (ctx, id, body, forced) => {
    const authorization = findCapturable(ctx, id);
    const leftYen = authorization.amountYen - capturedYenOf(ctx.ledger, id);
    const amountYen =
      body.amount === undefined ? leftYen : readPositiveYen(body.amount, '/amount', 'AUTH_CAPTURE_CURRENCY_MISMATCH');
    // PayPal allows 15 % more in some regions; a shop must not count on it.
    if (amountYen > leftYen) {
      throw refuse('MAX_CAPTURE_AMOUNT_EXCEEDED', 'Capture amount exceeds allowable limit.', {
        field: '/amount/value',
      });
    }
    const invoiceId = body.invoice_id ?? authorization.invoiceId;
    refuseUsedInvoice(invoiceId, capturesHolding(ctx));
    if (forced.issue !== null) throw forcedRefusal(forced.issue);
    const finalCapture = body.final_capture || amountYen === leftYen;
    const order = findOrder(ctx, authorization.orderId);
    const { pending } = forced;
    const capture = takeCapture(ctx, { order, authorizationId: id, amountYen, invoiceId, finalCapture, pending });
    const status = finalCapture ? 'CAPTURED' : 'PARTIALLY_CAPTURED';
    ctx.ledger.authorizations.put({ ...authorization, status, updatedAt: ctx.clock.now() });
    return capture.id;
  },
  render: (ctx, captureId) => {
    const capture = ctx.ledger.captures.get(captureId);
    if (capture === undefined) throw unknownResource('capture_id', captureId);
    return wireCapture(ctx, capture);
  },
};

function findCapturable(ctx: SandboxContext, id: string): Authorization {
  const authorization = findAuthorization(ctx, id);
  if (authorization.expired) throw refuse('AUTHORIZATION_EXPIRED', 'An expired authorization cannot be captured.');
  switch (authorization.status) {
    case 'VOIDED':
      throw refuse('AUTHORIZATION_VOIDED', 'A voided authorization cannot be captured or reauthorized.');
    case 'CAPTURED':
      throw refuse('AUTHORIZATION_ALREADY_CAPTURED', 'Authorization has already been captured.');
    case 'DENIED':
      throw refuse('AUTHORIZATION_DENIED', 'A denied authorization cannot be captured.');
    case 'PENDING':
      throw refuse('AUTHORIZATION_PENDING', 'A pending authorization cannot be captured.');
    default:
  }
  if (ctx.ledger.capturesOfAuthorization(id).length >= MAX_CAPTURES) {
    throw refuse('MAX_CAPTURE_COUNT_EXCEEDED', 'Maximum number of allowable captures has been reached.');
  }
  return authorization;
}
