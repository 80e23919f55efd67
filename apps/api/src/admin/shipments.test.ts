import { checkOrderInvariants, DAY_MS, makeS10, type Order } from '@toriyose/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../checkout/shop-fixture.ts';
import { startRun } from '../run/start-run.ts';
import { type BackOffice, type OrderPlan, openBackOffice, receiveAll, STAFF_ID, seen } from './back-office-fixture.ts';

let office: BackOffice;
beforeEach(async () => {
  office = await openBackOffice();
});
afterEach(() => office.shop.close());

const staff = () => office.as('fulfilment').admin.shipments;

async function processing(plan: OrderPlan = { lines: ['figure'] }): Promise<Order> {
  const order = await office.order(plan);
  await startRun(office.services, `manual:${office.services.newId()}`, STAFF_ID);
  return office.reload(order);
}

async function prepared(plan?: OrderPlan) {
  const order = await processing(plan);
  const lines = order.lines
    .filter(({ supply }) => supply === 'available')
    .map(({ id, quantity }) => ({ lineId: id, quantity }));
  return staff().prepare({ ...seen(order), lines, packedGrams: 500 });
}

const boxOf = (view: { shipments: readonly { id: string; status: string }[] }): string =>
  view.shipments.find(({ status }) => status === 'preparing')?.id ?? '';

const NUMBER = makeS10('EM', 12_345_678, 'JP');

