import { isoInstant } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import type { Authorization, Capture, PayPalOrder, Refund } from './ledger.ts';
import { wireAuthorization, wireCapture, wireOrder, wireRefund } from './wire.ts';

type Draft = { eventType: string; resourceType: string; summary: string; resource: object; about: string[] };
type Ids = { orderId: string; invoiceId: string | null; customId: string | null; captureId?: string };

function emit(ctx: SandboxContext, draft: Draft, ids: Ids): void {
  const id = `WH-${ctx.ids.paypal()}-${ctx.ids.paypal()}`;
  const href = `${ctx.publicUrl()}/v1/notifications/webhooks-events/${id}`;
  const envelope = {
    id,
    event_version: '1.0',
    create_time: isoInstant(ctx.clock.now()),
    resource_type: draft.resourceType,
    resource_version: '2.0',
    event_type: draft.eventType,
    summary: draft.summary,
    resource: draft.resource,
    links: [
      { href, rel: 'self', method: 'GET' },
      { href: `${href}/resend`, rel: 'resend', method: 'POST' },
    ],
  };
  ctx.webhooks.emit(
    { id, provider: 'paypal', eventType: draft.eventType, body: JSON.stringify(envelope), about: draft.about },
    ids,
  );
}

/** @param happened end of the event's name, e.g. `APPROVED` */
export function emitOrderEvent(ctx: SandboxContext, order: PayPalOrder, happened: 'APPROVED' | 'COMPLETED'): void {
  emit(
    ctx,
    {
      eventType: `CHECKOUT.ORDER.${happened}`,
      resourceType: 'checkout-order',
      summary: happened === 'APPROVED' ? 'An order has been approved by buyer' : 'Checkout Order Completed',
      resource: wireOrder(ctx, order),
      about: [order.id],
    },
    { orderId: order.id, invoiceId: order.unit.invoice_id ?? null, customId: order.unit.custom_id ?? null },
  );
}

export function emitAuthorizationEvent(ctx: SandboxContext, row: Authorization, happened: 'CREATED' | 'VOIDED'): void {
  emit(
    ctx,
    {
      eventType: `PAYMENT.AUTHORIZATION.${happened}`,
      resourceType: 'authorization',
      summary: `An authorization for ¥ ${row.amountYen} JPY was ${happened.toLowerCase()}`,
      resource: wireAuthorization(ctx, row),
      about: [row.id, row.orderId],
    },
    row,
  );
}

export function emitCaptureEvent(
  ctx: SandboxContext,
  row: Capture,
  happened: 'PENDING' | 'COMPLETED' | 'DENIED',
): void {
  emit(
    ctx,
    {
      eventType: `PAYMENT.CAPTURE.${happened}`,
      resourceType: 'capture',
      summary: `Payment ${happened.toLowerCase()} for ¥ ${row.amountYen} JPY`,
      resource: wireCapture(ctx, row),
      about: [row.id, row.orderId],
    },
    { ...row, captureId: row.id },
  );
}

/** A reversal's resource is a refund of what was taken back, which can be a part of the capture. */
export function emitReversal(ctx: SandboxContext, capture: Capture, amountYen: number): void {
  const reversal: Refund = {
    id: ctx.ids.paypal(),
    captureId: capture.id,
    orderId: capture.orderId,
    status: 'COMPLETED',
    amountYen,
    totalRefundedYen: capture.reversedYen,
    invoiceId: capture.invoiceId,
    customId: capture.customId,
    note: null,
    createdAt: ctx.clock.now(),
    updatedAt: ctx.clock.now(),
  };
  emit(
    ctx,
    {
      eventType: 'PAYMENT.CAPTURE.REVERSED',
      resourceType: 'refund',
      summary: `A ¥ ${amountYen} JPY capture payment was reversed`,
      resource: wireRefund(ctx, reversal),
      about: [reversal.id, capture.id, capture.orderId],
    },
    { ...capture, captureId: capture.id },
  );
}

const REFUND_EVENTS = {
  COMPLETED: 'PAYMENT.CAPTURE.REFUNDED',
  PENDING: 'PAYMENT.REFUND.PENDING',
  FAILED: 'PAYMENT.REFUND.FAILED',
  CANCELLED: 'PAYMENT.REFUND.FAILED',
} as const;

/** The event that tells the refund's present status. */
export function emitRefundEvent(ctx: SandboxContext, row: Refund): void {
  emit(
    ctx,
    {
      eventType: REFUND_EVENTS[row.status],
      resourceType: 'refund',
      summary: `A ¥ ${row.amountYen} JPY refund is ${row.status.toLowerCase()}`,
      resource: wireRefund(ctx, row),
      about: [row.id, row.captureId, row.orderId],
    },
    row,
  );
}

export function emitDisputeEvent(ctx: SandboxContext, capture: Capture, happened: 'CREATED' | 'RESOLVED'): void {
  emit(
    ctx,
    {
      eventType: `CUSTOMER.DISPUTE.${happened}`,
      resourceType: 'dispute',
      summary: `A dispute was ${happened === 'CREATED' ? 'opened' : 'resolved'}`,
      resource: {
        dispute_id: `PP-R-${capture.id.slice(0, 10)}`,
        create_time: isoInstant(ctx.clock.now()),
        status: happened === 'CREATED' ? 'OPEN' : 'RESOLVED',
        reason: 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED',
        dispute_amount: { currency_code: 'JPY', value: String(capture.amountYen) },
        disputed_transactions: [{ seller_transaction_id: capture.id, invoice_number: capture.invoiceId ?? undefined }],
      },
      about: [capture.id, capture.orderId],
    },
    { ...capture, captureId: capture.id },
  );
}
