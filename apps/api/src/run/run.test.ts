import { setImmediate } from 'node:timers/promises';
import { email, order as orderTable, run, runOrder } from '@toriyose/db';
import { checkOrderInvariants, instantAtJst, jstDate, type Order } from '@toriyose/domain';
import { count, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BackOffice, CUSTOMER_ID, openBackOffice, STAFF_ID } from '../admin/back-office-fixture.ts';
import { refusalOf } from '../checkout/shop-fixture.ts';
import { cancelOwnLines, previewOwnCancellation } from '../order/cancel-lines.ts';
import { Refused } from '../order/refused.ts';
import type { Services } from '../services/services.ts';
import { waitFor } from '../testing/wait-for.ts';
import { claimOrders } from './claim-orders.ts';
import { requestRun, resumeRuns, startRun, startScheduledRun } from './start-run.ts';

let office: BackOffice;
beforeEach(async () => {
  office = await openBackOffice();
});
afterEach(() => office.shop.close());

/** Another process on the same database. */
const worker = (workerId: string): Services => ({ ...office.services, workerId });

const places = async (n: number): Promise<Order[]> => {
  const orders: Order[] = [];
  for (let i = 0; i < n; i += 1) orders.push(await office.order({ lines: ['figure'] }));
  return orders;
};

const statuses = async (): Promise<Record<string, number>> => {
  const rows = await office.services.db
    .select({ status: orderTable.status, orders: count() })
    .from(orderTable)
    .groupBy(orderTable.status);
  return Object.fromEntries(rows.map(({ status, orders }) => [status, orders]));
};

/** A worker that dies: after so many claims every further id it asks for is its end. */
function dyingWorker(claims: number): Services {
  let left = claims;
  const { clock } = office.services;
  const die = (): never => {
    throw new Error('killed');
  };
  const services = worker('dying');
  return { ...services, clock: { now: () => (left-- > 0 ? clock.now() : die()) } };
}

