import { setTimeout as delay } from 'node:timers/promises';
import { sendEmails } from '../email/send-emails.ts';
import { expireUnpaidOrders } from '../order/expire-unpaid.ts';
import { settleIntents } from '../payment/settle-intents.ts';
import { resumeRuns, startScheduledRun } from '../run/start-run.ts';
import type { Services } from '../services/services.ts';
import { handleWebhooks } from '../webhook/handle-webhooks.ts';
import type { WakeUp } from './wake-up.ts';

/** One kind of background work. It says how much it did: when it was something, it is asked again at once. */
interface Lane {
  readonly name: string;
  readonly work: (services: Services) => Promise<number>;
  /** How long it rests when there was nothing to do and nobody wakes it. */
  readonly restMs: number;
}

const QUICK_MS = 500;
const SLOW_MS = 10_000;

const LANES: readonly Lane[] = [
  { name: 'webhooks', work: handleWebhooks, restMs: QUICK_MS },
  { name: 'intents', work: settleIntents, restMs: QUICK_MS },
  { name: 'emails', work: sendEmails, restMs: QUICK_MS },
  { name: 'unpaid orders', work: expireUnpaidOrders, restMs: SLOW_MS },
  { name: 'interrupted runs', work: resumeRuns, restMs: QUICK_MS },
];

const SCHEDULE: Lane = { name: 'scheduled runs', work: startScheduledRun, restMs: QUICK_MS };

export interface Worker {
  /** Lets what is under way finish, then ends. */
  stop(): Promise<void>;
}

/** Starts every lane, each by itself: a slow provider in one does not hold up the others. */
export function startWorker(services: Services, wakeUp: WakeUp): Worker {
  const stopping = new AbortController();
  const lanes = services.config.SCHEDULED_RUNS ? [...LANES, SCHEDULE] : LANES;
  const running = lanes.map((lane) => runLane(lane, services, wakeUp, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function runLane(lane: Lane, services: Services, wakeUp: WakeUp, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const done = await workOnce(lane, services);
    if (done === 0) await rest(lane.restMs, wakeUp, signal);
  }
}

async function workOnce(lane: Lane, services: Services): Promise<number> {
  try {
    return await lane.work(services);
  } catch (error) {
    services.log.error({ err: error, lane: lane.name }, 'background work failed; it is tried again');
    return 0;
  }
}

async function rest(ms: number, wakeUp: WakeUp, signal: AbortSignal): Promise<void> {
  const rested = new AbortController();
  const anySignal = AbortSignal.any([signal, rested.signal]);
  await Promise.race([delay(ms, undefined, { signal: anySignal }).catch(() => undefined), wakeUp.next()]);
  rested.abort();
}
