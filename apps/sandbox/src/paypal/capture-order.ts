import { z } from 'zod';
import { HOUR_MS } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { emitOrderEvent } from './emit-event.ts';
import { capturesHolding } from './invoice-holders.ts';
import type { Operation } from './operation.ts';
import { findOrder, findPayableOrder, refuseDeclined, refuseUsedInvoice } from './order-state.ts';
import { takeCapture } from './take-capture.ts';
import { wireOrder } from './wire.ts';

/** What a paying order is about, so that a switch can be aimed at it. */
export function orderFacts(ctx: SandboxContext, id: string) {
  const unit = ctx.ledger.orders.get(id)?.unit;
  return { orderId: id, invoiceId: unit?.invoice_id, customId: unit?.custom_id };
}

/** POST /v2/checkout/orders/:id/capture */
export const captureOrder: Operation<object> = {
  name: 'capture_order',
  target: 'paypal.capture',
  declinedAs: 'INSTRUMENT_DECLINED',
  keepMs: 6 * HOUR_MS,
  body: z.object({}),
  facts: orderFacts,
  run: (ctx, id, _body, forced) => {
    const order = findPayableOrder(ctx, id, 'CAPTURE');
    const invoiceId = order.unit.invoice_id ?? null;
    refuseUsedInvoice(invoiceId, capturesHolding(ctx));
    refuseDeclined(ctx, order, forced.issue);
    const completed = ctx.ledger.orders.put({ ...order, status: 'COMPLETED', updatedAt: ctx.clock.now() });
    const { amountYen } = order;
    const { pending } = forced;
    takeCapture(ctx, { order, authorizationId: null, amountYen, invoiceId, finalCapture: true, pending });
    emitOrderEvent(ctx, completed, 'COMPLETED');
    return id;
  },
  render: (ctx, id) => wireOrder(ctx, findOrder(ctx, id)),
};
