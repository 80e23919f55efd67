import { email, intent, orderEvent, order as orderTable } from '@toriyose/db';
import { checkOrderInvariants, DAY_MS, HOUR_MS, type Order, yen } from '@toriyose/domain';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../checkout/shop-fixture.ts';
import { startRun } from '../run/start-run.ts';
import {
  type BackOffice,
  CUSTOMER_ID,
  openBackOffice,
  receiveAll,
  STAFF_ID,
  seen,
  tell,
} from './back-office-fixture.ts';

let office: BackOffice;
beforeEach(async () => {
  office = await openBackOffice();
});
afterEach(() => office.shop.close());

const claim = (): Promise<unknown> => startRun(office.services, `manual:${office.services.newId()}`, STAFF_ID);
const firstUnit = (order: Order) => [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }];
/** What a preview showed, as it is sent back with the confirmation. */
const shown = async (order: Order) => {
  const lines = firstUnit(order);
  const preview = await office.as('support').admin.orders.previewCancellation({ number: order.number, lines });
  return { lines, expectedRefund: Number(preview.refund), expectedTotalAfter: Number(preview.totalAfter) };
};

const list = async (query: Parameters<ReturnType<BackOffice['as']>['admin']['orders']['list']>[0] = {}) =>
  (await office.as('owner').admin.orders.list(query)).orders.map(({ number }) => number);

