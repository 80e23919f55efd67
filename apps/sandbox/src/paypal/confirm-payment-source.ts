import { z } from 'zod';
import { HOUR_MS } from '../sandbox-clock.ts';
import { orderFacts } from './capture-order.ts';
import { paymentSourceSchema } from './create-order.ts';
import type { Operation } from './operation.ts';
import { findOrder } from './order-state.ts';
import { forcedRefusal, refuse } from './paypal-refusal.ts';
import { wireOrder } from './wire.ts';

const bodySchema = z.object({ payment_source: paymentSourceSchema });

/** POST /v2/checkout/orders/:id/confirm-payment-source: names the means after creation; the payer still approves. */
export const confirmPaymentSource: Operation<z.infer<typeof bodySchema>> = {
  name: 'confirm_payment_source',
  target: 'paypal.create_order',
  declinedAs: 'INSTRUMENT_DECLINED',
  keepMs: 6 * HOUR_MS,
  body: bodySchema,
  facts: orderFacts,
  run: (ctx, id, body, forced) => {
    const order = findOrder(ctx, id);
    if (order.status === 'COMPLETED') throw refuse('ORDER_ALREADY_COMPLETED', 'The order has been paid already.');
    if (forced.issue !== null) throw forcedRefusal(forced.issue);
    const experience = body.payment_source.paypal?.experience_context ?? body.payment_source.card?.experience_context;
    ctx.ledger.orders.put({
      ...order,
      status: 'PAYER_ACTION_REQUIRED',
      source: body.payment_source.card === undefined ? 'paypal' : 'card',
      redirectRel: 'payer-action',
      returnUrl: experience?.return_url ?? order.returnUrl,
      cancelUrl: experience?.cancel_url ?? order.cancelUrl,
      approvedAt: null,
      updatedAt: ctx.clock.now(),
    });
    return id;
  },
  render: (ctx, id) => wireOrder(ctx, findOrder(ctx, id)),
  createdStatus: 200,
};
