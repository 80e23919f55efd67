import { order, runOrder, type Tx, writeTransaction } from '@toriyose/db';
import type { Instant, Refusal } from '@toriyose/domain';
import { and, eq, notExists } from 'drizzle-orm';
import { runActor } from '../order/actors.ts';
import { Refused } from '../order/refused.ts';
import { changeOrder } from '../order/run-order-command.ts';
import type { Services } from '../services/services.ts';
import { decideClaim } from './decide-claim.ts';
import { keepRun } from './run-lease.ts';
import { findSweptOrders, type SweptOrder, type SweptPlace } from './swept-orders.ts';

const BATCH = 50;

/**
 * Claims every waiting order for a run, one short transaction each, and notes what became of it. Orders that the report
 * already names are left out, so that a run which died goes on where it was (C03).
 * @returns false when another worker has taken the run over; what is left is its work
 */
export async function claimOrders(services: Services, runId: string, startedAt: Instant): Promise<boolean> {
  let place: SweptPlace | null = null;
  for (;;) {
    const batch: SweptOrder[] = await findSweptOrders(services.db, {
      placedUpTo: startedAt,
      place,
      only: notReported(services, runId),
      limit: BATCH,
    });
    for (const { id } of batch) {
      const claimed = await writeTransaction(services.db, (tx) => claimOrder(tx, services, runId, id));
      if (!claimed) return false;
    }
    place = batch.at(-1) ?? null;
    if (batch.length < BATCH) return true;
  }
}

const notReported = ({ db }: Services, runId: string) =>
  notExists(
    db
      .select({ id: runOrder.orderId })
      .from(runOrder)
      .where(and(eq(runOrder.runId, runId), eq(runOrder.orderId, order.id))),
  );

/**
 * RUN-2: the claim is the moment. Cancelled before it = cancelled, and the report says so; anything later finds an order
 * in *Processing*. Claim, report and lease are one transaction.
 */
async function claimOrder(tx: Tx, services: Services, runId: string, orderId: string): Promise<boolean> {
  if (!(await keepRun(tx, services, runId))) return false;
  const refusal = await tryClaim(tx, services, runId, orderId);
  const outcome = refusal ? ('blocked' as const) : ('moved' as const);
  await tx.insert(runOrder).values({ runId, orderId, outcome, refusal, at: services.clock.now() });
  return true;
}

async function tryClaim(tx: Tx, services: Services, runId: string, orderId: string): Promise<Refusal | null> {
  const command = { action: 'claim_for_processing', runId } as const;
  try {
    await changeOrder(tx, services, { id: orderId }, command, runActor(runId));
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // A refusal is decided before anything is written: the transaction is clean, and what it reads has not moved.
    const decision = await decideClaim(tx, services, orderId);
    if (decision.ok) throw new Error(`Order ${orderId} was refused and allowed in one transaction`, { cause: error });
    return decision.refusal;
  }
}
