import { loadOrder } from '@toriyose/db';
import { CANCEL_REASONS, ORDER_STATUSES, parseOrderNumber, yen } from '@toriyose/domain';
import { z } from 'zod';
import { findApproveUrl } from '../checkout/find-approve-url.ts';
import { customerProcedure, router } from '../trpc.ts';
import { customerActor } from './actors.ts';
import { cancelOwnLines, previewOwnCancellation } from './cancel-lines.ts';
import { listOwnOrders, ORDER_PAGE_SIZE } from './list-own-orders.ts';
import { viewOrder } from './order-view.ts';
import { NotFound } from './refused.ts';
import { runOrderCommand } from './run-order-command.ts';

const LONGEST_NUMBER = 64;

/** S06: what can be no number of an order gets the answer of a number that nobody has. */
const ownNumber = z.string().transform((text) => {
  const number = text.length > LONGEST_NUMBER ? undefined : parseOrderNumber(text);
  if (!number) throw new NotFound('order');
  return number;
});

const byNumber = z.object({ number: ownNumber });

const units = z
  .array(z.object({ lineId: z.string().min(1).max(40), quantity: z.int().min(1).max(99) }))
  .min(1)
  .max(50);

const previewedYen = z.int().min(0).max(1_000_000_000);

const cancelling = byNumber.extend({ lines: units });

export const orderRouter = router({
  /** ORD-1 */
  history: customerProcedure
    .input(
      z.object({
        status: z.enum(ORDER_STATUSES).optional(),
        text: z.string().max(100).optional(),
        cursor: z.string().max(60).optional(),
        limit: z.int().min(1).max(ORDER_PAGE_SIZE).optional(),
      }),
    )
    .query(({ ctx, input }) => listOwnOrders(ctx.services.db, ctx.customer.id, input)),

  /** ORD-2, ORD-3 */
  get: customerProcedure.input(byNumber).query(async ({ ctx, input }) => {
    const order = await loadOrder(ctx.services.db, { number: input.number, customerId: ctx.customer.id });
    if (!order) throw new NotFound('order');
    return viewOrder(ctx.services, order, 'customer');
  }),

  /** POL-5 */
  previewCancellation: customerProcedure
    .input(cancelling)
    .query(({ ctx, input }) =>
      previewOwnCancellation(ctx.services, { number: input.number, customerId: ctx.customer.id }, input.lines),
    ),

  /** POL-1, POL-2 */
  cancelLines: customerProcedure
    .input(
      cancelling.extend({
        reason: z.enum(CANCEL_REASONS).extract(['changed_mind', 'delay', 'mistake']),
        /** Yen, as the preview said: other amounts are refused and shown again. */
        expectedRefund: previewedYen,
        expectedTotalAfter: previewedYen,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { services, customer } = ctx;
      const { lines, reason, number } = input;
      const order = await cancelOwnLines(
        services,
        { number, customerId: customer.id },
        { action: 'cancel_lines', lines, reason, note: '' },
        { refund: yen(input.expectedRefund), totalAfter: yen(input.expectedTotalAfter) },
      );
      return viewOrder(services, order, 'customer');
    }),

  /** PAY-2: "Pay now", again or for the first time. Without `approveUrl` PayPal cannot be reached just now. */
  pay: customerProcedure.input(byNumber).mutation(async ({ ctx, input }) => {
    const { services, customer } = ctx;
    const key = { number: input.number, customerId: customer.id };
    const order = await runOrderCommand(services, key, { action: 'request_payment' }, customerActor(customer.id));
    return { approveUrl: await findApproveUrl(services, order.id) };
  }),
});
