import { HOUR_MS } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import type { PayPalOrder } from './ledger.ts';
import { forcedRefusal, refuse, unknownResource } from './paypal-refusal.ts';

/** PayPal's default: so long from creation to approval, and again from approval to capture or authorisation. */
const APPROVAL_WINDOW_MS = 6 * HOUR_MS;

/** @throws PayPalRefusal 404 */
export function findOrder(ctx: SandboxContext, id: string): PayPalOrder {
  const order = ctx.ledger.orders.get(id);
  if (order === undefined) throw unknownResource('order_id', id);
  return order;
}

/** An order that was not approved, or not paid after it, in time. */
export const isExpired = (ctx: SandboxContext, order: PayPalOrder): boolean =>
  order.status !== 'COMPLETED' && ctx.clock.now() >= (order.approvedAt ?? order.createdAt) + APPROVAL_WINDOW_MS;

/**
 * Finds an order whose money may move now.
 * @throws PayPalRefusal with the issue that stands in the way
 */
export function findPayableOrder(ctx: SandboxContext, id: string, intent: PayPalOrder['intent']): PayPalOrder {
  const order = findOrder(ctx, id);
  if (order.intent !== intent) {
    throw refuse('ACTION_DOES_NOT_MATCH_INTENT', `Order was created with an intent to ${order.intent.toLowerCase()}.`);
  }
  if (order.status === 'COMPLETED') {
    const issue = intent === 'CAPTURE' ? 'ORDER_ALREADY_CAPTURED' : 'ORDER_ALREADY_AUTHORIZED';
    throw refuse(issue, 'If intent=CAPTURE only one capture per order is allowed, with AUTHORIZE one authorization.');
  }
  if (isExpired(ctx, order)) throw refuse('ORDER_EXPIRED', 'The order is expired and cannot be paid.');
  if (order.status !== 'APPROVED') {
    throw refuse('ORDER_NOT_APPROVED', 'Payer has not yet approved the Order for payment.');
  }
  return order;
}

/**
 * Refuses when the bank does, or when a switch says so. A declined order goes back to the payer, who approves it again
 * with other means; trying again without that does not help.
 */
export function refuseDeclined(ctx: SandboxContext, order: PayPalOrder, forcedIssue: string | null): void {
  const issue = forcedIssue ?? (order.declines ? 'INSTRUMENT_DECLINED' : null);
  if (issue === null) return;
  if (issue === 'INSTRUMENT_DECLINED' || issue === 'PAYER_ACTION_REQUIRED') {
    const updatedAt = ctx.clock.now();
    ctx.ledger.orders.put({ ...order, status: 'PAYER_ACTION_REQUIRED', approvedAt: null, updatedAt });
  }
  throw forcedIssue === null
    ? refuse(issue, 'The instrument presented was either declined by the processor or bank.')
    : forcedRefusal(issue);
}

/** An invoice number is used once for each kind of transaction. @throws PayPalRefusal DUPLICATE_INVOICE_ID */
export function refuseUsedInvoice(invoiceId: string | null, holders: (invoiceId: string) => unknown[]): void {
  if (invoiceId === null || holders(invoiceId).length === 0) return;
  throw refuse('DUPLICATE_INVOICE_ID', 'Duplicate Invoice ID detected.', { field: '/invoice_id', value: invoiceId });
}
