import { instant, nextRunSlot, staffRefusal } from '@toriyose/domain';
import { z } from 'zod';
import { Refused } from '../order/refused.ts';
import { countSweptOrders, MOST_COUNTED, previewRun } from '../run/preview-run.ts';
import { requestRun } from '../run/start-run.ts';
import { router, staffProcedure } from '../trpc.ts';
import { paging, rowId } from './inputs.ts';
import { readCursor } from './page-cursor.ts';
import { findRunUnderWay, getRun, listRunOrders, listRuns, RUN_OUTCOMES } from './run-report.ts';

const PREVIEW_PAGE_SIZE = 50;

export const runsRouter = router({
  list: staffProcedure('runs.read')
    .input(z.strictObject(paging))
    .query(({ ctx, input }) => listRuns(ctx.services.db, input.cursor)),

  /** RUN-1: what is next, and what is going on. */
  upcoming: staffProcedure('runs.read').query(async ({ ctx }) => {
    const { services } = ctx;
    const { values } = await services.settings();
    return {
      nextSlot: nextRunSlot(services.clock.now(), values.calendar),
      waiting: await countSweptOrders(services.db),
      waitingLimit: MOST_COUNTED,
      underWay: await findRunUnderWay(services.db),
    };
  }),

  /** RUN-1: the dry run. */
  preview: staffProcedure('runs.read')
    .input(z.strictObject(paging))
    .query(async ({ ctx, input }) => {
      const place = readCursor(input.cursor);
      const { orders, next } = await previewRun(ctx.services, {
        place: place ? { placedAt: instant(place.key), id: place.id } : null,
        limit: PREVIEW_PAGE_SIZE,
      });
      return {
        orders: orders.map(({ id: _, ...facts }) => facts),
        nextCursor: next && `${next.placedAt}.${next.id}`,
      };
    }),

  get: staffProcedure('runs.read')
    .input(z.strictObject({ id: rowId }))
    .query(({ ctx, input }) => getRun(ctx.services.db, input.id)),

  /** The report: what moved, or what was blocked and why. */
  orders: staffProcedure('runs.read')
    .input(z.strictObject({ runId: rowId, outcome: z.enum(RUN_OUTCOMES), ...paging }))
    .query(({ ctx, input }) => listRunOrders(ctx.services.db, input)),

  /** RUN-1: by hand. The worker takes it up at once; its report grows meanwhile. */
  start: staffProcedure('runs.start')
    .input(z.strictObject({}))
    .mutation(async ({ ctx }) => {
      const runId = await requestRun(ctx.services, ctx.staff.id);
      if (runId === null) throw new Refused(staffRefusal({ code: 'run_under_way' }));
      return { runId };
    }),
});
