import { isUniqueViolation, run, writeTransaction } from '@toriyose/db';
import { HOUR_MS, type Instant, instant, runSlotsBetween } from '@toriyose/domain';
import { and, eq, lte } from 'drizzle-orm';
import type { Services } from '../services/services.ts';
import { claimOrders } from './claim-orders.ts';
import { finishRun, leaseColumns } from './run-lease.ts';

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
  const startedAt = services.clock.now();
  const runId = await insertRun(services, { slot, startedBy, startedAt, ...leaseColumns(services) });
  if (runId === null) return { kind: 'not_needed' };
  await workOff(services, runId, startedAt);
  return { kind: 'finished', runId };
}

/**
 * RUN-1: a run that somebody starts by hand. It is only written down here, with a lease that is already over: a worker
 * takes it up at once, the same way as one that was interrupted, and whoever asked can watch its report grow.
 * @returns its id, or null when another run is under way (C04)
 */
export async function requestRun(services: Services, startedBy: string): Promise<string | null> {
  const startedAt = services.clock.now();
  const lease = { leaseOwner: NOBODY, leaseUntil: startedAt };
  const runId = await insertRun(services, { slot: `manual:${services.newId()}`, startedBy, startedAt, ...lease });
  if (runId !== null) services.wakeWorker();
  return runId;
}

const NOBODY = 'nobody yet';

type NewRun = Omit<typeof run.$inferInsert, 'id' | 'state' | 'finishedAt'>;

async function insertRun({ db, newId }: Services, facts: NewRun): Promise<string | null> {
  const id = newId();
  try {
    await db.insert(run).values({ id, state: 'running', ...facts });
    return id;
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

async function workOff(services: Services, runId: string, startedAt: Instant): Promise<void> {
  const isOurs = await claimOrders(services, runId, startedAt);
  if (!isOurs || !(await finishRun(services.db, services, runId))) {
    services.log.warn({ runId }, 'another worker took this processing run over');
    return;
  }
  services.log.info({ runId }, 'processing run finished');
  // Claims can send mail and move money.
  services.wakeWorker();
}

/**
 * C03: takes up runs that nobody holds: asked for by hand, or left by a worker whose lease ran out.
 * @returns how many
 */
export async function resumeRuns(services: Services): Promise<number> {
  const taken = await writeTransaction(services.db, (tx) =>
    tx
      .update(run)
      .set(leaseColumns(services))
      .where(and(eq(run.state, 'running'), lte(run.leaseUntil, services.clock.now())))
      .returning({ id: run.id, startedAt: run.startedAt }),
  );
  for (const { id, startedAt } of taken) await workOff(services, id, startedAt);
  return taken.length;
}

/** How far back a missed slot is still made up for: after that the next one is near. */
const MAKE_UP_MS = 12 * HOUR_MS;

/** Starts the run of the latest slot that has come and was not run. @returns 1 when one was started */
export async function startScheduledRun(services: Services): Promise<number> {
  const now = services.clock.now();
  const { values } = await services.settings();
  const slot = runSlotsBetween(instant(now - MAKE_UP_MS), now, values.calendar).at(-1);
  if (!slot || (await isDone(services, slot.key))) return 0;
  const started = await startRun(services, slot.key, 'schedule');
  return started.kind === 'finished' ? 1 : 0;
}

const isDone = async ({ db }: Services, slot: string): Promise<boolean> =>
  (await db.$count(run, eq(run.slot, slot))) > 0;
