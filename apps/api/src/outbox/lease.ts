import { type Database, email, intent, type Tx } from '@toriyose/db';
import type { Instant } from '@toriyose/domain';
import { addMs, instant } from '@toriyose/domain';
import { and, asc, eq, inArray, lte, or } from 'drizzle-orm';
import type { Services } from '../services/services.ts';

/** A row that waits and is due, or one whose holder has let its lease run out (it died, or it hangs). */
const takeable = (table: typeof intent | typeof email, now: Instant) =>
  or(
    and(eq(table.state, 'waiting'), lte(table.dueAt, now)),
    and(eq(table.state, 'leased'), lte(table.leaseUntil, now)),
  );

const leaseColumns = ({ clock, config, workerId }: Services) => ({
  state: 'leased' as const,
  leaseOwner: workerId,
  leaseUntil: addMs(clock.now(), config.LEASE_MS),
});

export type LeasedIntent = typeof intent.$inferSelect;
export type LeasedEmail = typeof email.$inferSelect;

/** Takes up to `limit` intents for this worker; nobody else has them until the lease runs out. */
export async function leaseIntents(services: Services, limit: number): Promise<LeasedIntent[]> {
  const { db, clock } = services;
  const due = db
    .select({ id: intent.id })
    .from(intent)
    .where(takeable(intent, clock.now()))
    .orderBy(asc(intent.dueAt))
    .limit(limit);
  return db.update(intent).set(leaseColumns(services)).where(inArray(intent.id, due)).returning();
}

/** Takes one intent, for somebody who waits for its outcome; undefined when it is done, or another worker has it. */
export async function leaseIntent(services: Services, key: string): Promise<LeasedIntent | undefined> {
  const { db, clock } = services;
  const [row] = await db
    .update(intent)
    .set(leaseColumns(services))
    .where(and(eq(intent.key, key), takeable(intent, clock.now())))
    .returning();
  return row;
}

/** Gives back what a process that is gone held, due at once: only for a store that nobody else works on. */
export async function freeIntents({ db }: Pick<Services, 'db'>): Promise<void> {
  await db
    .update(intent)
    .set({ state: 'waiting', leaseOwner: null, leaseUntil: null, dueAt: instant(0) })
    .where(inArray(intent.state, ['waiting', 'leased']));
}

/** MAIL-2: order mails first, then by time. */
export async function leaseEmails(services: Services, limit: number): Promise<LeasedEmail[]> {
  const { db, clock } = services;
  const due = db
    .select({ id: email.id })
    .from(email)
    .where(takeable(email, clock.now()))
    .orderBy(asc(email.priority), asc(email.dueAt))
    .limit(limit);
  return db.update(email).set(leaseColumns(services)).where(inArray(email.id, due)).returning();
}

/** Only who still holds the lease may end it: a worker that was too slow must not undo what the next one did. */
const heldBy = (table: typeof intent | typeof email, id: string, workerId: string) =>
  and(eq(table.id, id), eq(table.state, 'leased'), eq(table.leaseOwner, workerId));

export type OutboxEnd =
  | { readonly state: 'done' | 'abandoned' }
  | { readonly state: 'stuck'; readonly error: string }
  | { readonly state: 'waiting'; readonly dueAt: Instant; readonly error: string };

const endColumns = (end: OutboxEnd, now: Instant) => ({
  state: end.state,
  leaseOwner: null,
  leaseUntil: null,
  lastError: 'error' in end ? end.error.slice(0, 500) : null,
  ...(end.state === 'waiting' ? { dueAt: end.dueAt } : { doneAt: now }),
});

export async function endIntent(db: Database | Tx, services: Services, id: string, end: OutboxEnd): Promise<void> {
  await db
    .update(intent)
    .set(endColumns(end, services.clock.now()))
    .where(heldBy(intent, id, services.workerId));
}

export async function endEmail(
  db: Database | Tx,
  services: Services,
  id: string,
  end: OutboxEnd,
  facts: Partial<Pick<LeasedEmail, 'providerId' | 'delivery' | 'deliveryAt'>> = {},
): Promise<void> {
  await db
    .update(email)
    .set({ ...endColumns(end, services.clock.now()), ...facts })
    .where(heldBy(email, id, services.workerId));
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5 * 60_000;

/** Doubles with every attempt, up to five minutes: a provider that is down for hours is asked again soon after. */
export const nextAttemptAt = (now: Instant, attempts: number): Instant =>
  addMs(now, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts, 16)));
