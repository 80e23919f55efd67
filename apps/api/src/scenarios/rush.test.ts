import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { item, run, runOrder } from '@toriyose/db';
import { testDatabaseKind } from '@toriyose/db/testing';
import { jstDate, runSlotsOn } from '@toriyose/domain';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runActor } from '../order/actors.ts';
import { cancelOwnLines } from '../order/cancel-lines.ts';
import { runOrderCommand } from '../order/run-order-command.ts';
import { startRun } from '../run/start-run.ts';
import { allOrders, compareLedgers } from '../testing/compare-ledgers.ts';
import { type LiveShop, startLiveShop } from '../testing/live-shop.ts';
import {
  buy,
  type PlacedByClient,
  providerOrderIdIn,
  readyCheckout,
  type ShopClient,
  signUp,
} from '../testing/shop-client.ts';

let shop: LiveShop;

beforeAll(async () => {
  shop = await startLiveShop();
});
afterAll(() => shop.close());

async function signedUp(count: number): Promise<ShopClient[]> {
  const clients = Array.from({ length: count }, () => shop.client());
  await Promise.all(clients.map((client) => signUp(client, 'Mika')));
  return clients;
}

const pay = async (client: ShopClient, { providerOrderId }: PlacedByClient): Promise<void> => {
  await shop.sandbox.approve(providerOrderId);
  await client.open(`/paypal/return?token=${providerOrderId}`);
};

/** Starts something so many turns of the event loop later. */
async function after<T>(turns: number, start: () => Promise<T>): Promise<T> {
  for (let turn = 0; turn < turns; turn += 1) await nextTurn();
  return start();
}

it('SHOP-5 P22 a hundred buyers of ten units: ten orders, ten captures, ten mails, ninety told before paying', async () => {
  const itemId = await shop.stock(10);
  const clients = await signedUp(100);
  const outcomes = await Promise.all(
    clients.map(async (client) => {
      try {
        const order = await buy(client, randomUUID(), itemId, 1);
        await pay(client, order);
        return 'bought';
      } catch (error) {
        return error instanceof Error ? error.message : 'failed';
      }
    }),
  );
  await shop.settled();
  expect(outcomes.filter((outcome) => outcome === 'bought')).toHaveLength(10);
  const { captures } = await shop.sandbox.ledger();
  expect(captures).toHaveLength(10);
  const orders = await allOrders(shop.services);
  expect(orders.map(({ status }) => status)).toEqual(Array(10).fill('payment_completed'));
  const mails = await Promise.all(
    orders.map(({ number, customerEmail }) => shop.sandbox.emails({ to: customerEmail, subject: number })),
  );
  expect(mails.map(({ emails }) => emails.length)).toEqual(Array(10).fill(1));
  const [stock] = await shop.services.db.select().from(item).where(eq(item.id, itemId));
  expect(stock).toMatchObject({ receivedQuantity: 10, allocatedQuantity: 10 });
  expect(await compareLedgers(shop.services, shop.sandbox)).toEqual([]);
});

it('SHOP-5 P14 the same checkout sent twenty times at once: one order, one PayPal order, one capture, one mail', async () => {
  const itemId = await shop.stock(50);
  const [client] = await signedUp(1);
  if (!client) throw new Error('no client');
  await client.api.cart.setQuantity.mutate({ itemId, quantity: 2 });
  const checkout = await readyCheckout(client, randomUUID());
  const before = (await shop.sandbox.ledger()).orders.length;
  const answers = await Promise.all(Array.from({ length: 20 }, () => client.api.checkout.placeOrder.mutate(checkout)));
  expect(new Set(answers.map(({ orderNumber }) => orderNumber)).size).toBe(1);
  expect(new Set(answers.map(({ approveUrl }) => approveUrl)).size).toBe(1);
  const [placed] = answers;
  const order = {
    orderNumber: placed?.orderNumber ?? '',
    providerOrderId: providerOrderIdIn(placed?.approveUrl ?? null),
  };
  await Promise.all(Array.from({ length: 5 }, () => pay(client, order)));
  await shop.settled();
  const ledger = await shop.sandbox.ledger();
  expect(ledger.orders.length - before).toBe(1);
  expect(ledger.captures.filter(({ orderId }) => orderId === order.providerOrderId)).toHaveLength(1);
  const { emails } = await shop.sandbox.emails({ to: client.email, subject: order.orderNumber });
  expect(emails).toHaveLength(1);
  expect(await compareLedgers(shop.services, shop.sandbox)).toEqual([]);
});

