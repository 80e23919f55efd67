import { randomUUID } from 'node:crypto';
import {
  address,
  item,
  loadOrder,
  order,
  payment,
  setting,
  stockMovement,
  updateItem,
  writeTransaction,
} from '@toriyose/db';
import { exampleItem } from '@toriyose/db/testing';
import {
  DAY_MS,
  DEFAULT_STORE_SETTINGS,
  type Item,
  MINUTE_MS,
  parseExpectedDate,
  parseOrderNumber,
  yen,
} from '@toriyose/domain';
import { eq, sum } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CurrentCustomer } from '../session/visitor.ts';
import { placeOrder } from './place-order.ts';
import {
  GERMAN_ADDRESS,
  openTestShop,
  readyCheckout,
  refusalOf,
  signUpIn,
  TestBrowser,
  type TestShop,
} from './shop-fixture.ts';

let shop: TestShop;
let browser: TestBrowser;

beforeEach(async () => {
  shop = await openTestShop();
  browser = new TestBrowser(shop);
  await shop.stock('whisk', { price: yen(2800), weightGrams: 500 });
});
afterEach(() => shop.close());

async function customerWithCart(quantity = 2, name = 'mika', of = browser): Promise<void> {
  await signUpIn(of, name);
  await (await of.call()).cart.add({ itemId: 'whisk', quantity });
}

async function place(of: TestBrowser, checkout: Awaited<ReturnType<typeof readyCheckout>>) {
  return (await of.call()).checkout.placeOrder(checkout);
}

const onlyOrder = async () => {
  const [row] = await shop.services.db.select().from(order);
  const found = row && (await loadOrder(shop.services.db, { id: row.id }));
  if (!found) throw new Error('There is no order');
  return found;
};

const changeWhisk = (facts: Partial<Item>) =>
  writeTransaction(shop.services.db, (tx) =>
    updateItem(tx, exampleItem({ slug: 'whisk', catalogueNumber: 'CJ-whisk', weightGrams: 500, ...facts }), {
      ...{ id: 'whisk', movementId: shop.services.newId(), at: shop.services.clock.now(), expectedVersion: 1 },
    }),
  );

const unitsAllocated = async () => {
  const [row] = await shop.services.db.select().from(item).where(eq(item.id, 'whisk'));
  return row?.allocatedQuantity;
};

describe('SHOP-4 the quote', () => {
  it('shows a visitor everything that the law wants on the final screen', async () => {
    await (await browser.call()).cart.add({ itemId: 'whisk', quantity: 2 });
    const api = await browser.call();
    const quote = await api.checkout.quote({ to: { kind: 'country', country: 'DE' }, method: 'ems' });
    // 1000 g of goods weigh 1130 g packed: the EMS step of 1.25 kg to zone 3.
    expect(quote).toMatchObject({
      ...{ itemCount: 2, itemsTotal: 5600, packedGrams: 1130, method: 'ems', postage: 5000, total: 10_600 },
      canPlaceOrder: true,
      earliestRun: { key: '2026-11-24T10:00' },
    });
    expect(quote.lines[0]).toMatchObject({
      quantity: 2,
      unitPrice: 2800,
      promised: { end: '2026-11-24' },
      problem: null,
    });
    const ems = quote.methods.find(({ method }) => method === 'ems');
    expect(ems).toMatchObject({ offered: true, postage: 5000, deliveryTime: { en: 'usually 3 to 6 days' } });
    expect(quote.terms.cancellation.en).toContain('21 days');
    expect(quote.terms.payment.ja).toContain('PayPal');
    expect(quote.terms.returns.en).toContain('8 days');
  });

  it('SHOP-6 says why no post goes to the United States, and takes no order by it', async () => {
    await customerWithCart();
    const api = await browser.call();
    const quote = await api.checkout.quote({ to: { kind: 'country', country: 'US' }, method: 'ems' });
    expect(quote).toMatchObject({ method: null, total: null, canPlaceOrder: false });
    const ems = quote.methods.find(({ method }) => method === 'ems');
    expect(ems).toMatchObject({
      offered: false,
      code: 'route_closed',
      reason: { en: expect.stringContaining('United States') },
    });
    const american = { ...GERMAN_ADDRESS, country: 'US' as const, region: 'CA', postalCode: '94103', phone: '' };
    const refusal = await refusalOf(place(browser, await readyCheckout(browser, randomUUID(), american)));
    expect(refusal).toMatchObject({ code: 'method_not_offered', field: 'method' });
    expect(refusal.message.ja).toContain('アメリカ合衆国');
    expect(await shop.services.db.$count(order)).toBe(0);
  });
});