describe('RUN-1 a processing run', () => {
  it('claims what is paid, names what is blocked and why, and leaves the rest', async () => {
    const paid = await office.order();
    const unpaid = await office.order({ paid: false });
    const closed = await office.order({ country: 'US' });
    const started = await startRun(office.services, '2026-11-24T10:00', 'schedule');
    expect(started.kind).toBe('finished');
    expect((await office.reload(paid)).status).toBe('processing');
    expect((await office.reload(unpaid)).status).toBe('awaiting_payment');
    expect((await office.reload(closed)).status).toBe('payment_completed');
    const report = await office.services.db.select().from(runOrder);
    expect(report.map(({ orderId, outcome }) => [orderId, outcome]).toSorted()).toEqual(
      [
        [paid.id, 'moved'],
        [closed.id, 'blocked'],
      ].toSorted(),
    );
    expect(report.find(({ orderId }) => orderId === closed.id)?.refusal).toMatchObject({ code: 'route_closed' });
  });

  it('the dry run says the same as the run, and changes nothing', async () => {
    const paid = await office.order();
    office.shop.moveClock(1_000);
    const closed = await office.order({ country: 'US' });
    const preview = await office.as('support').admin.runs.preview({});
    expect(preview.nextCursor).toBeNull();
    expect(preview.orders.map(({ number, refusal }) => [number, refusal?.code ?? null])).toEqual([
      [paid.number, null],
      [closed.number, 'route_closed'],
    ]);
    expect(await office.reload(paid)).toEqual(paid);
    expect(await office.services.db.$count(run)).toBe(0);
    await startRun(office.services, 'manual:1', STAFF_ID);
    const [row] = (await office.as('support').admin.runs.list({})).rows;
    expect(row).toMatchObject({ moved: 1, blocked: 1, startedByName: 'Aoi Tanaka', state: 'finished' });
    const blocked = await office.as('support').admin.runs.orders({ runId: row?.id ?? '', outcome: 'blocked' });
    expect(blocked.rows).toMatchObject([{ number: closed.number, refusal: { code: 'route_closed' } }]);
    expect(blocked.rows[0]?.refusal?.message.ja).toContain('引受停止');
    const emails = await office.services.db.select().from(email).where(eq(email.orderId, paid.id));
    expect(emails.map(({ template }) => template)).toEqual(
      ['order_received'].concat(preview.orders.flatMap(({ mail }) => mail ?? [])),
    );
  });

  it('pages its preview and its report, each order once', async () => {
    await places(53);
    const runs = office.as('owner').admin.runs;
    const first = await runs.preview({});
    const rest = await runs.preview({ cursor: first.nextCursor ?? '' });
    expect(new Set([...first.orders, ...rest.orders].map(({ number }) => number)).size).toBe(53);
    await startRun(office.services, 'manual:1', STAFF_ID);
    const [{ id: runId } = { id: '' }] = (await runs.list({})).rows;
    const page = await runs.orders({ runId, outcome: 'moved' });
    const more = await runs.orders({ runId, outcome: 'moved', cursor: page.nextCursor ?? '' });
    expect([page.rows.length, more.rows.length, more.nextCursor]).toEqual([50, 3, null]);
  });

  it('an order whose money does not cover it is not processed', async () => {
    const order = await office.order();
    await office.services.db.run(`update payment set captured_yen = captured_yen - 1 where order_id = '${order.id}'`);
    const { orders } = await office.as('owner').admin.runs.preview({});
    expect(orders[0]?.refusal?.code).toBe('not_paid_yet');
    await startRun(office.services, 'manual:1', STAFF_ID);
    expect((await office.reload(order)).status).toBe('payment_completed');
  });

  it('the schedule starts each slot of a business day once, and none on a holiday', async () => {
    // 23 November 2026 is a holiday: Labour Thanksgiving Day.
    expect(await startScheduledRun(office.services)).toBe(0);
    office.shop.moveClock(instantAtJst(jstDate('2026-11-24'), '10:00') - office.services.clock.now());
    expect(await startScheduledRun(office.services)).toBe(1);
    expect(await startScheduledRun(office.services)).toBe(0);
    const rows = await office.services.db.select({ slot: run.slot }).from(run);
    expect(rows).toEqual([{ slot: '2026-11-24T10:00' }]);
  });
});

describe('C04 two runs started together', () => {
  it('one works, the others find that they are not needed', async () => {
    await places(5);
    const results = await Promise.all([
      startRun(worker('a'), '2026-11-24T10:00', 'schedule'),
      startRun(worker('b'), '2026-11-24T10:00', 'schedule'),
      startRun(worker('c'), 'manual:1', STAFF_ID),
    ]);
    expect(results.filter(({ kind }) => kind === 'finished')).toHaveLength(1);
    expect(await office.services.db.$count(runOrder)).toBe(5);
    expect(await statuses()).toEqual({ processing: 5 });
  });

  it('by hand while another runs: said politely; afterwards it starts, and a worker takes it up', async () => {
    await places(2);
    const runId = await requestRun(office.services, STAFF_ID);
    const refusal = await refusalOf(office.as('owner').admin.runs.start({}));
    expect(refusal.code).toBe('run_under_way');
    expect(await resumeRuns(worker('w'))).toBe(1);
    expect(await statuses()).toEqual({ processing: 2 });
    const again = await office.as('owner').admin.runs.start({});
    expect(again.runId).not.toBe(runId);
    expect(await resumeRuns(worker('w'))).toBe(1);
    const done = await office.as('owner').admin.runs.get({ id: again.runId });
    expect(done).toMatchObject({ state: 'finished', moved: 0, startedByName: 'Aoi Tanaka' });
  });
});

