import { email, order } from '@toriyose/db';
import { DAY_MS, jstDateOf } from '@toriyose/domain';
import { eq } from 'drizzle-orm';
import { sendEmails } from '../email/send-emails.ts';
import { freeIntents } from '../outbox/lease.ts';
import { settleIntents } from '../payment/settle-intents.ts';
import type { Services } from '../services/services.ts';
import { DemoClock, servicesAt } from './demo-clock.ts';
import { type DemoCredentials, makeCredentials, readCredentials, writeCredentials } from './demo-credentials.ts';
import { type FillingMarker, insertMarker, isUntouched, Progress, readMarker } from './demo-marker.ts';
import { openWorld } from './history/demo-world.ts';
import { planHistory, type Step } from './history/plan-history.ts';
import { playHistory } from './history/play-history.ts';
import { findShelfItems, Shelf } from './history/shelf.ts';
import { STORIES } from './history/stories.ts';
import { importDemoItems } from './import-demo-items.ts';
import { insertDemoAccounts } from './insert-demo-accounts.ts';
import { usesSandbox, waitForSandbox } from './sandbox-payer.ts';

export interface SeedOptions {
  /** Takes a line for the person who started the program. */
  readonly say: (line: string) => void;
  /** How long to wait for the sandbox. */
  readonly patienceMs?: number;
}

/** `filled`: just now, or by an earlier start. `left_alone`: this is not a demo store. */
export interface SeedOutcome {
  readonly kind: 'filled' | 'left_alone';
  /** Null when the file with them is not in this DATA_DIR. */
  readonly credentials: DemoCredentials | null;
}

const LEFT_ALONE: SeedOutcome = { kind: 'left_alone', credentials: null };
const PATIENCE_MS = 30_000;

/**
 * OPS-1, OPS-4: fills a new database with items, accounts and ten weeks of orders, made by the commands that people use.
 * Only where nobody's items or accounts are, and only with the sandbox in place of PayPal and Resend. Interrupted, the
 * next start goes on where it was; filled, it changes nothing any more.
 * @throws ConfigError when the sandbox cannot be reached
 */
export async function seedDemoStore(services: Services, options: SeedOptions): Promise<SeedOutcome> {
  const { db, config } = services;
  const isFilled = (await readMarker(db))?.marker.state === 'filled' || (await fillIfEmpty(services, options));
  if (!isFilled) return LEFT_ALONE;
  return { kind: 'filled', credentials: (await readCredentials(config.DATA_DIR)) ?? null };
}

async function fillIfEmpty(services: Services, { say, patienceMs = PATIENCE_MS }: SeedOptions): Promise<boolean> {
  const { db, clock } = services;
  const begun = await readMarker(db);
  if (!usesSandbox(services) || (!begun && !(await isUntouched(db)))) return false;
  await waitForSandbox(services, patienceMs);
  const kept = begun ?? (await insertMarker(db, clock.now()));
  if (!kept || kept.marker.state === 'filled') return kept !== undefined;
  say(begun ? 'Filling the demo store goes on …' : 'Filling the demo store, once …');
  await fill(services, kept.marker, { progress: new Progress(db, kept), isResumed: begun !== undefined, say });
  return true;
}

interface Filling {
  readonly progress: Progress;
  readonly isResumed: boolean;
  readonly say: (line: string) => void;
}

async function fill(services: Services, marker: FillingMarker, filling: Filling): Promise<void> {
  const { progress } = filling;
  // Noted anew by whoever goes on with it: a second process is told at once.
  await progress.note(marker, services.clock.now());
  const peopled = marker.hasAccounts ? marker : await stockAndPeople(services, marker, filling);
  await makeHistories(services, peopled, filling);
  await progress.note({ state: 'filled', startedAt: marker.startedAt }, services.clock.now());
}

async function stockAndPeople(
  services: Services,
  marker: FillingMarker,
  { progress, say }: Filling,
): Promise<FillingMarker> {
  const items = await importDemoItems(services, marker.startedAt);
  say(`  ${items} items`);
  // Passwords are known to nobody before the accounts are there: made again after an interruption.
  const made = makeCredentials();
  const { credentials } = made;
  await writeCredentials(services.config.DATA_DIR, credentials);
  await insertDemoAccounts(services, marker.startedAt, made);
  say(`  ${credentials.customers.length} customers and ${credentials.staff.length} staff accounts`);
  const peopled = { ...marker, hasAccounts: true };
  await progress.note(peopled, services.clock.now());
  return peopled;
}

async function makeHistories(
  services: Services,
  marker: FillingMarker,
  { progress, isResumed, say }: Filling,
): Promise<void> {
  const { db, clock: realClock } = services;
  const steps = await planSteps(services, marker);
  const [first] = steps;
  if (!first) return;
  const clock = new DemoClock(first.at);
  // Left by an interrupted filling, whose clock may have been a little ahead of where this one goes on.
  if (isResumed) await freeIntents(services);
  const world = await openWorld(servicesAt(services, clock), clock);
  const note = (done: number) => progress.note({ ...marker, steps: done }, realClock.now());
  await playHistory(world, steps, { done: marker.steps, isResumed }, note);
  await settleRest(servicesAt(services, realClock));
  const days = Math.round((marker.startedAt - first.at) / DAY_MS);
  const mails = await db.$count(email, eq(email.state, 'done'));
  say(`  ${await db.$count(order)} orders of the last ${days} days, ${mails} e-mails`);
}

async function planSteps(services: Services, { startedAt }: FillingMarker): Promise<Step[]> {
  const today = jstDateOf(startedAt);
  const { values } = await services.settings();
  return planHistory(STORIES, startedAt, values, new Shelf(await findShelfItems(services.db, today), today));
}

/** What the worker would do next, so that mailbox and ledgers are complete when the shop opens. */
async function settleRest(services: Services): Promise<void> {
  while ((await settleIntents(services)) > 0);
  while ((await sendEmails(services)) > 0);
}