describe('placing an order', () => {
  it('copies prices, promise, address and policy, asks for the payment, reserves stock and empties the cart', async () => {
    await customerWithCart();
    const answer = await place(browser, await readyCheckout(browser, randomUUID()));
    const placed = await onlyOrder();
    expect(answer).toEqual({
      orderNumber: placed.number,
      approveUrl: `https://paypal.example/approve/${placed.payments[0]?.id}`,
    });
    expect(placed).toMatchObject({
      status: 'awaiting_payment',
      customerEmail: 'mika@example.com',
      shipTo: { recipient: 'Mika Beispiel', country: 'DE', line2: '' },
      frozenPostage: { method: 'ems', country: 'DE' },
      postage: 5000,
      policy: { version: 0, delayCancelAfterDays: 21, paymentHoldDays: 3 },
      lines: [{ itemId: 'whisk', quantity: 2, unitPrice: 2800, supply: 'available', promised: { end: '2026-11-24' } }],
      payments: [{ amount: 10_600, status: 'open' }],
    });
    expect(placed.paymentDueAt - placed.placedAt).toBe(3 * DAY_MS);
    expect(await unitsAllocated()).toBe(2);
    expect((await (await browser.call()).session.current()).cart).toEqual({ itemCount: 0, totalYen: 0 });
    expect(await (await browser.call()).addresses.list()).toEqual([]);
  });

  it('SHOP-7 the number carries its check digit', async () => {
    await customerWithCart();
    const { orderNumber } = await place(browser, await readyCheckout(browser, randomUUID()));
    expect(orderNumber).toMatch(/^\d{4}-\d{4}-\d{4}$/);
    expect(parseOrderNumber(orderNumber)).toBe(orderNumber);
    const misread = orderNumber.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    expect(parseOrderNumber(misread)).toBeUndefined();
  });

  it('SHOP-7 draws again when a number is taken', async () => {
    await customerWithCart(1);
    await place(browser, await readyCheckout(browser, randomUUID()));
    const taken = (await onlyOrder()).number.replaceAll('-', '').slice(0, 11);
    await (await browser.call()).cart.add({ itemId: 'whisk', quantity: 1 });
    const digits = [...taken, ...'31415926535'].map(Number);
    const services = { ...shop.services, randomBelow: () => digits.shift() ?? 0 };
    const { customer } = (await browser.context()).visitor;
    const checkout = await readyCheckout(browser, randomUUID());
    const parsed = {
      ...checkout,
      expectedTotalYen: yen(checkout.expectedTotalYen),
      address: { kind: 'new' as const, save: false, address: (await onlyOrder()).shipTo },
    };
    const second = await placeOrder(services, customer ?? nobody, parsed);
    expect(second.orderNumber).toMatch(/^3141-5926-535\d$/);
    expect(await shop.services.db.$count(order)).toBe(2);
  });

  it('needs an account and something in the cart', async () => {
    await (await browser.call()).cart.add({ itemId: 'whisk', quantity: 1 });
    const checkout = await readyCheckout(browser, randomUUID());
    await expect(place(browser, checkout)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await signUpIn(browser);
    await (await browser.call()).cart.setQuantity({ itemId: 'whisk', quantity: 0 });
    expect((await refusalOf(place(browser, checkout))).code).toBe('cart_empty');
  });

  it('ACC-1 an account made in the middle of a checkout goes on with the same cart and figures', async () => {
    await (await browser.call()).cart.add({ itemId: 'whisk', quantity: 1 });
    const checkout = await readyCheckout(browser, randomUUID());
    await signUpIn(browser);
    expect((await place(browser, checkout)).approveUrl).toMatch(/^https:/);
  });

  it('S10 refuses HTML in the address and names the field', async () => {
    await customerWithCart();
    const checkout = await readyCheckout(browser, randomUUID(), { ...GERMAN_ADDRESS, recipient: '<b>Mika</b>' });
    await expect(place(browser, checkout)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { issues: [{ path: ['address', 'address', 'recipient'], message: expect.stringContaining('HTML') }] },
    });
  });

  it('P25 a later change of the address book leaves the order as it was', async () => {
    await customerWithCart();
    const [booked] = await (await browser.call()).addresses.save({ address: GERMAN_ADDRESS });
    const id = booked?.id ?? '';
    const checkout = { ...(await readyCheckout(browser, randomUUID())), address: { kind: 'booked' as const, id } };
    await (await browser.call()).checkout.placeOrder(checkout);
    const before = (await onlyOrder()).shipTo;
    const api = await browser.call();
    await api.addresses.save({ existing: { id, version: 1 }, address: { ...GERMAN_ADDRESS, city: 'Potsdam' } });
    await api.addresses.remove({ id });
    expect((await onlyOrder()).shipTo).toEqual(before);
    expect(before).toEqual({ ...GERMAN_ADDRESS, line2: '', region: '' });
  });

  it('keeps a new address in the book when asked, and only if the order is placed', async () => {
    await customerWithCart();
    const checkout = await readyCheckout(browser, randomUUID());
    const saving = { ...checkout, address: { ...checkout.address, save: true } };
    await refusalOf(place(browser, { ...saving, expectedTotalYen: 1 }));
    expect(await shop.services.db.$count(address)).toBe(0);
    await place(browser, saving);
    await place(browser, saving);
    expect(await shop.services.db.$count(address)).toBe(1);
  });
});

