import { type Database, run, type Tx } from '@toriyose/db';
import { addMs } from '@toriyose/domain';
import { and, eq } from 'drizzle-orm';
import type { Services } from '../services/services.ts';

type LeaseParts = Pick<Services, 'clock' | 'config' | 'workerId'>;

/** Who works on a run, and until when nobody else may. */
export const leaseColumns = ({ clock, config, workerId }: LeaseParts) => ({
  leaseOwner: workerId,
  leaseUntil: addMs(clock.now(), config.LEASE_MS),
});

const heldBy = (runId: string, workerId: string) =>
  and(eq(run.id, runId), eq(run.state, 'running'), eq(run.leaseOwner, workerId));

/**
 * Extends this worker's hold on the run.
 * @returns false when another worker has taken the run over, or ended it: then this one must stop
 */
export async function keepRun(tx: Tx, services: LeaseParts, runId: string): Promise<boolean> {
  const kept = await tx
    .update(run)
    .set(leaseColumns(services))
    .where(heldBy(runId, services.workerId))
    .returning({ id: run.id });
  return kept.length === 1;
}

/** @returns false when another worker has taken the run over */
export async function finishRun(db: Database, services: LeaseParts, runId: string): Promise<boolean> {
  const finished = await db
    .update(run)
    .set({ state: 'finished', finishedAt: services.clock.now() })
    .where(heldBy(runId, services.workerId))
    .returning({ id: run.id });
  return finished.length === 1;
}
