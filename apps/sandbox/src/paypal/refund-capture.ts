import { z } from 'zod';
import { DAY_MS } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { emitRefundEvent } from './emit-event.ts';
import { type Capture, type Refund, refundableYenOf, refundedYenOf } from './ledger.ts';
import { moneySchema, readPositiveYen } from './money.ts';
import type { Operation } from './operation.ts';
import { refuseUsedInvoice } from './order-state.ts';
import { forcedRefusal, refuse, unknownResource } from './paypal-refusal.ts';
import { wireRefund } from './wire.ts';

const bodySchema = z.object({
  /** Left out: everything that is left. */
  amount: moneySchema.optional(),
  invoice_id: z.string().max(127).optional(),
  custom_id: z.string().max(127).optional(),
  note_to_payer: z.string().max(255).optional(),
});

/** PayPal refunds for so long; afterwards the shop must send the money another way. */
const REFUND_DAYS = 180;

/** POST /v2/payments/captures/:id/refund, whole or in parts. */
export const refundCapture: Operation<z.infer<typeof bodySchema>> = {
  name: 'refund_capture',
  target: 'paypal.refund',
  declinedAs: 'REFUND_FAILED_INSUFFICIENT_FUNDS',
  keepMs: 45 * DAY_MS,
  body: bodySchema,
  facts: (ctx, id, body) => {
    const capture = ctx.ledger.captures.get(id);
    const customId = body.custom_id ?? capture?.customId;
    return { captureId: id, orderId: capture?.orderId, invoiceId: body.invoice_id ?? capture?.invoiceId, customId };
  },
  run: (ctx, id, body, forced) => {
    const capture = findRefundable(ctx, id);
    const leftYen = refundableYenOf(ctx.ledger, capture);
    const amountYen =
      body.amount === undefined ? leftYen : readPositiveYen(body.amount, '/amount', 'REFUND_CAPTURE_CURRENCY_MISMATCH');
    if (amountYen > leftYen) {
      const rule = 'The refund amount must be less than or equal to the capture amount that has not yet been refunded.';
      throw refuse('REFUND_AMOUNT_EXCEEDED', rule, { field: '/amount/value', value: String(amountYen) });
    }
    refuseUsedInvoice(body.invoice_id ?? null, ctx.ledger.refundsByInvoice);
    if (forced.issue !== null) throw forcedRefusal(forced.issue);
    const now = ctx.clock.now();
    const refund = ctx.ledger.refunds.put({
      id: ctx.ids.paypal(),
      captureId: id,
      orderId: capture.orderId,
      status: forced.pending ? 'PENDING' : 'COMPLETED',
      amountYen,
      totalRefundedYen: refundedYenOf(ctx.ledger, id) + amountYen,
      invoiceId: body.invoice_id ?? null,
      customId: body.custom_id ?? capture.customId,
      note: body.note_to_payer ?? null,
      createdAt: now,
      updatedAt: now,
    });
    restateCapture(ctx, id);
    emitRefundEvent(ctx, refund);
    return refund.id;
  },
  render: (ctx, refundId) => wireRefund(ctx, findRefund(ctx, refundId)),
};

function findRefundable(ctx: SandboxContext, id: string): Capture {
  const capture = findCapture(ctx, id);
  if (capture.status === 'PENDING')
    throw refuse('PENDING_CAPTURE', 'Cannot initiate a refund as the capture is pending.');
  if (capture.status === 'DECLINED' || capture.status === 'FAILED') {
    throw refuse('INVALID_RESOURCE_STATE', 'Only a completed capture can be refunded.');
  }
  if (capture.disputed)
    throw refuse('TRANSACTION_DISPUTED', 'Partial refunds cannot be offered while a dispute is open.');
  if (refundableYenOf(ctx.ledger, capture) <= 0) {
    throw capture.reversedYen > 0
      ? refuse('REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK', 'Refunds not allowed on this capture due to a chargeback.')
      : refuse('CAPTURE_FULLY_REFUNDED', 'The capture has already been fully refunded.');
  }
  if (ctx.clock.now() >= capture.createdAt + REFUND_DAYS * DAY_MS) {
    throw refuse('REFUND_TIME_LIMIT_EXCEEDED', 'You are over the time limit to perform a refund on this capture.');
  }
  return capture;
}

/** @throws PayPalRefusal 404 */
export function findCapture(ctx: SandboxContext, id: string): Capture {
  const capture = ctx.ledger.captures.get(id);
  if (capture === undefined) throw unknownResource('capture_id', id);
  return capture;
}

/** @throws PayPalRefusal 404 */
export function findRefund(ctx: SandboxContext, id: string): Refund {
  const refund = ctx.ledger.refunds.get(id);
  if (refund === undefined) throw unknownResource('refund_id', id);
  return refund;
}

/** Brings the capture's status in line with what has been refunded from it. */
export function restateCapture(ctx: SandboxContext, id: string): Capture {
  const capture = findCapture(ctx, id);
  const refundedYen = refundedYenOf(ctx.ledger, id);
  const whole = refundedYen > 0 && refundedYen >= capture.amountYen;
  const status = whole ? 'REFUNDED' : refundedYen > 0 ? 'PARTIALLY_REFUNDED' : 'COMPLETED';
  return ctx.ledger.captures.put({ ...capture, status, updatedAt: ctx.clock.now() });
}
