import { z } from 'zod';
import { HOUR_MS } from '../sandbox-clock.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { orderFacts } from './capture-order.ts';
import type { Operation } from './operation.ts';
import { findOrder } from './order-state.ts';
import { forcedRefusal, refuse } from './paypal-refusal.ts';
import { readBody } from './request-body.ts';
import { wireOrder } from './wire.ts';

const bodySchema = z
  .object({
    capture_id: z.string().max(50),
    tracking_number: z.string().max(64).optional(),
    carrier: z.string().max(64).optional(),
    carrier_name_other: z.string().max(64).optional(),
    notify_payer: z.boolean().default(false),
  })
  .refine((body) => body.carrier !== 'OTHER' || body.carrier_name_other !== undefined, {
    path: ['carrier_name_other'],
  });

/** POST /v2/checkout/orders/:id/track: tells PayPal the parcel's number, which helps in disputes. */
export const trackShipment: Operation<z.infer<typeof bodySchema>> = {
  name: 'track_shipment',
  target: 'paypal.track',
  declinedAs: 'INVALID_TRACKER',
  keepMs: 6 * HOUR_MS,
  body: bodySchema,
  facts: orderFacts,
  run: (ctx, id, body, forced) => {
    const order = findOrder(ctx, id);
    if (ctx.ledger.captures.get(body.capture_id)?.orderId !== id) {
      throw refuse('CAPTURE_ID_NOT_FOUND', 'Specified capture ID does not exist for this order.', {
        field: '/capture_id',
      });
    }
    if (forced.issue !== null) throw forcedRefusal(forced.issue);
    const number = body.tracking_number ?? 'NOT_PROVIDED';
    const tracker = {
      id: `${body.capture_id}-${number}`,
      captureId: body.capture_id,
      number,
      carrier: body.carrier_name_other ?? body.carrier ?? 'OTHER',
      status: 'SHIPPED',
    };
    const others = order.trackers.filter((one) => one.id !== tracker.id);
    ctx.ledger.orders.put({ ...order, trackers: [...others, tracker], updatedAt: ctx.clock.now() });
    return id;
  },
  render: (ctx, id) => wireOrder(ctx, findOrder(ctx, id)),
};

const patchSchema = z.array(z.object({ op: z.string(), path: z.string(), value: z.unknown() })).min(1);

/** PATCH /v2/checkout/orders/:id/trackers/:trackerId: the status can become CANCELLED. @throws PayPalRefusal */
export function patchTracker(ctx: SandboxContext, id: string, trackerId: string, raw: string): void {
  const patches = readBody(raw, patchSchema);
  const order = findOrder(ctx, id);
  const tracker = order.trackers.find((one) => one.id === trackerId);
  if (tracker === undefined) throw refuse('TRACKER_ID_NOT_FOUND', 'Specified tracker ID does not exist.');
  if (patches.some((patch) => patch.path !== '/status' || patch.value !== 'CANCELLED')) {
    throw refuse('NOT_PATCHABLE', 'The sandbox changes a tracker to CANCELLED only.');
  }
  const trackers = order.trackers.map((one) => (one.id === trackerId ? { ...one, status: 'CANCELLED' } : one));
  ctx.ledger.orders.put({ ...order, trackers, updatedAt: ctx.clock.now() });
}