it('C05 the same cancellation sent ten times at once: the units are refunded once', async () => {
  const itemId = await shop.stock(50);
  const [client] = await signedUp(1);
  if (!client) throw new Error('no client');
  const order = await buy(client, randomUUID(), itemId, 2);
  await pay(client, order);
  await shop.settled();
  const number = order.orderNumber;
  const { lines } = await client.api.order.get.query({ number });
  const units = [{ lineId: lines[0]?.id ?? '', quantity: 1 }];
  const preview = await client.api.order.previewCancellation.query({ number, lines: units });
  const cancellation = {
    number,
    lines: units,
    reason: 'mistake' as const,
    expectedRefund: preview.refund,
    expectedTotalAfter: preview.totalAfter,
  };
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () => client.api.order.cancelLines.mutate(cancellation)),
  );
  await shop.settled();
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const page = await client.api.order.get.query({ number });
  expect(page.figures.refunded).toBe(preview.refund);
  expect(page.lines[0]).toMatchObject({ quantityCancelled: 1 });
  expect(await compareLedgers(shop.services, shop.sandbox)).toEqual([]);
});

/** A server answers more slowly; there the race is the same with fewer seeds. */
const SEEDS = testDatabaseKind() === 'file' ? 200 : 40;

it(`RUN-2 C01 the customer's cancellation against the run's claim, ${SEEDS} seeds: exactly one wins`, async () => {
  const itemId = await shop.stock(SEEDS + 10);
  const clients = await signedUp(10);
  const placed: { client: ShopClient; order: PlacedByClient }[] = [];
  // Ten browsers at once, each one order after the other: a cart belongs to one customer.
  await Promise.all(
    clients.map(async (client) => {
      for (let n = 0; n < SEEDS / clients.length; n += 1) {
        const order = await buy(client, randomUUID(), itemId, 1);
        await pay(client, order);
        placed.push({ client, order });
      }
    }),
  );
  await shop.settled();
  const cancellations = await Promise.all(
    placed.map(async ({ client, order }) => {
      const { lines } = await client.api.order.get.query({ number: order.orderNumber });
      const units = [{ lineId: lines[0]?.id ?? '', quantity: 1 }];
      const { refund, totalAfter } = await client.api.order.previewCancellation.query({
        number: order.orderNumber,
        lines: units,
      });
      const { customer } = await client.api.session.current.query();
      return { customerId: customer?.id ?? '', order, units, refund, totalAfter };
    }),
  );
  // Each seed lets the two start so many turns of the event loop apart, one or the other first.
  const claims = new Set<string>();
  const won = new Set<string>();
  await Promise.all(
    cancellations.map(async ({ customerId, order, units, refund, totalAfter }, seed) => {
      const number = order.orderNumber;
      const claim = after(seed % 7, () =>
        runOrderCommand(shop.services, { number }, { action: 'claim_for_processing', runId: 'race' }, runActor('race')),
      );
      const cancel = after((seed * 3) % 5, () =>
        cancelOwnLines(
          shop.services,
          { number, customerId },
          { action: 'cancel_lines', lines: units, reason: 'changed_mind', note: '' },
          { refund, totalAfter },
        ),
      );
      const [claimed, cancelled] = await Promise.allSettled([claim, cancel]);
      if (claimed.status === 'fulfilled') claims.add(number);
      if (cancelled.status === 'fulfilled') won.add(number);
    }),
  );
  await shop.settled();
  const numbers = new Set(placed.map(({ order }) => order.orderNumber));
  const orders = (await allOrders(shop.services)).filter(({ number }) => numbers.has(number));
  expect(orders).toHaveLength(SEEDS);
  for (const order of orders) {
    expect([order.number, order.status]).toEqual([order.number, won.has(order.number) ? 'cancelled' : 'processing']);
  }
  expect([...claims].filter((number) => won.has(number))).toEqual([]);
  // Both sides must have won some, or the race was none.
  expect(won.size).toBeGreaterThan(0);
  expect(won.size).toBeLessThan(SEEDS);
  expect(await compareLedgers(shop.services, shop.sandbox)).toEqual([]);
});

it('RUN-1 C04 the same slot started ten times at once: one run', async () => {
  const [slot] = runSlotsOn(jstDate('2026-11-24'), (await shop.services.settings()).values.calendar);
  const started = await Promise.all(
    Array.from({ length: 10 }, () => startRun(shop.services, slot?.key ?? '', 'schedule')),
  );
  expect(started.filter(({ kind }) => kind === 'finished')).toHaveLength(1);
  const runs = await shop.services.db
    .select()
    .from(run)
    .where(eq(run.slot, slot?.key ?? ''));
  expect(runs).toHaveLength(1);
  const report = await shop.services.db.select().from(runOrder);
  expect(new Set(report.map(({ runId, orderId }) => `${runId}:${orderId}`)).size).toBe(report.length);
});
