import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { email, insertItem, intent, type OutboxState, webhookEvent, writeTransaction } from '@toriyose/db';
import { exampleItem, openTestDatabase } from '@toriyose/db/testing';
import { type IntentKind, instant, yen } from '@toriyose/domain';
import { startSandbox } from '@toriyose/sandbox';
import { and, inArray, isNull, notInArray } from 'drizzle-orm';
import { createApp } from '../http/app.ts';
import { readConfig } from '../services/config.ts';
import { openServices } from '../services/open-services.ts';
import type { Services } from '../services/services.ts';
import { createWakeUp } from '../worker/wake-up.ts';
import { startWorker } from '../worker/worker.ts';
import { type SandboxClient, sandboxClient } from './sandbox-client.ts';
import { type ShopClient, shopClient } from './shop-client.ts';
import { waitFor } from './wait-for.ts';

/** The whole program in this process, on ports of its own: API, worker, sandbox, a real database. */
export interface LiveShop {
  readonly url: string;
  readonly services: Services;
  readonly sandbox: SandboxClient;
  /** A new browser; its e-mail address is its own. */
  readonly client: (name?: string) => ShopClient;
  /** Puts an item on the shelf. @returns its id */
  readonly stock: (quantity: number, priceYen?: number) => Promise<string>;
  /** Moves the shop's clock on. */
  readonly advance: (ms: number) => void;
  /** Waits until every intent that is due, every mail and every webhook has been worked on. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startLiveShop(env: Record<string, string> = {}): Promise<LiveShop> {
  const database = await openTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'toriyose-live-'));
  // The sandbox must know where webhooks go before the shop knows its port.
  let url = '';
  const sandbox = await startSandbox({ port: 0, apiUrl: () => url, webhookDelayMs: 0 });
  let app: ReturnType<typeof createApp> | undefined;
  const { server, port } = await listen((request) => app?.fetch(request) ?? new Response('starting', { status: 503 }));
  url = `http://127.0.0.1:${port}`;
  const config = readConfig({
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    STORE_ORIGIN: url,
    PAYPAL_BASE_URL: sandbox.url,
    RESEND_BASE_URL: sandbox.url,
    SCHEDULED_RUNS: 'off',
    LOG_LEVEL: 'silent',
    ...env,
  });
  let ahead = 0;
  const clock = { now: () => instant(Date.now() + ahead) };
  const wakeUp = createWakeUp();
  const services = await openServices(config, { clock, wakeWorker: wakeUp.wake });
  app = createApp(services, null);
  const worker = startWorker(services, wakeUp);
  return {
    url,
    services,
    sandbox: sandboxClient(sandbox.url),
    client: (name = 'buyer') => shopClient(url, `${name}-${randomUUID()}@example.com`),
    stock: (quantity, priceYen = 1_500) => stockItem(services, quantity, priceYen),
    advance: (ms) => {
      ahead += ms;
      wakeUp.wake();
    },
    settled: () => settled(services, sandboxClient(sandbox.url)),
    close: async () => {
      await worker.stop();
      await sandbox.close();
      server.close();
      await services.db.close();
      await database.cleanup();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function listen(fetch: (request: Request) => Response | Promise<Response>) {
  return new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve({ server, port }));
  });
}

let stocked = 0;

/** An item of which there are so many. @returns its id */
export async function stockItem(
  services: Pick<Services, 'db' | 'clock'>,
  quantity: number,
  priceYen: number,
): Promise<string> {
  stocked += 1;
  const id = `item-${stocked}-${randomUUID().slice(0, 8)}`;
  const facts = exampleItem({
    slug: id,
    catalogueNumber: `CJ-TST-${String(stocked).padStart(5, '0')}`,
    name: { en: `Item ${stocked}`, ja: `商品${stocked}` },
    weightGrams: 400,
    availability: { kind: 'in_stock', quantity },
  });
  const at = services.clock.now();
  const priced = { ...facts, price: yen(priceYen) };
  await writeTransaction(services.db, (tx) => insertItem(tx, priced, { id, movementId: `${id}-stock`, at }));
  return id;
}

/** Waits until nothing is left to do; what it waits for in vain is named. */
export async function settled(services: Pick<Services, 'db'>, sandbox: SandboxClient, limitMs?: number): Promise<void> {
  let open: string[] = [];
  await waitFor(
    () => `an end of ${open.join('; ')}`,
    async () => {
      await sandbox.flushWebhooks();
      open = await openWork(services);
      return open.length === 0;
    },
    limitMs,
  );
}

/** Intents that wait only to look again later are left out: they are for when no news comes. */
async function openWork({ db }: Pick<Services, 'db'>): Promise<string[]> {
  const unfinished: OutboxState[] = ['waiting', 'leased'];
  const onlyLooks: IntentKind[] = ['check_payment', 'check_refund'];
  const columns = { kind: intent.kind, state: intent.state, attempts: intent.attempts, error: intent.lastError };
  const [intents, mails, news] = await Promise.all([
    db
      .select(columns)
      .from(intent)
      .where(and(inArray(intent.state, unfinished), notInArray(intent.kind, onlyLooks))),
    db.select({ kind: email.template, state: email.state }).from(email).where(inArray(email.state, unfinished)),
    db.select({ kind: webhookEvent.type }).from(webhookEvent).where(isNull(webhookEvent.handledAt)),
  ]);
  return [...intents, ...mails, ...news].map((row) => JSON.stringify(row));
}
