import { loadOrder, order, run, runOrder, writeTransaction } from '@toriyose/db';
import { addMs, decideOrder, type Instant, type Refusal } from '@toriyose/domain';
import { and, asc, eq, gt, lte, notExists, or } from 'drizzle-orm';
import { runActor } from '../order/actors.ts';
import { Refused } from '../order/refused.ts';
import { changeOrder } from '../order/run-order-command.ts';
import { storeOrderContext } from '../order/store-order-context.ts';
import type { Services } from '../services/services.ts';

const BATCH = 50;

/** The orders a run looks at: paid before it began. By the table only these have a row for `claim_for_processing`. */
const SWEPT_STATUS = 'payment_completed';

export interface ClaimSubject {
  readonly id: string;
  readonly number: string;
  readonly customerName: string;
  readonly totalYen: number;
  readonly placedAt: Instant;
}

export interface Place {
  readonly placedAt: Instant;
  readonly id: string;
}

const subjectColumns = {
  id: order.id,
  number: order.number,
  customerName: order.customerName,
  totalYen: order.totalYen,
  placedAt: order.placedAt,
};

const after = (place: Place | null) =>
  place
    ? or(gt(order.placedAt, place.placedAt), and(eq(order.placedAt, place.placedAt), gt(order.id, place.id)))
    : undefined;

/**
 * Claims every waiting order for a run, one short transaction each, and notes what became of it. Orders that the report
 * already names are left out, so that a run which died goes on where it was (C03).
 */
export async function claimOrders(services: Services, runId: string, startedAt: Instant): Promise<void> {
  let place: Place | null = null;
  for (;;) {
    const batch: ClaimSubject[] = await services.db
      .select(subjectColumns)
      .from(order)
      .where(
        and(eq(order.status, SWEPT_STATUS), lte(order.placedAt, startedAt), after(place), notReported(services, runId)),
      )
      .orderBy(asc(order.placedAt), asc(order.id))
      .limit(BATCH);
    for (const subject of batch) await claimOrder(services, runId, subject.id);
    await extendLease(services, runId);
    place = batch.at(-1) ?? null;
    if (batch.length < BATCH) return;
  }
}

const notReported = (services: Services, runId: string) =>
  notExists(
    services.db
      .select({ id: runOrder.orderId })
      .from(runOrder)
      .where(and(eq(runOrder.runId, runId), eq(runOrder.orderId, order.id))),
  );

/** RUN-2: the claim is the moment. Cancelled before it = cancelled; the claim itself then finds nothing to claim. */
async function claimOrder(services: Services, runId: string, orderId: string): Promise<void> {
  const refusal = await writeTransaction(services.db, async (tx) => {
    try {
      await changeOrder(tx, services, { id: orderId }, { action: 'claim_for_processing', runId }, runActor(runId));
      await tx.insert(runOrder).values({ runId, orderId, outcome: 'moved', at: services.clock.now() });
      return null;
    } catch (error) {
      // A refusal is decided before anything is written, so the transaction is still clean.
      if (error instanceof Refused) return error.view;
      throw error;
    }
  });
  if (refusal) await noteBlocked(services, runId, orderId);
}

async function noteBlocked(services: Services, runId: string, orderId: string): Promise<void> {
  const refusal = await whyBlocked(services, orderId);
  if (!refusal) return;
  await services.db
    .insert(runOrder)
    .values({ runId, orderId, outcome: 'blocked', refusal, at: services.clock.now() })
    .onConflictDoNothing();
}

/** What a run would say of this order now; null: it would move on. */
export async function whyBlocked(services: Services, orderId: string): Promise<Refusal | null> {
  const found = await loadOrder(services.db, { id: orderId });
  if (!found) return null;
  const context = storeOrderContext(services.clock.now(), services.newId);
  const decision = decideOrder(
    found,
    { action: 'claim_for_processing', runId: 'preview' },
    runActor('preview'),
    context,
  );
  return decision.ok ? null : decision.refusal;
}

async function extendLease(services: Services, runId: string): Promise<void> {
  await services.db
    .update(run)
    .set({ leaseUntil: addMs(services.clock.now(), services.config.LEASE_MS) })
    .where(and(eq(run.id, runId), eq(run.leaseOwner, services.workerId)));
}

export { SWEPT_STATUS, subjectColumns };