describe('ADM-3 list of orders', () => {
  it('finds by number however it is typed, address, name and catalogue number', async () => {
    await office.addPerson('customer-2', '山田 花子');
    const first = await office.order();
    const second = await office.order({ customerId: 'customer-2', lines: ['book'] });
    expect(await list({ text: first.number.replaceAll('-', ' ') })).toEqual([first.number]);
    expect(await list({ text: first.number.slice(0, 7) })).toEqual([first.number]);
    expect(await list({ text: 'CUSTOMER-2@' })).toEqual([second.number]);
    expect(await list({ text: '花子' })).toEqual([second.number]);
    expect(await list({ text: 'cj-figure'.toUpperCase() })).toEqual([]);
    expect(await list({ text: 'martin' })).toEqual([first.number]);
    expect(await list({ text: '100%' })).toEqual([]);
  });

  it('finds by catalogue number', async () => {
    await office.shop.stock('whisk', { catalogueNumber: 'CJ-TEA-00001' });
    const ordered = await office.order({ lines: ['figure'] });
    await office.services.db.run(`update item set catalogue_number = 'CJ-FIG-00001' where id = 'figure'`);
    expect(await list({ text: 'cj-fig' })).toEqual([ordered.number]);
    expect(await list({ text: 'CJ-TEA' })).toEqual([]);
  });

  it('filters by status, method, country and day in Japan', async () => {
    const french = await office.order();
    const german = await office.order({ country: 'DE', method: 'small_packet_air', lines: ['figure'], paid: false });
    expect(await list({ status: 'payment_completed' })).toEqual([french.number]);
    expect(await list({ country: 'DE' })).toEqual([german.number]);
    expect(await list({ method: 'ems' })).toEqual([french.number]);
    const day = await office.as('owner').admin.orders.list({ from: '2026-11-23', to: '2026-11-23' });
    expect(day.orders).toHaveLength(2);
    expect(await list({ from: '2026-11-24' })).toEqual([]);
    expect(await list({ to: '2026-11-22' })).toEqual([]);
  });

  it('pages through all of them once, in each order', async () => {
    const numbers: string[] = [];
    for (let n = 0; n < 52; n += 1) {
      if (n % 4 === 0) office.shop.moveClock(1_000);
      numbers.push((await office.order({ paid: false, lines: ['figure'] })).number);
    }
    for (const sort of ['newest', 'oldest', 'payment_due'] as const) {
      const page = await office.as('support').admin.orders.list({ sort });
      expect(page.orders).toHaveLength(50);
      const rest = await office.as('support').admin.orders.list({ sort, cursor: page.nextCursor ?? '' });
      expect(rest.nextCursor).toBeNull();
      const all = [...page.orders, ...rest.orders];
      expect(new Set(all.map(({ number }) => number))).toEqual(new Set(numbers));
      const times = all.map(({ placedAt }) => placedAt);
      expect(times).toEqual(times.toSorted((a, b) => (sort === 'newest' ? b - a : a - b)));
    }
  });

  it('counts each status', async () => {
    await office.order();
    await office.order({ paid: false });
    const { byStatus } = await office.as('owner').admin.orders.counts();
    expect(byStatus).toMatchObject({ awaiting_payment: 1, payment_completed: 1, processing: 0, shipped: 0 });
  });

  it('S09 refuses fields that the procedure does not know', async () => {
    const order = await office.order();
    const smuggled = { number: order.number, customerId: 'somebody' };
    await expect(office.as('owner').admin.orders.get(smuggled)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('POL-4 staff cancel lines', () => {
  it('with a reason that the customer reads, at any time before the shipping process', async () => {
    const order = await office.order();
    await claim();
    const current = await office.reload(order);
    expect(current.status).toBe('processing');
    const confirmed = await shown(order);
    const view = await office.as('support').admin.orders.cancelLines({
      ...seen(current),
      ...confirmed,
      note: 'The box was crushed in our stockroom.',
    });
    // The figure of ¥5,000, and the postage of 400 g less.
    expect(confirmed.expectedRefund).toBeGreaterThan(5_000);
    expect(view.figures.refundUnderWay).toBe(confirmed.expectedRefund);
    expect(view.history.find(({ type }) => type === 'lines_cancelled')).toMatchObject({
      by: 'staff',
      name: 'Aoi Tanaka',
      note: 'The box was crushed in our stockroom.',
    });
    const [mail] = await office.services.db
      .select()
      .from(email)
      .where(and(eq(email.orderId, order.id), eq(email.template, 'order_changed')));
    expect(mail?.notification.data).toMatchObject({ note: 'The box was crushed in our stockroom.', reason: 'staff' });
    const intents = await office.services.db.select().from(intent).where(eq(intent.kind, 'refund_payment'));
    expect(intents.map(({ amountYen }) => amountYen)).toEqual([confirmed.expectedRefund]);
    expect(checkOrderInvariants(await office.reload(order))).toEqual([]);
  });

  it('not without a reason, and then nothing has changed', async () => {
    const order = await office.order();
    const cancelling = { ...seen(order), ...(await shown(order)), note: '  ' };
    const refusal = await refusalOf(office.as('support').admin.orders.cancelLines(cancelling));
    expect(refusal).toMatchObject({ code: 'reason_missing', rule: 'POL-4', field: 'note' });
    expect(await office.reload(order)).toEqual(order);
  });

  it('POL-5 not for another refund than the one that was shown', async () => {
    const order = await office.order();
    const cancelling = { ...seen(order), ...(await shown(order)), note: 'Out of stock', expectedRefund: 1 };
    const refusal = await refusalOf(office.as('support').admin.orders.cancelLines(cancelling));
    expect(refusal.code).toBe('figures_changed');
    expect(await office.reload(order)).toEqual(order);
  });

  it('POL-3 in preparing shipment staff can neither cancel nor revise, and every button says so', async () => {
    const order = await office.order({ lines: ['figure'] });
    await claim();
    const prepared = await office.as('fulfilment').admin.shipments.prepare({
      ...seen(await office.reload(order)),
      lines: firstUnit(order),
      packedGrams: 480,
    });
    expect(prepared.status).toBe('preparing_shipment');
    const owner = office.as('owner').admin.orders;
    const lines = firstUnit(order);
    const lineId = order.lines[0]?.id ?? '';
    const cancelling = { ...seen(prepared), lines, note: 'No', expectedRefund: 0, expectedTotalAfter: 0 };
    expect((await refusalOf(owner.cancelLines(cancelling))).code).toBe('in_shipping_process');
    const revising = { ...seen(prepared), lineId, supply: 'unobtainable' as const };
    expect((await refusalOf(owner.reviseAvailability(revising))).code).toBe('in_shipping_process');
    const refused = prepared.offers.filter(
      ({ action }) => action === 'cancel_lines' || action === 'revise_availability',
    );
    expect(refused.map((offer) => offer.allowed)).toEqual([false, false]);
  });
});

describe('C02 two people at one order', () => {
  it('the second is told who was first, sees the new state, and has done nothing', async () => {
    await office.addPerson('staff-2', 'Ren Sato');
    const order = await office.order();
    const [figure, book] = order.lines.map(({ id }) => id);
    const revise = (id: string, lineId: string | undefined) =>
      office.as('owner', id).admin.orders.reviseAvailability({
        ...seen(order),
        lineId: lineId ?? '',
        supply: 'on_order',
        expected: '2027-01',
      });
    await revise('staff-2', figure);
    const refusal = await refusalOf(revise(STAFF_ID, book));
    expect(refusal.code).toBe('order_changed');
    expect(refusal.message).toEqual({
      en: 'Ren Sato changed this order while you had it open. Nothing of yours was done.',
      ja: '表示中にRen Satoさんがこの注文を変更しました。今回の操作は行われていません。',
    });
    const now = await office.as('owner').admin.orders.get({ number: order.number });
    expect(now.lines.map(({ status }) => status)).toEqual(['delayed', 'on_order']);
    expect(now.version).toBe(order.version + 1);
  });

  it('both at the same moment: exactly one is carried out', async () => {
    const order = await office.order({ lines: ['figure'] });
    const confirmed = await shown(order);
    const cancel = () => office.as('owner').admin.orders.cancelLines({ ...seen(order), ...confirmed, note: 'Broken' });
    const results = await Promise.allSettled([cancel(), cancel(), cancel()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const after = await office.reload(order);
    expect(after.refunds.map(({ amount }) => amount)).toEqual([confirmed.expectedRefund]);
    expect(after.status).toBe('cancelled');
  });

  it('news of money that came in between is no conflict', async () => {
    const order = await office.order();
    const confirmed = { ...seen(order), ...(await shown(order)) };
    const cancelled = await office.as('owner').admin.orders.cancelLines({ ...confirmed, note: 'Broken' });
    const [refund] = cancelled.refunds;
    await tell(office.services, order, {
      action: 'record_refund',
      refundId: refund?.id ?? '',
      outcome: 'completed',
      providerRefundId: 'R-1',
    });
    const book = order.lines[1]?.id ?? '';
    const revised = await office.as('owner').admin.orders.reviseAvailability({
      ...seen(cancelled),
      lineId: book,
      supply: 'available',
    });
    expect(revised.lines.find(({ id }) => id === book)?.status).toBe('available');
  });
});

describe('AVL-2 availability on the order page', () => {
  it('previews what a later date means, and saves it with its source', async () => {
    const order = await office.order();
    await claim();
    const current = await office.reload(order);
    const lineId = order.lines[1]?.id ?? '';
    const late = { lineId, supply: 'on_order' as const, expected: '2027-01' };
    const preview = await office.as('fulfilment').admin.orders.previewRevision({ number: order.number, ...late });
    expect(preview).toMatchObject({ status: 'delayed', slip: 52, opensCancelRight: true, refund: 0, changes: true });
    const view = await office.as('fulfilment').admin.orders.reviseAvailability({ ...seen(current), ...late });
    expect(view.lines[1]).toMatchObject({ status: 'delayed', slip: 52 });
    expect(view.history.at(-1)).toMatchObject({ type: 'availability_revised', name: 'Aoi Tanaka', note: null });
  });

  it('POL-4 an unobtainable line is cancelled and refunded, as its preview said', async () => {
    const order = await office.order({ lines: ['book'] });
    const gone = { lineId: order.lines[0]?.id ?? '', supply: 'unobtainable' as const };
    const preview = await office.as('fulfilment').admin.orders.previewRevision({ number: order.number, ...gone });
    const paid = order.payments[0]?.captured;
    expect(preview).toMatchObject({ refund: paid, cancelsOrder: true, mail: 'order_cancelled' });
    const view = await office.as('fulfilment').admin.orders.reviseAvailability({ ...seen(order), ...gone });
    expect(view).toMatchObject({ status: 'cancelled', figures: { refundUnderWay: paid, total: 0 } });
  });

  it('a date that cannot be read is refused at its field', async () => {
    const order = await office.order();
    const wrong = { lineId: order.lines[1]?.id ?? '', supply: 'on_order' as const, expected: 'next week' };
    const refusal = await refusalOf(office.as('owner').admin.orders.reviseAvailability({ ...seen(order), ...wrong }));
    expect(refusal).toMatchObject({ code: 'date_unreadable', field: 'expected' });
  });
});

describe('C08 a failed refund', () => {
  it('waits for staff on Today, and is sent again once', async () => {
    const order = await office.order();
    const number = order.number;
    const support = office.as('support').admin;
    const confirmed = await shown(order);
    const cancelled = await support.orders.cancelLines({ ...seen(order), ...confirmed, note: 'Broken' });
    const refundId = cancelled.refunds[0]?.id ?? '';
    const failed = { action: 'record_refund', refundId, outcome: 'failed', providerRefundId: null } as const;
    await tell(office.services, order, failed);
    const waiting = (await support.today()).waiting.find(({ kind }) => kind === 'failed_refunds');
    expect(waiting).toMatchObject({ count: 1, samples: [{ number }] });
    const current = await office.reload(order);
    const results = await Promise.allSettled([
      support.orders.retryRefund({ ...seen(current), refundId }),
      support.orders.retryRefund({ ...seen(current), refundId }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const after = await office.reload(order);
    expect(after.refunds.filter(({ status }) => status !== 'failed').map(({ amount }) => amount)).toEqual([
      yen(confirmed.expectedRefund),
    ]);
    expect((await support.today()).waiting.map(({ kind }) => kind)).not.toContain('failed_refunds');
  });
});

describe('ADM-2 today', () => {
  it('names what waits in order of due time, and nothing to whom it is not shown', async () => {
    const due = await office.order({ paid: false });
    const ready = await receiveAll(office.services, await office.order());
    await claim();
    await office.order();
    office.shop.moveClock(2 * DAY_MS + 6 * HOUR_MS);
    await office.services.db.update(intent).set({ state: 'done' });
    const today = await office.as('owner').admin.today();
    const kinds = today.waiting.map(({ kind }) => kind);
    expect(kinds).toEqual(['awaiting_run', 'payments_ending', 'ready_to_pack']);
    expect(today.waiting.at(1)?.samples[0]?.number).toBe(due.number);
    expect(today.waiting.at(-1)?.samples[0]?.number).toBe(ready.number);
    expect(today.clear).toContain('stuck_money');
    expect(await office.as('moderator').admin.today()).toMatchObject({ waiting: [], clear: [], nextRunAt: null });
  });

  it('PAY-4 money whose call came to no end is shown', async () => {
    await office.services.db.update(intent).set({ state: 'done' });
    const order = await office.order();
    await office.services.db.update(intent).set({ state: 'stuck', lastError: 'not_for_you' });
    const { waiting } = await office.as('support').admin.today();
    expect(waiting.find(({ kind }) => kind === 'stuck_money')?.samples[0]?.number).toBe(order.number);
  });
});

it('ADM-1 every change by staff is in the order’s log under their id', async () => {
  const order = await office.order();
  await office.as('owner').admin.orders.reviseAvailability({
    ...seen(order),
    lineId: order.lines[1]?.id ?? '',
    supply: 'available',
  });
  const [logged] = await office.services.db
    .select()
    .from(orderEvent)
    .where(and(eq(orderEvent.orderId, order.id), eq(orderEvent.actorKind, 'staff')));
  expect(logged).toMatchObject({ actorId: STAFF_ID, type: 'availability_revised', version: order.version + 1 });
  expect(await office.services.db.$count(orderTable, eq(orderTable.customerId, CUSTOMER_ID))).toBe(1);
});
