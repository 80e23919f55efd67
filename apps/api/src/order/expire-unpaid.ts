import { order } from '@toriyose/db';
import { and, asc, eq, lte } from 'drizzle-orm';
import type { Services } from '../services/services.ts';
import { CLOCK } from './actors.ts';
import { Refused } from './refused.ts';
import { runOrderCommand } from './run-order-command.ts';

const BATCH = 20;

/** PAY-2: lets go of orders whose time to pay is over, and of the goods kept for them. @returns how many ended */
export async function expireUnpaidOrders(services: Services): Promise<number> {
  const late = await services.db
    .select({ id: order.id })
    .from(order)
    .where(and(eq(order.status, 'awaiting_payment'), lte(order.paymentDueAt, services.clock.now())))
    .orderBy(asc(order.paymentDueAt))
    .limit(BATCH);
  let ended = 0;
  for (const { id } of late) {
    try {
      await runOrderCommand(services, { id }, { action: 'expire_payment' }, CLOCK);
      ended += 1;
    } catch (error) {
      // A capture is under way: what it brings decides.
      if (!(error instanceof Refused)) throw error;
    }
  }
  return ended;
}
