import type { Table } from '../storage/table.ts';
import type { Delivery, SendWebhook, WebhookEvent } from './webhook-delivery.ts';

/** PayPal tries 25 times over three days; here the same number over some ten minutes. */
const MAX_ATTEMPTS = 25;
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 30_000;
const IN_FLIGHT = 20;

const retryMs = (attempts: number): number => Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS);

type Dependencies = {
  events: Table<WebhookEvent>;
  deliveries: Table<Delivery>;
  send: SendWebhook | null;
  wall: () => number;
};

/** Timers and a bounded number of attempts in flight; the state itself is in the table of deliveries. */
export function createDeliveryQueue({ events, deliveries, send, wall }: Dependencies) {
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();
  const ready: { id: string; done: () => void }[] = [];
  let stopped = false;

  const wait = (id: string, ms: number): void => {
    if (stopped) return;
    const timer = setTimeout(() => void tryNow(id), ms);
    timer.unref();
    timers.set(id, timer);
  };

  const attempt = async (id: string): Promise<void> => {
    const delivery = deliveries.get(id);
    const event = delivery && events.get(delivery.eventId);
    if (send === null || event === undefined || delivery?.state !== 'waiting') return;
    const status = await send(event, delivery);
    // Forgotten by a reset while it was under way.
    if (deliveries.get(id) === undefined) return;
    const attempts = delivery.attempts + 1;
    const done = { ...delivery, attempts, lastStatus: status };
    if (status !== null && status >= 200 && status < 300) {
      deliveries.put({ ...done, state: 'delivered' });
    } else if (attempts >= MAX_ATTEMPTS) {
      deliveries.put({ ...done, state: 'failed' });
    } else {
      const ms = retryMs(attempts);
      deliveries.put({ ...done, dueAt: wall() + ms });
      wait(id, ms);
    }
  };

  const pump = (): void => {
    while (running.size < IN_FLIGHT) {
      const next = ready.shift();
      if (next === undefined) return;
      const run = attempt(next.id).finally(() => {
        running.delete(next.id);
        next.done();
        pump();
      });
      running.set(next.id, run);
    }
  };

  /** Resolves when this attempt is over, whatever came of it. */
  const tryNow = (id: string): Promise<void> => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    const already = running.get(id);
    if (already !== undefined) return already;
    return new Promise((resolve) => {
      ready.push({ id, done: resolve });
      pump();
    });
  };

  /** One attempt for each waiting delivery, those that are added meanwhile included. */
  const flush = async (): Promise<void> => {
    const tried = new Set<string>();
    for (;;) {
      const untried = [...timers.keys()].filter((id) => !tried.has(id));
      if (untried.length === 0 && running.size === 0 && ready.length === 0) return;
      for (const id of untried) tried.add(id);
      await Promise.all([...untried.map(tryNow), ...running.values()]);
    }
  };

  const forget = (): void => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    for (const { done } of ready.splice(0)) done();
  };

  return {
    wait,
    tryNow,
    flush,
    forget,
    stop: async (): Promise<void> => {
      stopped = true;
      forget();
      await Promise.all(running.values());
    },
  };
}
