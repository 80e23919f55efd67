import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Database, intent, openDatabase } from '@toriyose/db';
import { startSqld, testDatabaseKind } from '@toriyose/db/testing';
import { instant } from '@toriyose/domain';
import { type RunningSandbox, startSandbox } from '@toriyose/sandbox';
import { ne } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allOrders, compareLedgers } from '../testing/compare-ledgers.ts';
import { settled, stockItem } from '../testing/live-shop.ts';
import { sandboxClient } from '../testing/sandbox-client.ts';
import { providerOrderIdIn, readyCheckout, type ShopClient, shopClient, signUp } from '../testing/shop-client.ts';
import { freePort, ShopProcess } from '../testing/shop-process.ts';

/** Thirty on a file; a server of its own outlives the kills, so there a few show the same. */
const KILLS = testDatabaseKind() === 'file' ? 30 : 8;
const BUYERS = 4;
/** Reproducible moments: the same seed kills at the same distances. */
const SEED = 20_261_123;

let folder: string;
let sandbox: RunningSandbox;
let shop: ShopProcess;
let database: { url: string; stop: () => Promise<void> };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'toriyose-kill-'));
  database = await startDatabase();
  const port = await freePort();
  sandbox = await startSandbox({ port: 0, apiUrl: `http://127.0.0.1:${port}` });
  shop = new ShopProcess(port, {
    NODE_ENV: 'test',
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    PAYPAL_BASE_URL: sandbox.url,
    RESEND_BASE_URL: sandbox.url,
    PAGES: 'off',
    DEMO_STORE: 'off',
    SCHEDULED_RUNS: 'off',
    LEASE_MS: '700',
    LOG_LEVEL: 'fatal',
  });
});

afterAll(async () => {
  await shop.kill();
  await sandbox.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function startDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  if (testDatabaseKind() === 'sqld') return startSqld();
  return { url: `file:${join(folder, 'shop.db')}`, stop: async () => {} };
}

async function withDatabase<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ url: database.url });
  try {
    return await use(db);
  } finally {
    await db.close();
  }
}

/** mulberry32: numbers from 0 to below 1 that depend on the seed only. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What the shop has said yes to. None of it may be lost. */
interface Acknowledged {
  readonly orders: Set<string>;
  readonly cancelled: Map<string, number>;
}

/** A step of a buyer, sent again until the server is there to answer, as a person presses the button again. */
async function persist<T>(step: () => Promise<T>, isOver: () => boolean): Promise<T | undefined> {
  while (!isOver()) {
    try {
      return await step();
    } catch {
      await delay(50);
    }
  }
  return undefined;
}

async function buyOn(client: ShopClient, itemId: string, known: Acknowledged, isOver: () => boolean): Promise<void> {
  await persist(() => signUp(client, 'Mika'), isOver);
  while (!isOver()) {
    await persist(() => client.api.cart.setQuantity.mutate({ itemId, quantity: 2 }), isOver);
    const checkout = await persist(() => readyCheckout(client, randomUUID()), isOver);
    const placed = checkout && (await persist(() => client.api.checkout.placeOrder.mutate(checkout), isOver));
    if (!placed) return;
    known.orders.add(placed.orderNumber);
    await payFor(client, placed, isOver);
    await cancelOne(client, placed.orderNumber, known, isOver);
  }
}

async function payFor(
  client: ShopClient,
  placed: { orderNumber: string; approveUrl: string | null },
  isOver: () => boolean,
): Promise<void> {
  const approveUrl =
    placed.approveUrl ??
    (await persist(async () => {
      const answer = await client.api.order.pay.mutate({ number: placed.orderNumber });
      return answer.approveUrl ?? Promise.reject(new Error('not yet'));
    }, isOver));
  if (!approveUrl) return;
  const id = providerOrderIdIn(approveUrl);
  await persist(() => sandboxClient(sandbox.url).approve(id), isOver);
  await persist(() => client.open(`/paypal/return?token=${id}`), isOver);
}

async function cancelOne(
  client: ShopClient,
  number: string,
  known: Acknowledged,
  isOver: () => boolean,
): Promise<void> {
  const page = await persist(() => client.api.order.get.query({ number }), isOver);
  const line = page?.lines[0];
  if (!line || page.status !== 'payment_completed') return;
  const lines = [{ lineId: line.id, quantity: 1 }];
  const preview = await persist(() => client.api.order.previewCancellation.query({ number, lines }), isOver);
  if (!preview) return;
  // Sent once: without an answer nobody knows whether it was done, and a person looks at the page again.
  const answer = await client.api.order.cancelLines
    .mutate({
      number,
      lines,
      reason: 'mistake',
      expectedRefund: preview.refund,
      expectedTotalAfter: preview.totalAfter,
    })
    .catch(() => undefined);
  if (answer) known.cancelled.set(number, 1);
}

it(`I01 P09 M05 PAY-4 kill -9 at ${KILLS} random moments under traffic: nothing acknowledged is lost, nothing doubled`, async () => {
  await shop.start();
  const clock = { now: () => instant(Date.now()) };
  const itemId = await withDatabase((db) => stockItem({ db, clock }, 50_000, 1_500));
  const known: Acknowledged = { orders: new Set(), cancelled: new Map() };
  let isOver = false;
  const buyers = Array.from({ length: BUYERS }, () =>
    buyOn(shopClient(shop.url, `${randomUUID()}@example.com`), itemId, known, () => isOver),
  );
  const random = randomNumbers(SEED);
  for (let kill = 0; kill < KILLS; kill += 1) {
    await delay(50 + random() * 900);
    await shop.kill();
    await shop.start();
  }
  isOver = true;
  await Promise.all(buyers);
  await withDatabase(async (db) => {
    await settled({ db }, sandboxClient(sandbox.url), 60_000);
    const orders = await allOrders({ db });
    const saved = new Map(orders.map((order) => [order.number, order]));
    expect([...known.orders].filter((number) => !saved.has(number))).toEqual([]);
    expect(
      [...known.cancelled.keys()].filter((number) => saved.get(number)?.lines[0]?.quantityCancelled !== 1),
    ).toEqual([]);
    // Without traffic nothing would have been proved.
    expect(known.orders.size).toBeGreaterThan(KILLS / 3);
    expect(await compareLedgers({ db }, sandboxClient(sandbox.url))).toEqual([]);
    expect(await unsettled(db)).toEqual([]);
  });
}, 600_000);

/** Intents that came to no end; those that only look again, and those overtaken by a later payment, have none to come to. */
async function unsettled(db: Database): Promise<string[]> {
  const rows = await db.select().from(intent).where(ne(intent.state, 'done'));
  return rows
    .filter(({ state, kind }) => state !== 'abandoned' && !kind.startsWith('check_'))
    .map(({ key, state, lastError }) => `${key} is ${state}: ${lastError}`);
}
