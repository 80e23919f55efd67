import { jstDate, yen } from '@toriyose/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, refusalOf, signUpIn, TestBrowser, type TestShop } from '../checkout/shop-fixture.ts';
import { approve, asStaff, buy, claim, needOrder, pay, placeMany, unitsOf } from './order-fixture.ts';

let shop: TestShop;
let browser: TestBrowser;

beforeEach(async () => {
  shop = await openTestShop();
  browser = new TestBrowser(shop);
  await signUpIn(browser);
  const many = { kind: 'in_stock', quantity: 100 } as const;
  await shop.stock('whisk', {
    price: yen(2_800),
    weightGrams: 60,
    catalogueNumber: 'CJ-TEA-00001',
    availability: many,
  });
  await shop.stock('bowl', { price: yen(5_000), weightGrams: 900 });
});
afterEach(() => shop.close());

const api = () => browser.call();
const view = async (number: string) => (await api()).order.get({ number });
const customerId = async () => (await (await api()).session.current()).customer?.id ?? '';

describe('ORD-1 the order history', () => {
  it('gives every order once, newest first, page by page', async () => {
    const expected = await placeMany(shop, await customerId(), 'whisk', 45);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await (await api()).order.history({ cursor });
      seen.push(...page.orders.map(({ number }) => number));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(expected);
  });

  it('keeps its place while a newer order comes in', async () => {
    const expected = await placeMany(shop, await customerId(), 'whisk', 21);
    const first = await (await api()).order.history({});
    shop.moveClock(3_600_000);
    await buy(browser, { bowl: 1 });
    const second = await (await api()).order.history({ cursor: first.nextCursor ?? '' });
    expect(second.orders.map(({ number }) => number)).toEqual(expected.slice(20));
  });

  it('finds by number as people type it, by name in both languages, and by catalogue number', async () => {
    const whisk = await buy(browser, { whisk: 1 });
    shop.moveClock(1_000);
    const bowl = await buy(browser, { bowl: 1 });
    const found = async (text: string) => (await (await api()).order.history({ text })).orders.map((one) => one.number);
    const wide = (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(await found(whisk)).toEqual([whisk]);
    expect(await found(whisk.replaceAll('-', ' '))).toEqual([whisk]);
    expect(await found(wide(whisk.replaceAll('-', '')))).toEqual([whisk]);
    expect(await found('WHISK')).toEqual([whisk]);
    expect(await found('bowl（日本')).toEqual([bowl]);
    expect(await found('cj-tea-0000')).toEqual([whisk]);
    expect(await found('%')).toEqual([]);
    expect(await found('  ')).toEqual([bowl, whisk]);
  });

  it('filters by status and shows the first items, the total and how many lines there are', async () => {
    const paid = await buy(browser, { whisk: 2, bowl: 1 });
    await pay(shop, paid);
    await buy(browser, { whisk: 1 });
    const { orders } = await (await api()).order.history({ status: 'payment_completed' });
    const { total } = (await view(paid)).figures;
    expect(orders).toMatchObject([{ number: paid, totalYen: total, unitCount: 3, lineCount: 2 }]);
    expect(orders[0]?.items.map(({ name }) => name.en).sort()).toEqual(['bowl', 'whisk']);
  });
});

describe('S06 orders of others', () => {
  it('are not there: the answer is that of a number nobody has', async () => {
    const number = await buy(browser, { whisk: 1 });
    const lines = await unitsOf(shop, number);
    const stranger = new TestBrowser(shop);
    await signUpIn(stranger, 'ken');
    const asked = async (asker: TestBrowser, of: string) => {
      const { order } = await asker.call();
      const figures = { expectedRefund: 0, expectedTotalAfter: 0 };
      const calls = [
        order.get({ number: of }),
        order.previewCancellation({ number: of, lines }),
        order.cancelLines({ number: of, lines, reason: 'mistake', ...figures }),
        order.pay({ number: of }),
      ];
      const answers = await Promise.allSettled(calls);
      return answers.map((answer) => (answer.status === 'rejected' ? String(answer.reason) : 'answered'));
    };
    const foreign = await asked(stranger, number);
    expect(foreign).toEqual(Array(4).fill('TRPCError: There is no such page or order'));
    for (const nobodys of ['0000-0000-0000', 'abc', '9'.repeat(1_000)]) {
      expect(await asked(stranger, nobodys)).toEqual(foreign);
    }
    expect((await (await stranger.call()).order.history({})).orders).toEqual([]);
    expect((await needOrder(shop, number)).status).toBe('awaiting_payment');
  });

  it('are for nobody who has not signed in', async () => {
    const number = await buy(browser, { whisk: 1 });
    const visitor = await new TestBrowser(shop).call();
    await expect(visitor.order.get({ number })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await expect(visitor.order.history({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });
});

describe('cancelling', () => {
  const cancel = async (number: string, lines: { lineId: string; quantity: number }[]) => {
    const preview = await (await api()).order.previewCancellation({ number, lines });
    const figures = { expectedRefund: preview.refund, expectedTotalAfter: preview.totalAfter };
    return (await api()).order.cancelLines({ number, lines, reason: 'changed_mind', ...figures });
  };

  it('POL-1 a part of a line, then the rest of the order, with the refunds that were shown', async () => {
    const number = await buy(browser, { whisk: 2, bowl: 1 });
    await pay(shop, number);
    const before = (await view(number)).figures;
    const [whisk] = await unitsOf(shop, number, 'whisk');
    const one = { lineId: whisk?.lineId ?? '', quantity: 1 };
    const preview = await (await api()).order.previewCancellation({ number, lines: [one] });
    expect(preview).toMatchObject({ itemsAmount: 2_800, cancelsOrder: false });
    expect(preview.refund).toBe(2_800 + preview.postageBefore - preview.postageAfter);

    const after = await cancel(number, [one]);
    expect(after.figures).toMatchObject({
      total: before.total - preview.refund,
      refundUnderWay: preview.refund,
      paid: before.paid,
      due: 0,
    });
    expect(after.lines.find(({ id }) => id === one.lineId)).toMatchObject({ open: 1, quantityCancelled: 1 });
    const rest = after.lines.map(({ id, open }) => ({ lineId: id, quantity: open }));
    const cancelled = await cancel(number, rest);
    expect(cancelled).toMatchObject({ status: 'cancelled', figures: { total: 0, refundUnderWay: before.paid } });
  });

  it('POL-5 is refused, and changes nothing, when the figures are no longer those that were confirmed', async () => {
    const number = await buy(browser, { whisk: 2, bowl: 1 });
    await pay(shop, number);
    const lines = await unitsOf(shop, number, 'bowl');
    const { refund, totalAfter } = await (await api()).order.previewCancellation({ number, lines });
    const confirm = async (figures: { expectedRefund: number; expectedTotalAfter: number }) =>
      refusalOf((await api()).order.cancelLines({ number, lines, reason: 'delay', ...figures }));
    const before = await needOrder(shop, number);

    const otherRefund = await confirm({ expectedRefund: refund + 1, expectedTotalAfter: totalAfter });
    const otherTotal = await confirm({ expectedRefund: refund, expectedTotalAfter: totalAfter - 1 });
    expect([otherRefund.code, otherTotal.code]).toEqual(['figures_changed', 'figures_changed']);
    expect(await needOrder(shop, number)).toEqual(before);
  });

  it('RUN-2 once the run has claimed the order it is too late, and the page says so beside the button', async () => {
    const number = await buy(browser, { whisk: 1 });
    await pay(shop, number);
    const lines = await unitsOf(shop, number);
    const { refund, totalAfter } = await (await api()).order.previewCancellation({ number, lines });
    await claim(shop, number);
    const refusal = await refusalOf(
      (await api()).order.cancelLines({
        ...{ number, lines, reason: 'mistake' },
        ...{ expectedRefund: refund, expectedTotalAfter: totalAfter },
      }),
    );
    const offered = (await view(number)).offers.find(({ action }) => action === 'cancel_lines');
    expect(offered).toMatchObject({ allowed: false, refusal: { code: refusal.code, message: refusal.message } });
  });

  it('POL-2 a delay of 21 days opens it again', async () => {
    const at = { precision: 'day', start: jstDate('2026-12-10'), end: jstDate('2026-12-10') } as const;
    await shop.stock('book', { availability: { kind: 'on_order', expected: at, limit: null }, weightGrams: 300 });
    const number = await buy(browser, { book: 1 });
    await pay(shop, number);
    await claim(shop, number);
    const [line] = await unitsOf(shop, number);
    const late = { precision: 'day', start: jstDate('2026-12-31'), end: jstDate('2026-12-31') } as const;
    await asStaff(shop, number, {
      ...{ action: 'revise_availability', lineId: line?.lineId ?? '', supply: 'on_order' },
      ...{ expected: late, source: 'maker' },
    });
    expect((await view(number)).lines).toMatchObject([{ status: 'delayed', slip: 21 }]);
    expect(await cancel(number, line ? [line] : [])).toMatchObject({ status: 'cancelled' });
  });
});

describe('ORD-2 the order page', () => {
  it('tells what happened in order, and by whom', async () => {
    const number = await buy(browser, { whisk: 1 });
    await pay(shop, number);
    await claim(shop, number);
    const { timeline, mails } = await view(number);
    expect(timeline.map(({ type, by }) => [type, by])).toEqual([
      ['order_placed', 'customer'],
      ['payment_approved', 'paypal'],
      ['payment_captured', 'paypal'],
      ['order_claimed', 'run'],
    ]);
    expect(mails).toMatchObject([{ template: 'order_received', to: 'mika@example.com', delivery: null }]);
  });

  it('ORD-3 names the next run while changes are free', async () => {
    const number = await buy(browser, { whisk: 1 });
    await pay(shop, number);
    const { offers, nextRunAt, now } = await view(number);
    expect(nextRunAt).toBeGreaterThan(now);
    expect(offers).toContainEqual(
      expect.objectContaining({
        action: 'cancel_lines',
        allowed: true,
        until: { deadline: 'next_run', at: nextRunAt },
      }),
    );
  });

  it('PAY-2 offers to pay until a payment is being confirmed', async () => {
    const number = await buy(browser, { whisk: 1 });
    const offered = async () => (await view(number)).offers.find(({ action }) => action === 'request_payment');
    expect(await offered()).toMatchObject({ allowed: true });
    expect((await (await api()).order.pay({ number })).approveUrl).toMatch(/^https:\/\/paypal\.example\/approve\//);
    await approve(shop, number);
    expect(await offered()).toMatchObject({ allowed: false, refusal: { code: 'payment_under_way' } });
    expect((await refusalOf((await api()).order.pay({ number }))).code).toBe('payment_under_way');
  });
});
