import { z } from 'zod';
import type { FlushView, WebhookView } from '../control-contract.ts';
import type { CallFacts, FaultSwitches } from '../faults/fault-switches.ts';
import type { IdMaker } from '../id-maker.ts';
import { isoInstant, type SandboxClock } from '../sandbox-clock.ts';
import type { Journal } from '../storage/journal.ts';
import { createTable, type Table } from '../storage/table.ts';
import { createDeliveryQueue } from './delivery-queue.ts';

const eventSchema = z.object({
  id: z.string(),
  provider: z.enum(['paypal', 'resend']),
  eventType: z.string(),
  /** The exact text that is sent, and signed, each time. */
  body: z.string(),
  /** Ids that the event is about, to look it up by. */
  about: z.array(z.string()),
  /** Business time, UTC epoch ms. */
  createdAt: z.number(),
});
export type WebhookEvent = z.infer<typeof eventSchema>;

const deliverySchema = z.object({
  id: z.string(),
  eventId: z.string(),
  state: z.enum(['waiting', 'delivered', 'failed', 'dropped']),
  attempts: z.number(),
  lastStatus: z.number().nullable(),
  forged: z.boolean(),
  /** Held back until then: wall time, UTC epoch ms. */
  dueAt: z.number(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** Sends one attempt. @returns the HTTP status, or null when nobody answered */
export type SendWebhook = (event: WebhookEvent, delivery: Delivery) => Promise<number | null>;

export type WebhookDelivery = {
  events: Table<WebhookEvent>;
  deliveries: Table<Delivery>;
  /** Stores an event and starts its deliveries, as the webhook switches say. */
  emit: (event: Omit<WebhookEvent, 'createdAt'>, facts: CallFacts) => WebhookEvent;
  /** Sends a stored event once more, whatever the switches say. */
  resend: (event: WebhookEvent) => void;
  /** Resolves when the deliveries that must come before the reply have been tried, after 5 s at the latest. */
  settleUrgent: () => Promise<void>;
  /** Tries every waiting delivery now; resolves when none is in flight. */
  flush: () => Promise<FlushView>;
  newestFirst: (limit: number) => WebhookView[];
  clear: () => void;
  /** Takes up what an earlier run left waiting. */
  start: () => void;
  stop: () => Promise<void>;
};

type Dependencies = {
  clock: SandboxClock;
  ids: IdMaker;
  faults: FaultSwitches;
  journal: Journal;
  /** Null: events are stored, and dropped. */
  send: SendWebhook | null;
  /** How long after the event its webhook leaves, normally. */
  delayMs: number;
};

const URGENT_LIMIT_MS = 5000;

/** Delivers webhooks as PayPal and Svix do: after the reply, several at a time, in no promised order, again when refused. */
export function createWebhookDelivery(deps: Dependencies): WebhookDelivery {
  const { clock, ids, faults, journal, send } = deps;
  const events = createTable('webhook_events', eventSchema, journal);
  const deliveries = createTable('webhook_deliveries', deliverySchema, journal);
  const queue = createDeliveryQueue({ events, deliveries, send, wall: clock.wall });
  let urgent: Promise<void>[] = [];

  const schedule = (eventId: string, options: { waitMs: number; forged: boolean; now?: boolean }): void => {
    const delivery = deliveries.put({
      id: ids.uuid(),
      eventId,
      state: send === null ? 'dropped' : 'waiting',
      attempts: 0,
      lastStatus: null,
      forged: options.forged,
      dueAt: clock.wall() + options.waitMs,
    });
    if (send === null) return;
    if (options.now === true) urgent.push(queue.tryNow(delivery.id));
    else queue.wait(delivery.id, options.waitMs);
  };

  return {
    events,
    deliveries,
    emit: (draft, facts) => {
      const event = events.put({ ...draft, createdAt: clock.now() });
      const hit = faults.takeAll('webhook', { ...facts, eventType: event.eventType });
      const fault = (kind: string) => hit.find((one) => one.kind === kind);
      if (fault('drop') !== undefined) {
        const dropped = {
          state: 'dropped' as const,
          attempts: 0,
          lastStatus: null,
          forged: false,
          dueAt: clock.wall(),
        };
        deliveries.put({ id: ids.uuid(), eventId: event.id, ...dropped });
        return event;
      }
      const delay = fault('delay');
      const repeat = fault('repeat');
      const options = {
        waitMs: delay === undefined ? deps.delayMs : (delay.delayMs ?? 1000),
        forged: fault('forge') !== undefined,
        now: fault('before_reply') !== undefined,
      };
      const copies = repeat === undefined ? 1 : (repeat.copies ?? 2);
      for (let copy = 0; copy < copies; copy += 1) schedule(event.id, options);
      return event;
    },
    resend: (event) => schedule(event.id, { waitMs: 0, forged: false }),
    settleUrgent: async () => {
      if (urgent.length === 0) return;
      const all = Promise.all(urgent);
      urgent = [];
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, URGENT_LIMIT_MS);
      });
      await Promise.race([all, limit]);
      clearTimeout(timer);
    },
    flush: async () => {
      await queue.flush();
      const count = { delivered: 0, waiting: 0, failed: 0, dropped: 0 };
      for (const delivery of deliveries.all()) count[delivery.state] += 1;
      return count;
    },
    newestFirst: (limit) =>
      deliveries
        .newestFirst()
        .slice(0, limit)
        .flatMap((delivery) => viewDelivery(delivery, events.get(delivery.eventId))),
    clear: () => {
      queue.forget();
      events.clear();
      deliveries.clear();
    },
    start: () => {
      for (const delivery of deliveries.all()) {
        if (delivery.state === 'waiting') queue.wait(delivery.id, Math.max(0, delivery.dueAt - clock.wall()));
      }
    },
    stop: queue.stop,
  };
}

const viewDelivery = (delivery: Delivery, event: WebhookEvent | undefined): WebhookView[] =>
  event === undefined
    ? []
    : [
        {
          eventId: event.id,
          deliveryId: delivery.id,
          provider: event.provider,
          eventType: event.eventType,
          state: delivery.state,
          attempts: delivery.attempts,
          lastStatus: delivery.lastStatus,
          createdAt: isoInstant(event.createdAt),
        },
      ];
