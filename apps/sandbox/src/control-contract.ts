import { z } from 'zod';

/**
 * The control API of the sandbox: what tests, benches and the page of switches use to look behind PayPal's and
 * Resend's doors and to make them misbehave. JSON in and out. Amounts are integer yen, instants ISO 8601 UTC.
 *
 * This file is the contract: it imports nothing of the sandbox, so clients may import it on its own. Answers have schemas
 * too, for clients that parse what they get.
 */
export const controlPaths = {
  /** GET -> {@link LedgerView} */
  ledger: '/_control/ledger',
  /** GET ?to=&subject=&tag=name:value&limit= -> {@link EmailsView}; `to` and `subject` match a part, any case. */
  emails: '/_control/emails',
  /** POST {@link EmailEventBody} -> {@link EmailView}; sends the matching webhook. */
  emailEvents: (emailId: string) => `/_control/emails/${emailId}/events`,
  /** GET ?limit= -> {@link RequestsView} */
  requests: '/_control/requests',
  /** POST {@link FaultBody} -> {@link FaultView} (201); GET -> {@link FaultsView}; DELETE -> 204. */
  faults: '/_control/faults',
  /** DELETE -> 204 */
  fault: (faultId: string) => `/_control/faults/${faultId}`,
  /** POST {@link ApproveBody} (optional) -> {@link ApprovalView}. Approves as the payer would, without a browser. */
  approveOrder: (orderId: string) => `/_control/paypal/orders/${orderId}/approve`,
  /** POST {@link SettleCaptureBody} -> {@link LedgerCapture}. Ends a PENDING capture. */
  settleCapture: (captureId: string) => `/_control/paypal/captures/${captureId}/settle`,
  /** POST {@link ReverseCaptureBody} -> {@link LedgerCapture}. A chargeback or a lost dispute, whole or in part. */
  reverseCapture: (captureId: string) => `/_control/paypal/captures/${captureId}/reverse`,
  /** POST {@link DisputeCaptureBody} -> {@link LedgerCapture}. While open, refunds answer TRANSACTION_DISPUTED. */
  disputeCapture: (captureId: string) => `/_control/paypal/captures/${captureId}/dispute`,
  /** POST {@link SettleRefundBody} -> {@link LedgerRefund}. Ends a PENDING refund. */
  settleRefund: (refundId: string) => `/_control/paypal/refunds/${refundId}/settle`,
  /** POST -> {@link LedgerAuthorization}. Lets an authorisation lapse now, with its webhook. */
  expireAuthorization: (authorizationId: string) => `/_control/paypal/authorizations/${authorizationId}/expire`,
  /** POST {@link ClockBody} -> {@link ClockView}; GET -> {@link ClockView}. Authorisations that lapse send their webhook. */
  clock: '/_control/clock',
  /** POST -> 204. Forgets everything: ledger, mails, faults, deliveries, clock. */
  reset: '/_control/reset',
  /** GET -> {@link WebhooksView}, newest first. */
  webhooks: '/_control/webhooks',
  /**
   * POST -> {@link FlushView}. Sends every waiting delivery at once (its delay or back-off is cut short) and answers when
   * none is in flight. A delivery that is refused stays `waiting` for its next try and is counted there.
   */
  flushWebhooks: '/_control/webhooks/flush',
} as const;

export const faultTargets = [
  'paypal.token',
  'paypal.create_order',
  'paypal.get_order',
  'paypal.authorize',
  /** Capture of an order and capture of an authorisation. */
  'paypal.capture',
  'paypal.refund',
  'paypal.void',
  'paypal.reauthorize',
  /** Telling PayPal a parcel's tracking number. */
  'paypal.track',
  /** Every read of an authorisation, capture or refund. */
  'paypal.get_payment',
  'paypal.verify_webhook',
  'resend.send',
  'webhook',
] as const;
export type FaultTarget = (typeof faultTargets)[number];

/**
 * - `decline`: the call is refused: INSTRUMENT_DECLINED, for a refund REFUND_FAILED_INSUFFICIENT_FUNDS.
 * - `issue`: the call is refused with the PayPal issue code in `issue`.
 * - `pending`: a capture, authorisation or refund is made with status PENDING; end it with a settle call.
 * - `timeout_before` / `timeout_after`: the work is not done / is done; then the connection is held for `delayMs`
 *   (default 0) and the socket is dropped without an answer.
 * - `error_500_before` / `error_500_after`: 500 without / after doing the work.
 * - `malformed_after`: the work is done, the 2xx answer has a shape that the SDK's validator refuses.
 * - `delay`: answers properly, `delayMs` (default 1000) late; the work is done at the end of the wait, so a second call with
 *   the same PayPal-Request-Id meanwhile gets 409. For `webhook`: delivered that much later.
 * - `rate_limit`: 429; Resend with `retry-after` of `delayMs` (default 1000), rounded up to seconds.
 * - `drop` (webhook): never delivered. It is still in the events list and can be resent.
 * - `repeat` (webhook): delivered `copies` times in all (default 2), in parallel, each with its own transmission.
 * - `before_reply` (webhook): delivered before the call that caused it is answered (waits 5 s at most).
 * - `forge` (webhook): delivered with a signature that does not verify.
 */