const nobody: CurrentCustomer = {
  ...{ id: '', name: '', email: '', emailVerified: false, language: 'en', timeZone: 'Asia/Tokyo' },
};

describe('P17 what has changed since the customer looked', () => {
  it('a price: shown and asked again, nothing placed', async () => {
    await customerWithCart();
    const checkout = await readyCheckout(browser, randomUUID());
    await changeWhisk({ price: yen(3000) });
    const refusal = await refusalOf(place(browser, checkout));
    expect(refusal).toMatchObject({
      code: 'figures_changed',
      message: { en: expect.stringContaining('from ¥10,600 to ¥11,000') },
    });
    expect(await shop.services.db.$count(order)).toBe(0);
    expect((await (await browser.call()).session.current()).cart.itemCount).toBe(2);
    await place(browser, await readyCheckout(browser, checkout.checkoutKey));
    expect((await onlyOrder()).payments[0]?.amount).toBe(11_000);
  });

  it('a date, at the same total', async () => {
    await changeWhisk({
      availability: { kind: 'on_order', expected: parseExpectedDate('2026-12') ?? null, limit: null },
    });
    await customerWithCart();
    const checkout = await readyCheckout(browser, randomUUID());
    await shop.services.db.update(item).set({ expectedPrecision: null, expectedStart: null, expectedEnd: null });
    expect((await refusalOf(place(browser, checkout))).code).toBe('figures_changed');
    await place(browser, await readyCheckout(browser, randomUUID()));
    expect((await onlyOrder()).lines[0]).toMatchObject({ supply: 'on_order', promised: null });
  });

  it('the terms, at the same total', async () => {
    await customerWithCart();
    const checkout = await readyCheckout(browser, randomUUID());
    const value = { ...DEFAULT_STORE_SETTINGS, policy: { delayCancelAfterDays: 28, paymentHoldDays: 3 } };
    const updatedAt = shop.services.clock.now();
    await shop.services.db.insert(setting).values({ name: 'store', value, version: 4, updatedAt, updatedBy: 'owner' });
    expect((await refusalOf(place(browser, checkout))).code).toBe('figures_changed');
    await place(browser, await readyCheckout(browser, randomUUID()));
    expect((await onlyOrder()).policy).toEqual({ version: 4, delayCancelAfterDays: 28, paymentHoldDays: 3 });
  });

  it('another item put in meanwhile in a second tab', async () => {
    await customerWithCart();
    const checkout = await readyCheckout(browser, randomUUID());
    await (await browser.call()).cart.add({ itemId: 'whisk', quantity: 1 });
    expect((await refusalOf(place(browser, checkout))).code).toBe('figures_changed');
  });

  it("the client's own sum does not count", async () => {
    await customerWithCart();
    const checkout = await readyCheckout(browser, randomUUID());
    expect((await refusalOf(place(browser, { ...checkout, expectedTotalYen: 1 }))).code).toBe('figures_changed');
  });

  it('goods that were bought by somebody else: named, with what is left', async () => {
    await customerWithCart(8);
    const checkout = await readyCheckout(browser, randomUUID());
    const other = new TestBrowser(shop);
    await customerWithCart(7, 'quick', other);
    await place(other, await readyCheckout(other, randomUUID()));
    const refusal = await refusalOf(place(browser, checkout));
    expect(refusal).toMatchObject({ code: 'sold_out', message: { en: 'whisk: Only 3 left.' } });
    expect(await unitsAllocated()).toBe(7);
  });

  it('a run passing by does not matter while the day stays the same', async () => {
    shop.moveClock(DAY_MS - MINUTE_MS);
    await customerWithCart();
    const checkout = await readyCheckout(browser, randomUUID());
    shop.moveClock(2 * MINUTE_MS);
    expect((await place(browser, checkout)).orderNumber).toBeTruthy();
  });
});

