import type { LedgerAuthorization, LedgerCapture, LedgerOrder, LedgerRefund, LedgerView } from '../control-contract.ts';
import { isoInstant } from '../sandbox-clock.ts';
import {
  type Authorization,
  type Capture,
  capturedYenOf,
  type Ledger,
  type PayPalOrder,
  type Refund,
  refundedYenOf,
} from './ledger.ts';

// The ledger as the control API shows it.

const viewOrder = (order: PayPalOrder): LedgerOrder => ({
  id: order.id,
  intent: order.intent,
  status: order.status,
  source: order.source,
  amountYen: order.amountYen,
  invoiceId: order.unit.invoice_id ?? null,
  customId: order.unit.custom_id ?? null,
  payerEmail: order.payer?.email ?? null,
  createdAt: isoInstant(order.createdAt),
  approvedAt: order.approvedAt === null ? null : isoInstant(order.approvedAt),
});

export const viewAuthorization = (ledger: Ledger, row: Authorization): LedgerAuthorization => ({
  id: row.id,
  orderId: row.orderId,
  status: row.status,
  amountYen: row.amountYen,
  capturedYen: capturedYenOf(ledger, row.id),
  invoiceId: row.invoiceId,
  customId: row.customId,
  createdAt: isoInstant(row.createdAt),
  expiresAt: isoInstant(row.expiresAt),
});

export const viewCapture = (ledger: Ledger, row: Capture): LedgerCapture => ({
  id: row.id,
  orderId: row.orderId,
  authorizationId: row.authorizationId,
  status: row.status,
  amountYen: row.amountYen,
  refundedYen: refundedYenOf(ledger, row.id),
  reversedYen: row.reversedYen,
  disputed: row.disputed,
  invoiceId: row.invoiceId,
  customId: row.customId,
  createdAt: isoInstant(row.createdAt),
});

export const viewRefund = (row: Refund): LedgerRefund => ({
  id: row.id,
  captureId: row.captureId,
  orderId: row.orderId,
  status: row.status,
  amountYen: row.amountYen,
  invoiceId: row.invoiceId,
  customId: row.customId,
  note: row.note,
  createdAt: isoInstant(row.createdAt),
});

const sum = <Row>(rows: readonly Row[], amount: (row: Row) => number): number =>
  rows.reduce((total, row) => total + amount(row), 0);

/** Everything, oldest first, with its totals in yen. */
export function viewLedger(ledger: Ledger): LedgerView {
  const authorizations = ledger.authorizations.all().map((row) => viewAuthorization(ledger, row));
  const captures = ledger.captures.all().map((row) => viewCapture(ledger, row));
  const refunds = ledger.refunds.all().map(viewRefund);
  const open = authorizations.filter((row) => row.status === 'CREATED' || row.status === 'PARTIALLY_CAPTURED');
  const taken = captures.filter((row) => !['PENDING', 'DECLINED', 'FAILED'].includes(row.status));
  const capturedYen = sum(taken, (row) => row.amountYen);
  const refundedYen = sum(
    refunds.filter((row) => row.status === 'COMPLETED'),
    (row) => row.amountYen,
  );
  const reversedYen = sum(captures, (row) => row.reversedYen);
  return {
    orders: ledger.orders.all().map(viewOrder),
    authorizations,
    captures,
    refunds,
    totals: {
      authorizedYen: sum(open, (row) => row.amountYen - row.capturedYen),
      capturedYen,
      pendingCaptureYen: sum(
        captures.filter((row) => row.status === 'PENDING'),
        (row) => row.amountYen,
      ),
      refundedYen,
      pendingRefundYen: sum(
        refunds.filter((row) => row.status === 'PENDING'),
        (row) => row.amountYen,
      ),
      reversedYen,
      netYen: capturedYen - refundedYen - reversedYen,
    },
  };
}
