import { z } from 'zod';
import { DAY_MS, HOUR_MS } from '../sandbox-clock.ts';
import { orderFacts } from './capture-order.ts';
import { emitAuthorizationEvent, emitOrderEvent } from './emit-event.ts';
import { paymentsHolding } from './invoice-holders.ts';
import type { Operation } from './operation.ts';
import { findOrder, findPayableOrder, refuseDeclined, refuseUsedInvoice } from './order-state.ts';
import { wireOrder } from './wire.ts';

const AUTHORIZATION_DAYS = 29;
export const HONOR_DAYS = 3;

/** POST /v2/checkout/orders/:id/authorize */
export const authorizeOrder: Operation<object> = {
  name: 'authorize_order',
  target: 'paypal.authorize',
  declinedAs: 'INSTRUMENT_DECLINED',
  keepMs: 6 * HOUR_MS,
  body: z.object({}),
  facts: orderFacts,
  run: (ctx, id, _body, forced) => {
    const order = findPayableOrder(ctx, id, 'AUTHORIZE');
    const invoiceId = order.unit.invoice_id ?? null;
    refuseUsedInvoice(invoiceId, paymentsHolding(ctx));
    refuseDeclined(ctx, order, forced.issue);
    const now = ctx.clock.now();
    const completed = ctx.ledger.orders.put({ ...order, status: 'COMPLETED', updatedAt: now });
    const authorization = ctx.ledger.authorizations.put({
      id: ctx.ids.paypal(),
      orderId: id,
      status: forced.pending ? 'PENDING' : 'CREATED',
      amountYen: order.amountYen,
      invoiceId,
      customId: order.unit.custom_id ?? null,
      createdAt: now,
      updatedAt: now,
      honoredUntil: now + HONOR_DAYS * DAY_MS,
      expiresAt: now + AUTHORIZATION_DAYS * DAY_MS,
      expired: false,
      renews: null,
    });
    emitAuthorizationEvent(ctx, authorization, 'CREATED');
    emitOrderEvent(ctx, completed, 'COMPLETED');
    return id;
  },
  render: (ctx, id) => wireOrder(ctx, findOrder(ctx, id)),
};