describe('P24 limits', () => {
  it('an order comes to ten million yen at most', async () => {
    await shop.stock('tower', { price: yen(9_999_999), weightGrams: 100 });
    await customerWithCart();
    await (await browser.call()).cart.add({ itemId: 'tower', quantity: 1 });
    const checkout = await readyCheckout(browser, randomUUID());
    expect((await refusalOf(place(browser, checkout))).code).toBe('total_too_large');
  });

  it.each([Number.NaN, 1.5, 1e300])('%d is no sum to agree to', async (expectedTotalYen) => {
    await customerWithCart();
    const checkout = await readyCheckout(browser, randomUUID());
    await expect(place(browser, { ...checkout, expectedTotalYen })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('SHOP-5 once and never too many', () => {
  it('20 times the same checkout at once: one order, one payment, stock once, one answer', async () => {
    await customerWithCart(3);
    const checkout = await readyCheckout(browser, randomUUID());
    const api = await browser.call();
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.checkout.placeOrder(checkout)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.approveUrl).toMatch(/^https:/);
    expect(await shop.services.db.$count(order)).toBe(1);
    expect(await shop.services.db.$count(payment)).toBe(1);
    expect(await shop.services.db.$count(stockMovement, eq(stockMovement.reason, 'reserved'))).toBe(1);
    expect(await unitsAllocated()).toBe(3);
    const [later] = [await place(browser, checkout)];
    expect(later).toEqual(answers[0]);
  });

  it('two customers may bring the same key', async () => {
    const key = randomUUID();
    const other = new TestBrowser(shop);
    await customerWithCart(1);
    await customerWithCart(1, 'other', other);
    const first = await place(browser, await readyCheckout(browser, key));
    const second = await place(other, await readyCheckout(other, key));
    expect(second.orderNumber).not.toBe(first.orderNumber);
  });

  it('P22 100 buyers of 10 units leave exactly 10 with one', async () => {
    const buyers = Array.from({ length: 100 }, () => new TestBrowser(shop));
    await Promise.all(buyers.map((buyer, n) => customerWithCart(1, `buyer${n}`, buyer)));
    const checkouts = await Promise.all(buyers.map((buyer) => readyCheckout(buyer, randomUUID())));
    const outcomes = await Promise.allSettled(buyers.map((buyer, n) => place(buyer, checkouts[n] ?? missing())));
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(outcomes.length - refused.length).toBe(10);
    const codes = await Promise.all(
      refused.map((outcome) => refusalOf(outcome.status === 'rejected' ? Promise.reject(outcome.reason) : missing())),
    );
    expect(new Set(codes.map(({ code }) => code))).toEqual(new Set(['sold_out']));
    expect(await shop.services.db.$count(order)).toBe(10);
    expect(await unitsAllocated()).toBe(10);
    const [movements] = await shop.services.db.select({ left: sum(stockMovement.delta) }).from(stockMovement);
    expect(Number(movements?.left)).toBe(0);
  });
});

const missing = (): never => {
  throw new Error('Missing');
};