export const faultKinds = [
  'decline',
  'issue',
  'pending',
  'timeout_before',
  'timeout_after',
  'error_500_before',
  'error_500_after',
  'malformed_after',
  'delay',
  'rate_limit',
  'drop',
  'repeat',
  'before_reply',
  'forge',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Every given field must equal the call's (for `to` and `subject`: be contained in it, any case). */
export const faultMatchSchema = z.strictObject({
  orderId: z.string().optional(),
  authorizationId: z.string().optional(),
  captureId: z.string().optional(),
  invoiceId: z.string().optional(),
  customId: z.string().optional(),
  requestId: z.string().optional(),
  /** For `webhook`: e.g. `PAYMENT.CAPTURE.COMPLETED`, `email.sent`. */
  eventType: z.string().optional(),
  to: z.string().optional(),
  subject: z.string().optional(),
});
export type FaultMatch = z.infer<typeof faultMatchSchema>;

export const faultBodySchema = z.strictObject({
  target: z.enum(faultTargets),
  kind: z.enum(faultKinds),
  /** How many calls it hits before it is used up; left out: until it is deleted. */
  times: z.int().min(1).optional(),
  /** Chance, 0 to 1, that a matching call is hit; left out: 1. */
  probability: z.number().min(0).max(1).optional(),
  /** Milliseconds. */
  delayMs: z.int().min(0).max(600_000).optional(),
  /** For `repeat`. */
  copies: z.int().min(2).max(50).optional(),
  /** For `issue`: e.g. `PAYER_ACTION_REQUIRED`. */
  issue: z
    .string()
    .regex(/^[A-Z0-9_]+$/)
    .optional(),
  match: faultMatchSchema.optional(),
});
export type FaultBody = z.infer<typeof faultBodySchema>;
export const faultViewSchema = faultBodySchema.extend({ id: z.string(), hits: z.number() });
export type FaultView = z.infer<typeof faultViewSchema>;
export const faultsViewSchema = z.object({ faults: z.array(faultViewSchema) });
export type FaultsView = z.infer<typeof faultsViewSchema>;

export const approveBodySchema = z.strictObject({
  payerEmail: z.email().optional(),
  /** Given: pays by card; the number decides as on the page (…0002 is declined when money moves). Test numbers only. */
  cardNumber: z.string().optional(),
});
export type ApproveBody = z.infer<typeof approveBodySchema>;
/** `redirectTo` is the shop's return_url with token and PayerID, null when the order has none. */
export const approvalViewSchema = z.object({
  orderId: z.string(),
  status: z.string(),
  payerId: z.string(),
  redirectTo: z.string().nullable(),
});
export type ApprovalView = z.infer<typeof approvalViewSchema>;

export const settleCaptureBodySchema = z.strictObject({ outcome: z.enum(['completed', 'denied']) });
export type SettleCaptureBody = z.infer<typeof settleCaptureBodySchema>;
export const settleRefundBodySchema = z.strictObject({ outcome: z.enum(['completed', 'failed']) });
export type SettleRefundBody = z.infer<typeof settleRefundBodySchema>;
/** Left out: everything that has not been refunded or reversed. */
export const reverseCaptureBodySchema = z.strictObject({ amountYen: z.int().min(1).optional() });
export type ReverseCaptureBody = z.infer<typeof reverseCaptureBodySchema>;
export const disputeCaptureBodySchema = z.strictObject({ state: z.enum(['open', 'resolved']) });
export type DisputeCaptureBody = z.infer<typeof disputeCaptureBodySchema>;

export const emailEventBodySchema = z.strictObject({
  type: z.enum(['delivered', 'delivery_delayed', 'bounced', 'complained', 'suppressed', 'failed', 'opened', 'clicked']),
});
export type EmailEventBody = z.infer<typeof emailEventBodySchema>;

export const clockBodySchema = z.strictObject({ advanceMs: z.int().min(0) });
export type ClockBody = z.infer<typeof clockBodySchema>;
export const clockViewSchema = z.object({ now: z.string(), advancedMs: z.number() });
export type ClockView = z.infer<typeof clockViewSchema>;

export const ledgerOrderSchema = z.object({
  id: z.string(),
  intent: z.enum(['CAPTURE', 'AUTHORIZE']),
  status: z.string(),
  source: z.enum(['paypal', 'card']),
  amountYen: z.number(),
  invoiceId: z.string().nullable(),
  customId: z.string().nullable(),
  payerEmail: z.string().nullable(),
  createdAt: z.string(),
  approvedAt: z.string().nullable(),
});
export type LedgerOrder = z.infer<typeof ledgerOrderSchema>;

export const ledgerAuthorizationSchema = z.object({
  id: z.string(),
  orderId: z.string(),
  status: z.string(),
  amountYen: z.number(),
  capturedYen: z.number(),
  invoiceId: z.string().nullable(),
  customId: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type LedgerAuthorization = z.infer<typeof ledgerAuthorizationSchema>;

export const ledgerCaptureSchema = z.object({
  id: z.string(),
  orderId: z.string(),
  authorizationId: z.string().nullable(),
  status: z.string(),
  amountYen: z.number(),
  /** Completed and pending refunds. */
  refundedYen: z.number(),
  reversedYen: z.number(),
  disputed: z.boolean(),
  invoiceId: z.string().nullable(),
  customId: z.string().nullable(),
  createdAt: z.string(),
});
export type LedgerCapture = z.infer<typeof ledgerCaptureSchema>;

export const ledgerRefundSchema = z.object({
  id: z.string(),
  captureId: z.string(),
  orderId: z.string(),
  status: z.string(),
  amountYen: z.number(),
  invoiceId: z.string().nullable(),
  customId: z.string().nullable(),
  note: z.string().nullable(),
  createdAt: z.string(),
});
export type LedgerRefund = z.infer<typeof ledgerRefundSchema>;

export const ledgerTotalsSchema = z.object({
  /** Authorised and still open (not captured, voided or lapsed). */
  authorizedYen: z.number(),
  capturedYen: z.number(),
  pendingCaptureYen: z.number(),
  refundedYen: z.number(),
  pendingRefundYen: z.number(),
  reversedYen: z.number(),
  /** captured - refunded - reversed */
  netYen: z.number(),
});
export type LedgerTotals = z.infer<typeof ledgerTotalsSchema>;

/** Oldest first in every list. */
export const ledgerViewSchema = z.object({
  orders: z.array(ledgerOrderSchema),
  authorizations: z.array(ledgerAuthorizationSchema),
  captures: z.array(ledgerCaptureSchema),
  refunds: z.array(ledgerRefundSchema),
  totals: ledgerTotalsSchema,
});
export type LedgerView = z.infer<typeof ledgerViewSchema>;

export const emailViewSchema = z.object({
  id: z.string(),
  createdAt: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  tags: z.record(z.string(), z.string()),
  idempotencyKey: z.string().nullable(),
  /** As in Resend's `last_event`: sent, delivered, bounced, complained, suppressed, … */
  state: z.string(),
  /** Addresses of the links in the HTML (or else in the text), in order, entities decoded. */
  links: z.array(z.string()),
});
export type EmailView = z.infer<typeof emailViewSchema>;
/** Newest first. `total` counts what matches, before `limit` (default 100). */
export const emailsViewSchema = z.object({ emails: z.array(emailViewSchema), total: z.number() });
export type EmailsView = z.infer<typeof emailsViewSchema>;

export const requestViewSchema = z.object({
  at: z.string(),
  target: z.enum(faultTargets),
  method: z.string(),
  path: z.string(),
  /** PayPal-Request-Id or Idempotency-Key. */
  requestId: z.string().nullable(),
  /** HTTP status sent, or null when the connection was dropped. */
  status: z.number().nullable(),
  /** Kind of the fault that hit it. */
  fault: z.enum(faultKinds).nullable(),
  replayed: z.boolean(),
});
export type RequestView = z.infer<typeof requestViewSchema>;
/** Newest first, the last 10,000 calls since the start at most. */
export const requestsViewSchema = z.object({ requests: z.array(requestViewSchema) });
export type RequestsView = z.infer<typeof requestsViewSchema>;

export const webhookViewSchema = z.object({
  /** The provider's event id (`WH-…` or `msg_…`). */
  eventId: z.string(),
  deliveryId: z.string(),
  provider: z.enum(['paypal', 'resend']),
  eventType: z.string(),
  state: z.enum(['waiting', 'delivered', 'failed', 'dropped']),
  attempts: z.number(),
  lastStatus: z.number().nullable(),
  createdAt: z.string(),
});
export type WebhookView = z.infer<typeof webhookViewSchema>;
export const webhooksViewSchema = z.object({ webhooks: z.array(webhookViewSchema) });
export type WebhooksView = z.infer<typeof webhooksViewSchema>;
export const flushViewSchema = z.object({
  delivered: z.number(),
  waiting: z.number(),
  failed: z.number(),
  dropped: z.number(),
});
export type FlushView = z.infer<typeof flushViewSchema>;
