import { z } from 'zod';
import { router, staffProcedure } from '../trpc.ts';
import { grams, paging, rowId, seenOrder, typedText, units } from './inputs.ts';
import { listPreparing, listShipped, listToPrepare } from './list-shipments.ts';
import { viewOrderForStaff } from './order-desk-view.ts';
import { runStaffCommand } from './run-staff-command.ts';
import { ship } from './ship.ts';

const page = z.strictObject(paging);

export const shipmentsRouter = router({
  toPrepare: staffProcedure('shipments.read')
    .input(page)
    .query(({ ctx, input }) => listToPrepare(ctx.services.db, input.cursor)),

  preparing: staffProcedure('shipments.read')
    .input(page)
    .query(({ ctx, input }) => listPreparing(ctx.services.db, input.cursor)),

  shipped: staffProcedure('shipments.read')
    .input(page)
    .query(({ ctx, input }) => listShipped(ctx.services.db, ctx.services.clock.now(), input.cursor)),

  /** SHP-1: from here on nobody changes the order (POL-3). */
  prepare: staffProcedure('shipments.prepare')
    .input(seenOrder.extend({ lines: units, packedGrams: grams }))
    .mutation(async ({ ctx, input }) => {
      const { services, staff } = ctx;
      const command = { action: 'prepare_shipment', lines: input.lines, packedGrams: input.packedGrams } as const;
      return viewOrderForStaff(services, await runStaffCommand(services, staff.id, input, command));
    }),

  /** SHP-1, SHP-2 */
  ship: staffProcedure('shipments.ship')
    .input(
      seenOrder.extend({
        shipmentId: rowId,
        trackingNumber: typedText(60).default(''),
        confirmDuplicate: z.boolean().default(false),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { services, staff } = ctx;
      return viewOrderForStaff(services, await ship(services, staff.id, input, input));
    }),
});
