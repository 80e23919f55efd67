import { loadOrder } from '@toriyose/db';
import { countryCodeSchema, jstDateSchema, ORDER_STATUSES, shippingMethodSchema, yen } from '@toriyose/domain';
import { z } from 'zod';
import { NotFound } from '../order/refused.ts';
import { router, staffProcedure } from '../trpc.ts';
import { cancelForCustomer, previewStaffCancellation } from './cancel-for-customer.ts';
import { byNumber, paging, rowId, seenOrder, shownYen, typedText, units } from './inputs.ts';
import { countByStatus, listOrders, ORDER_SORTS, STATUS_COUNT_LIMIT } from './list-orders.ts';
import { viewOrderForStaff } from './order-desk-view.ts';
import { previewRevision, revisionCommand } from './revise-availability.ts';
import { runStaffCommand } from './run-staff-command.ts';

const listInput = z.strictObject({
  text: typedText(100).optional(),
  status: z.enum(ORDER_STATUSES).optional(),
  method: shippingMethodSchema.optional(),
  country: countryCodeSchema.optional(),
  from: jstDateSchema.optional(),
  to: jstDateSchema.optional(),
  sort: z.enum(ORDER_SORTS).default('newest'),
  ...paging,
});

const revision = {
  lineId: rowId,
  supply: z.enum(['on_order', 'available', 'unobtainable']),
  expected: typedText(40).default('unknown'),
};

export const staffOrdersRouter = router({
  /** ADM-3 */
  list: staffProcedure('orders.read')
    .input(listInput)
    .query(({ ctx, input }) => listOrders(ctx.services.db, input)),

  counts: staffProcedure('orders.read').query(async ({ ctx }) => ({
    byStatus: await countByStatus(ctx.services.db),
    limit: STATUS_COUNT_LIMIT,
  })),

  get: staffProcedure('orders.read')
    .input(byNumber)
    .query(async ({ ctx, input }) => {
      const order = await loadOrder(ctx.services.db, { number: input.number });
      if (!order) throw new NotFound('order');
      return viewOrderForStaff(ctx.services, order);
    }),

  /** POL-5: the exact refund before anything is confirmed. */
  previewCancellation: staffProcedure('orders.cancel')
    .input(byNumber.extend({ lines: units }))
    .query(({ ctx, input }) => previewStaffCancellation(ctx.services, ctx.staff.id, input.number, input.lines)),

  /** POL-4 */
  cancelLines: staffProcedure('orders.cancel')
    .input(
      seenOrder.extend({ lines: units, note: typedText(500), expectedRefund: shownYen, expectedTotalAfter: shownYen }),
    )
    .mutation(async ({ ctx, input }) => {
      const { services, staff } = ctx;
      const shown = { refund: yen(input.expectedRefund), totalAfter: yen(input.expectedTotalAfter) };
      const { lines, note } = input;
      return viewOrderForStaff(services, await cancelForCustomer(services, staff.id, input, { lines, note, shown }));
    }),

  previewRevision: staffProcedure('availability.revise')
    .input(byNumber.extend(revision))
    .query(({ ctx, input }) => previewRevision(ctx.services, ctx.staff.id, input.number, input)),

  /** AVL-2 */
  reviseAvailability: staffProcedure('availability.revise')
    .input(seenOrder.extend(revision))
    .mutation(async ({ ctx, input }) => {
      const { services, staff } = ctx;
      return viewOrderForStaff(services, await runStaffCommand(services, staff.id, input, revisionCommand(input)));
    }),

  /** C08 */
  retryRefund: staffProcedure('orders.refund')
    .input(seenOrder.extend({ refundId: rowId }))
    .mutation(async ({ ctx, input }) => {
      const { services, staff } = ctx;
      const command = { action: 'retry_refund', refundId: input.refundId } as const;
      return viewOrderForStaff(services, await runStaffCommand(services, staff.id, input, command));
    }),
});
