import { z } from 'zod';
import type { Journal } from '../storage/journal.ts';
import { createTable, type Table } from '../storage/table.ts';
import { purchaseUnitSchema } from './purchase-unit.ts';

// Amounts are whole yen; instants are UTC epoch milliseconds of business time.

const payerSchema = z.object({
  email: z.string(),
  payerId: z.string(),
  givenName: z.string(),
  surname: z.string(),
});

const cardSchema = z.object({ lastDigits: z.string(), brand: z.string(), expiry: z.string() });

const orderSchema = z.object({
  id: z.string(),
  intent: z.enum(['CAPTURE', 'AUTHORIZE']),
  status: z.enum(['CREATED', 'APPROVED', 'COMPLETED', 'PAYER_ACTION_REQUIRED']),
  source: z.enum(['paypal', 'card']),
  /** How the redirect link is called: the shop used payment_source, or the older application_context. */
  redirectRel: z.enum(['payer-action', 'approve']),
  amountYen: z.number(),
  unit: purchaseUnitSchema,
  brandName: z.string().nullable(),
  locale: z.string().nullable(),
  returnUrl: z.string().nullable(),
  cancelUrl: z.string().nullable(),
  payer: payerSchema.nullable(),
  card: cardSchema.nullable(),
  /** The means of payment that was chosen is refused when money moves. */
  declines: z.boolean(),
  trackers: z.array(
    z.object({ id: z.string(), captureId: z.string(), number: z.string(), carrier: z.string(), status: z.string() }),
  ),
  createdAt: z.number(),
  updatedAt: z.number(),
  approvedAt: z.number().nullable(),
});

const authorizationSchema = z.object({
  id: z.string(),
  orderId: z.string(),
  status: z.enum(['CREATED', 'CAPTURED', 'DENIED', 'PARTIALLY_CAPTURED', 'VOIDED', 'PENDING']),
  amountYen: z.number(),
  invoiceId: z.string().nullable(),
  customId: z.string().nullable(),
  createdAt: z.number(),
  updatedAt: z.number(),
  /** Capture is sure to work until then. */
  honoredUntil: z.number(),
  expiresAt: z.number(),
  expired: z.boolean(),
  /** The authorisation that this one renewed. */
  renews: z.string().nullable(),
});

const captureSchema = z.object({
  id: z.string(),
  orderId: z.string(),
  authorizationId: z.string().nullable(),
  status: z.enum(['COMPLETED', 'DECLINED', 'PARTIALLY_REFUNDED', 'PENDING', 'REFUNDED', 'FAILED']),
  amountYen: z.number(),
  feeYen: z.number(),
  reversedYen: z.number(),
  disputed: z.boolean(),
  finalCapture: z.boolean(),
  invoiceId: z.string().nullable(),
  customId: z.string().nullable(),
  createdAt: z.number(),
  updatedAt: z.number(),
});

const refundSchema = z.object({
  id: z.string(),
  captureId: z.string(),
  orderId: z.string(),
  status: z.enum(['CANCELLED', 'FAILED', 'PENDING', 'COMPLETED']),
  amountYen: z.number(),
  /** Refunded from the capture so far, this one included: PayPal's cumulative figure. */
  totalRefundedYen: z.number(),
  invoiceId: z.string().nullable(),
  customId: z.string().nullable(),
  note: z.string().nullable(),
  createdAt: z.number(),
  updatedAt: z.number(),
});

export type PayPalOrder = z.infer<typeof orderSchema>;
export type Authorization = z.infer<typeof authorizationSchema>;
export type Capture = z.infer<typeof captureSchema>;
export type Refund = z.infer<typeof refundSchema>;

/** Everything that PayPal knows of the store's money: the independent record that tests compare the shop's own with. */
export type Ledger = {
  orders: Table<PayPalOrder>;
  authorizations: Table<Authorization>;
  captures: Table<Capture>;
  refunds: Table<Refund>;
  authorizationsOf: (orderId: string) => Authorization[];
  capturesOf: (orderId: string) => Capture[];
  capturesOfAuthorization: (authorizationId: string) => Capture[];
  refundsOf: (captureId: string) => Refund[];
  refundsOfOrder: (orderId: string) => Refund[];
  /** Transactions that hold an invoice number; failed ones give it back. */
  authorizationsByInvoice: (invoiceId: string) => Authorization[];
  capturesByInvoice: (invoiceId: string) => Capture[];
  refundsByInvoice: (invoiceId: string) => Refund[];
  clear: () => void;
};

export function createLedger(journal: Journal): Ledger {
  const orders = createTable('paypal_orders', orderSchema, journal);
  const authorizations = createTable('paypal_authorizations', authorizationSchema, journal);
  const captures = createTable('paypal_captures', captureSchema, journal);
  const refunds = createTable('paypal_refunds', refundSchema, journal);
  return {
    orders,
    authorizations,
    captures,
    refunds,
    authorizationsOf: authorizations.indexBy((row) => row.orderId),
    capturesOf: captures.indexBy((row) => row.orderId),
    capturesOfAuthorization: captures.indexBy((row) => row.authorizationId),
    refundsOf: refunds.indexBy((row) => row.captureId),
    refundsOfOrder: refunds.indexBy((row) => row.orderId),
    authorizationsByInvoice: authorizations.indexBy((row) =>
      row.renews === null && row.status !== 'VOIDED' && row.status !== 'DENIED' ? row.invoiceId : null,
    ),
    capturesByInvoice: captures.indexBy((row) => (isLost(row) ? null : row.invoiceId)),
    refundsByInvoice: refunds.indexBy((row) => (countsAsRefunded(row) ? row.invoiceId : null)),
    clear: () => {
      for (const table of [orders, authorizations, captures, refunds]) table.clear();
    },
  };
}

const isLost = (capture: Capture): boolean => capture.status === 'DECLINED' || capture.status === 'FAILED';

const countsAsRefunded = (refund: Refund): boolean => refund.status === 'COMPLETED' || refund.status === 'PENDING';

const sumYen = (rows: readonly { amountYen: number }[]): number => rows.reduce((sum, row) => sum + row.amountYen, 0);

/** Yen taken or being taken from an authorisation. */
export const capturedYenOf = (ledger: Ledger, authorizationId: string): number =>
  sumYen(ledger.capturesOfAuthorization(authorizationId).filter((capture) => !isLost(capture)));

/** Yen given back or on the way back from a capture. */
export const refundedYenOf = (ledger: Ledger, captureId: string): number =>
  sumYen(ledger.refundsOf(captureId).filter(countsAsRefunded));

/** Yen of a capture that can still be refunded. */
export const refundableYenOf = (ledger: Ledger, capture: Capture): number =>
  capture.amountYen - capture.reversedYen - refundedYenOf(ledger, capture.id);
