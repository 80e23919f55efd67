import type { SandboxContext } from '../sandbox-context.ts';
import { emitCaptureEvent } from './emit-event.ts';
import type { Capture, PayPalOrder } from './ledger.ts';

type Draft = {
  order: PayPalOrder;
  authorizationId: string | null;
  amountYen: number;
  invoiceId: string | null;
  finalCapture: boolean;
  pending: boolean;
};

/** PayPal's published rate for Japan; it is kept when a payment is refunded. */
const feeYen = (amountYen: number): number => Math.min(amountYen, Math.floor((amountYen * 36) / 1000) + 40);

/** Books a capture and tells about it. */
export function takeCapture(ctx: SandboxContext, draft: Draft): Capture {
  const now = ctx.clock.now();
  const capture = ctx.ledger.captures.put({
    id: ctx.ids.paypal(),
    orderId: draft.order.id,
    authorizationId: draft.authorizationId,
    status: draft.pending ? 'PENDING' : 'COMPLETED',
    amountYen: draft.amountYen,
    feeYen: feeYen(draft.amountYen),
    reversedYen: 0,
    disputed: false,
    finalCapture: draft.finalCapture,
    invoiceId: draft.invoiceId,
    customId: draft.order.unit.custom_id ?? null,
    createdAt: now,
    updatedAt: now,
  });
  emitCaptureEvent(ctx, capture, draft.pending ? 'PENDING' : 'COMPLETED');
  return capture;
}
