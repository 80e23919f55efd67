import type { SandboxContext } from '../sandbox-context.ts';

/** Captures that hold an invoice number. */
export const capturesHolding = (ctx: SandboxContext) => ctx.ledger.capturesByInvoice;

/** Captures and open authorisations that hold an invoice number: an order for it has been paid. */
export const paymentsHolding =
  (ctx: SandboxContext) =>
  (invoiceId: string): unknown[] => [
    ...ctx.ledger.capturesByInvoice(invoiceId),
    ...ctx.ledger.authorizationsByInvoice(invoiceId),
  ];
