import type { SandboxContext } from '../sandbox-context.ts';
import { emitCaptureEvent, emitDisputeEvent, emitRefundEvent, emitReversal } from './emit-event.ts';
import { type Capture, type Refund, refundableYenOf } from './ledger.ts';
import { refuse } from './paypal-refusal.ts';
import { findCapture, findRefund, restateCapture } from './refund-capture.ts';

// What the bank, the payer and PayPal do later, when somebody presses the switch.

/** Ends a PENDING capture. @throws PayPalRefusal when it is not pending */
export function settleCapture(ctx: SandboxContext, id: string, outcome: 'completed' | 'denied'): Capture {
  const capture = findCapture(ctx, id);
  if (capture.status !== 'PENDING') throw refuse('INVALID_RESOURCE_STATE', 'This capture is not pending.');
  const status = outcome === 'completed' ? 'COMPLETED' : 'DECLINED';
  const settled = ctx.ledger.captures.put({ ...capture, status, updatedAt: ctx.clock.now() });
  emitCaptureEvent(ctx, settled, outcome === 'completed' ? 'COMPLETED' : 'DENIED');
  return settled;
}

/** Ends a PENDING refund; a failed one gives the amount back to the capture. @throws PayPalRefusal when it is not pending */
export function settleRefund(ctx: SandboxContext, id: string, outcome: 'completed' | 'failed'): Refund {
  const refund = findRefund(ctx, id);
  if (refund.status !== 'PENDING') throw refuse('INVALID_RESOURCE_STATE', 'This refund is not pending.');
  const status = outcome === 'completed' ? 'COMPLETED' : 'FAILED';
  const settled = ctx.ledger.refunds.put({ ...refund, status, updatedAt: ctx.clock.now() });
  restateCapture(ctx, refund.captureId);
  emitRefundEvent(ctx, settled);
  return settled;
}

/** Takes money back from the store, whole or in part. @throws PayPalRefusal when there is not that much left */
export function reverseCapture(ctx: SandboxContext, id: string, amountYen?: number): Capture {
  const capture = findCapture(ctx, id);
  const leftYen = refundableYenOf(ctx.ledger, capture);
  const takenYen = amountYen ?? leftYen;
  if (takenYen <= 0 || takenYen > leftYen)
    throw refuse('REFUND_AMOUNT_EXCEEDED', 'There is not that much left to take back.');
  const reversedYen = capture.reversedYen + takenYen;
  const reversed = ctx.ledger.captures.put({ ...capture, reversedYen, updatedAt: ctx.clock.now() });
  emitReversal(ctx, reversed, takenYen);
  return reversed;
}

/** Opens or closes a dispute; while it is open, refunds are refused. */
export function disputeCapture(ctx: SandboxContext, id: string, state: 'open' | 'resolved'): Capture {
  const capture = findCapture(ctx, id);
  const disputed = state === 'open';
  if (capture.disputed === disputed) return capture;
  const changed = ctx.ledger.captures.put({ ...capture, disputed, updatedAt: ctx.clock.now() });
  emitDisputeEvent(ctx, changed, disputed ? 'CREATED' : 'RESOLVED');
  return changed;
}
