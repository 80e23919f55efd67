import { isUniqueViolation, run, writeTransaction } from '@toriyose/db';
import { addMs, type Instant, instant, runSlotsBetween } from '@toriyose/domain';
import { and, desc, eq, lte } from 'drizzle-orm';
import type { Services } from '../services/services.ts';
import { claimOrders } from './claim-orders.ts';

export type StartedRun =
  | { readonly kind: 'finished'; readonly runId: string }
  /** C04: another run is under way, or this slot was done: exit clean. */
  | { readonly kind: 'not_needed' };

/**
 * RUN-1: makes a run for the slot and works it off. Two started together: the slot is unique and only one runs at a time,
 * so the second finds that it is not needed.
 * @param slot a business day's slot ("2026-11-24T10:00"), or "manual:<id>"
 */
export async function startRun(services: Services, slot: string, startedBy: string): Promise<StartedRun> {
  const { clock, config, db, newId, workerId } = services;
  const id = newId();
  const startedAt = clock.now();
  const lease = { leaseOwner: workerId, leaseUntil: addMs(startedAt, config.LEASE_MS) };
  try {
    await db.insert(run).values({ id, slot, state: 'running', startedBy, startedAt, ...lease });
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'not_needed' };
    throw error;
  }
  await workOff(services, id, startedAt);
  return { kind: 'finished', runId: id };
}

async function workOff(services: Services, runId: string, startedAt: Instant): Promise<void> {
  await claimOrders(services, runId, startedAt);
  await services.db
    .update(run)
    .set({ state: 'finished', finishedAt: services.clock.now() })
    .where(and(eq(run.id, runId), eq(run.state, 'running')));
  services.log.info({ runId }, 'processing run finished');
}

/** C03: a run whose worker died is taken over when its lease has run out. @returns how many were resumed */
export async function resumeRuns(services: Services): Promise<number> {
  const { clock, config, workerId } = services;
  const taken = await writeTransaction(services.db, async (tx) => {
    const now = clock.now();
    return tx
      .update(run)
      .set({ leaseOwner: workerId, leaseUntil: addMs(now, config.LEASE_MS) })
      .where(and(eq(run.state, 'running'), lte(run.leaseUntil, now)))
      .returning({ id: run.id, startedAt: run.startedAt });
  });
  for (const { id, startedAt } of taken) await workOff(services, id, startedAt);
  return taken.length;
}

/** How far back a missed slot is still made up for: after that the next one is near. */
const MAKE_UP_MS = 12 * 3_600_000;

/** Starts the run of the latest slot that has come and was not run. @returns 1 when one was started */
export async function startScheduledRun(services: Services): Promise<number> {
  const now = services.clock.now();
  const { values } = await services.settings();
  const slot = runSlotsBetween(instant(now - MAKE_UP_MS), now, values.calendar).at(-1);
  if (!slot || (await isDone(services, slot.key))) return 0;
  const started = await startRun(services, slot.key, 'schedule');
  return started.kind === 'finished' ? 1 : 0;
}

async function isDone(services: Services, slot: string): Promise<boolean> {
  const [found] = await services.db
    .select({ id: run.id })
    .from(run)
    .where(eq(run.slot, slot))
    .orderBy(desc(run.startedAt))
    .limit(1);
  return found !== undefined;
}