describe('SHP-1 a parcel', () => {
  it('is prepared from what is here, then leaves, and its order is shipped', async () => {
    const view = await prepared();
    expect(view.status).toBe('preparing_shipment');
    const gone = await staff().ship({ ...seen(view), shipmentId: boxOf(view), trackingNumber: NUMBER });
    expect(gone).toMatchObject({ status: 'shipped', shipments: [{ trackingNumber: NUMBER, packedGrams: 500 }] });
  });

  it('a part of the order leaves first; the rest stays open', async () => {
    const view = await prepared({ lines: ['figure', 'book'] });
    const gone = await staff().ship({ ...seen(view), shipmentId: boxOf(view), trackingNumber: NUMBER });
    expect(gone.status).toBe('partly_shipped');
    expect(gone.packing.map(({ packable }) => packable)).toEqual([0, 0]);
  });

  it('goods that are not here cannot be packed; the weight has to be one', async () => {
    const order = await processing({ lines: ['book'] });
    const lines = order.lines.map(({ id }) => ({ lineId: id, quantity: 1 }));
    const refusal = await refusalOf(staff().prepare({ ...seen(order), lines, packedGrams: 700 }));
    expect(refusal.code).toBe('line_not_available');
    await expect(staff().prepare({ ...seen(order), lines, packedGrams: 30_001 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('C11 two people prepare the same order: one box', async () => {
    const order = await processing();
    const lines = order.lines.map(({ id }) => ({ lineId: id, quantity: 1 }));
    const prepare = () => staff().prepare({ ...seen(order), lines, packedGrams: 500 });
    const results = await Promise.allSettled([prepare(), prepare()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const after = await office.reload(order);
    expect(after.shipments).toHaveLength(1);
    expect(checkOrderInvariants(after)).toEqual([]);
  });
});

describe('SHP-2 tracking numbers (C20)', () => {
  it('are taken full-width and with blanks, and stored plain', async () => {
    const view = await prepared();
    const wide = [...NUMBER].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join('');
    const typed = `　${wide.slice(0, 6)}　${wide.slice(6)} `;
    const gone = await staff().ship({ ...seen(view), shipmentId: boxOf(view), trackingNumber: typed });
    expect(gone.shipments[0]?.trackingNumber).toBe(NUMBER);
  });

  it.each([
    ['a wrong check digit', `${NUMBER.slice(0, 10)}${(Number(NUMBER[10]) + 1) % 10}JP`],
    ['a number of another service', makeS10('RR', 12_345_678, 'JP')],
    ['a number of another post', makeS10('EM', 12_345_678, 'DE')],
  ])('%s is refused, and the box stays', async (_what, trackingNumber) => {
    const view = await prepared();
    const refusal = await refusalOf(staff().ship({ ...seen(view), shipmentId: boxOf(view), trackingNumber }));
    expect(refusal).toMatchObject({ code: 'tracking_number_wrong', field: 'trackingNumber' });
    expect((await staff().preparing({})).rows).toHaveLength(1);
  });

  it('none at all is refused for a tracked method, and not asked for where there is none', async () => {
    const ems = await prepared();
    expect((await refusalOf(staff().ship({ ...seen(ems), shipmentId: boxOf(ems) }))).code).toBe(
      'tracking_number_missing',
    );
    const packet = await prepared({ lines: ['figure'], method: 'small_packet_air' });
    const gone = await staff().ship({ ...seen(packet), shipmentId: boxOf(packet) });
    expect(gone.shipments[0]).toMatchObject({ trackingNumber: null, trackingUrl: null });
  });

  it('a number used within a year is asked about, names the other order, and goes when it is confirmed', async () => {
    const first = await prepared();
    await staff().ship({ ...seen(first), shipmentId: boxOf(first), trackingNumber: NUMBER });
    const second = await prepared();
    const departure = { ...seen(second), shipmentId: boxOf(second), trackingNumber: NUMBER };
    const refusal = await refusalOf(staff().ship(departure));
    expect(refusal).toMatchObject({ code: 'tracking_number_used', rule: 'SHP-2', field: 'trackingNumber' });
    expect(refusal.message.en).toContain(first.number);
    expect((await office.as('owner').admin.orders.get({ number: second.number })).status).toBe('preparing_shipment');
    expect((await staff().ship({ ...departure, confirmDuplicate: true })).status).toBe('shipped');
  });

  it('after a year the number is as good as new', async () => {
    const first = await prepared();
    await staff().ship({ ...seen(first), shipmentId: boxOf(first), trackingNumber: NUMBER });
    office.shop.moveClock(366 * DAY_MS);
    const second = await prepared();
    const gone = await staff().ship({ ...seen(second), shipmentId: boxOf(second), trackingNumber: NUMBER });
    expect(gone.status).toBe('shipped');
  });
});

describe('SHP-1 lists', () => {
  it('complete orders come before those of which a part is here; those with nothing here are left out', async () => {
    const partial = await processing({ lines: ['figure', 'book'] });
    await processing({ lines: ['book'] });
    office.shop.moveClock(60_000);
    const complete = await receiveAll(office.services, await processing({ lines: ['figure', 'book'] }));
    const { rows } = await staff().toPrepare({});
    expect(rows.map(({ number, readiness }) => [number, readiness])).toEqual([
      [complete.number, 'complete'],
      [partial.number, 'partial'],
    ]);
    // 1,000 g of goods, 80 g of box, 5 per cent of padding; 400 g for what is here of the other.
    expect(rows.map(({ estimatedGrams }) => estimatedGrams)).toEqual([1_130, 500]);
    expect(rows[1]?.lines).toMatchObject([{ isHere: true }, { isHere: false }]);
  });

  it('pages through all of them once', async () => {
    for (let n = 0; n < 52; n += 1) await office.order({ lines: n % 2 ? ['figure'] : ['figure', 'book'] });
    await startRun(office.services, 'manual:all', STAFF_ID);
    const first = await staff().toPrepare({});
    const rest = await staff().toPrepare({ cursor: first.nextCursor ?? '' });
    expect([first.rows.length, rest.rows.length, rest.nextCursor]).toEqual([50, 2, null]);
    expect(new Set([...first.rows, ...rest.rows].map(({ number }) => number)).size).toBe(52);
    expect(first.rows.slice(0, 26).every(({ readiness }) => readiness === 'complete')).toBe(true);
  });

  it('boxes wait in preparing until they have left, and are then among the shipped for two weeks', async () => {
    const view = await prepared();
    expect((await staff().preparing({})).rows).toMatchObject([{ number: view.number, packedGrams: 500 }]);
    await staff().ship({ ...seen(view), shipmentId: boxOf(view), trackingNumber: NUMBER });
    expect((await staff().preparing({})).rows).toEqual([]);
    expect((await staff().shipped({})).rows).toMatchObject([{ number: view.number, trackingNumber: NUMBER }]);
    office.shop.moveClock(15 * DAY_MS);
    expect((await staff().shipped({})).rows).toEqual([]);
  });
});
