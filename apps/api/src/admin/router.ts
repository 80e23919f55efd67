import { router, staffProcedure } from '../trpc.ts';
import { staffOrdersRouter } from './orders-router.ts';
import { runsRouter } from './runs-router.ts';
import { shipmentsRouter } from './shipments-router.ts';
import { viewToday } from './today.ts';

/** The back office. Every procedure here names its permission (ADM-1); a test walks this list. */
export const adminRouter = router({
  orders: staffOrdersRouter,
  runs: runsRouter,
  shipments: shipmentsRouter,
  /** ADM-2 */
  today: staffProcedure('today.read').query(({ ctx }) => viewToday(ctx.services, ctx.visitor.staffRole)),
});