describe('C03 a run whose worker died', () => {
  it.each([1, 2, 5, 9, 14, 23])(
    'goes on after %i looks at the clock, and each order is claimed once',
    async (looks) => {
      const orders = await places(6);
      await startRun(dyingWorker(looks), '2026-11-24T10:00', 'schedule').catch(() => undefined);
      expect(await resumeRuns(worker('next'))).toBe(0);
      office.shop.moveClock(office.services.config.LEASE_MS + 1);
      await startScheduledOrResume();
      expect(await statuses()).toEqual({ processing: 6 });
      const report = await office.services.db.select().from(runOrder);
      expect(report.map(({ orderId }) => orderId).toSorted()).toEqual(orders.map(({ id }) => id).toSorted());
      expect(report.every(({ outcome }) => outcome === 'moved')).toBe(true);
      const [only, ...others] = await office.services.db.select().from(run);
      expect([only?.state, others.length]).toEqual(['finished', 0]);
      for (const order of orders) {
        const after = await office.reload(order);
        expect([after.version, checkOrderInvariants(after)]).toEqual([order.version + 1, []]);
      }
    },
  );

  /** Where it died before its row was written, the schedule simply starts it again. */
  const startScheduledOrResume = async (): Promise<void> => {
    if ((await resumeRuns(worker('next'))) === 0) await startRun(worker('next'), '2026-11-24T10:00', 'schedule');
  };

  it('one that only hung finds its run taken over, and stops', async () => {
    await places(3);
    const runId = (await requestRun(office.services, STAFF_ID)) ?? '';
    const startedAt = office.services.clock.now();
    await office.services.db.update(run).set({ leaseOwner: 'other', leaseUntil: startedAt });
    expect(await claimOrders(worker('hung'), runId, startedAt)).toBe(false);
    expect(await statuses()).toEqual({ payment_completed: 3 });
  });
});

describe('RUN-2 C01 cancelled in the same instant', () => {
  const winners = { cancelled: 0, processing: 0 };
  afterAll(() => {
    // Otherwise nothing raced.
    expect(Math.min(winners.cancelled, winners.processing)).toBeGreaterThan(5);
  });

  const seeds = Array.from({ length: 24 }, (_, seed) => seed);
  it.each(seeds)('seed %i: exactly one wins, and the loser hears why', async (seed) => {
    const orders = await places(4);
    const cancels = await Promise.all(orders.map(readyToCancel));
    const turns = turnsOf(seed);
    const [started, ...results] = await Promise.allSettled([
      after(turns(), () => startRun(office.services, `manual:${seed}`, STAFF_ID)),
      ...cancels.map(async (cancel) => {
        // Every other time the run is already at work; otherwise a server, where it begins slowly, would always lose.
        if (seed % 2 === 1) await firstClaim();
        return after(turns(), cancel);
      }),
    ]);
    expect(started?.status).toBe('fulfilled');
    for (const [n, result] of results.entries()) {
      const order = await office.reload(orders[n] ?? { id: '' });
      const winner = result.status === 'fulfilled' ? 'cancelled' : 'processing';
      expect(order.status).toBe(winner);
      expect(order.refunds).toHaveLength(winner === 'cancelled' ? 1 : 0);
      expect(checkOrderInvariants(order)).toEqual([]);
      if (result.status === 'rejected') expect(codeOf(result.reason)).toBe('line_available');
      winners[winner] += 1;
    }
  });

  const firstClaim = () =>
    waitFor('the first claim', async () => (await office.services.db.select().from(runOrder).limit(1)).length === 1);

  /** What the customer's browser does after he has seen the preview. */
  async function readyToCancel({ number, lines }: Order): Promise<() => Promise<Order>> {
    const own = { number, customerId: CUSTOMER_ID };
    const all = lines.map(({ id, quantity }) => ({ lineId: id, quantity }));
    const shown = await previewOwnCancellation(office.services, own, all);
    const command = { action: 'cancel_lines', lines: all, reason: 'changed_mind', note: '' } as const;
    return () => cancelOwnLines(office.services, own, command, shown);
  }

  /** Numbers of turns of the event loop, the same for the same seed. */
  const turnsOf = (seed: number) => {
    let state = seed + 1;
    return () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 60;
    };
  };

  async function after<T>(turns: number, act: () => Promise<T>): Promise<T> {
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    return act();
  }

  const codeOf = (reason: unknown): string => (reason instanceof Refused ? reason.view.code : String(reason));
});
