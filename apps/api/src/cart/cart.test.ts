import { cart, cartLine, updateItem, writeTransaction } from '@toriyose/db';
import { exampleItem } from '@toriyose/db/testing';
import { DAY_MS, dayWindow, type Item, jstDate, parseExpectedDate, yen } from '@toriyose/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestShop, PASSWORD, refusalOf, signUpIn, TestBrowser, type TestShop } from '../checkout/shop-fixture.ts';

let shop: TestShop;
let browser: TestBrowser;

beforeEach(async () => {
  shop = await openTestShop();
  browser = new TestBrowser(shop);
  await shop.stock('whisk', { price: yen(2800) });
  await shop.stock('bowl', { price: yen(5000) });
});
afterEach(() => shop.close());

const quantities = async (of: TestBrowser = browser) =>
  Object.fromEntries((await (await of.call()).cart.get()).lines.map(({ itemId, quantity }) => [itemId, quantity]));

const change = (id: string, facts: Partial<Item>) =>
  writeTransaction(shop.services.db, (tx) =>
    updateItem(tx, exampleItem({ slug: id, catalogueNumber: `CJ-${id}`, ...facts }), {
      ...{ id, movementId: shop.services.newId(), at: shop.services.clock.now(), expectedVersion: 1 },
    }),
  );

describe('SHOP-3 the cart', () => {
  it('is empty without a cookie, and survives reloads with one', async () => {
    expect((await (await browser.call()).session.current()).cart).toEqual({ itemCount: 0, totalYen: 0 });
    const view = await (await browser.call()).cart.add({ itemId: 'whisk', quantity: 2 });
    expect(view).toMatchObject({ itemCount: 2, totalYen: 5600, canCheckOut: true });
    await (await browser.call()).cart.add({ itemId: 'bowl', quantity: 1 });
    expect(await quantities()).toEqual({ whisk: 2, bowl: 1 });
    expect((await (await browser.call()).session.current()).cart).toEqual({ itemCount: 3, totalYen: 10_600 });
  });

  it('keeps only the hash of the token, and takes over no token that it did not give out', async () => {
    browser.cookies.set('cart', 'A'.repeat(43));
    await (await browser.call()).cart.add({ itemId: 'whisk', quantity: 1 });
    const token = browser.cookies.get('cart') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(token).not.toBe('A'.repeat(43));
    const [row] = await shop.services.db.select().from(cart);
    expect(row?.tokenHash).toBeTruthy();
    expect(row?.tokenHash).not.toBe(token);
  });

  it("a visitor's cart joins the account's on signing in: quantities add up, once", async () => {
    await signUpIn(browser);
    await (await browser.call()).cart.add({ itemId: 'whisk', quantity: 1 });
    const phone = new TestBrowser(shop);
    await (await phone.call()).cart.add({ itemId: 'whisk', quantity: 2 });
    await (await phone.call()).cart.add({ itemId: 'bowl', quantity: 4 });
    const cookies = new Map(phone.cookies);
    const signIn = { email: 'mika@example.com', password: PASSWORD };
    await (await phone.call()).session.signIn(signIn);
    expect(phone.cookies.has('cart')).toBe(false);
    expect(await quantities(phone)).toEqual({ whisk: 3, bowl: 4 });
    expect(await quantities(browser)).toEqual({ whisk: 3, bowl: 4 });
    for (const [name, value] of cookies) phone.cookies.set(name, value);
    await (await phone.call()).session.signIn(signIn);
    expect(await quantities(phone)).toEqual({ whisk: 3, bowl: 4 });
    expect(await shop.services.db.$count(cart)).toBe(1);
  });

  it('joining stays within 99 of an item', async () => {
    await shop.stock('bag', { availability: { kind: 'in_stock', quantity: 500 } });
    await (await browser.call()).cart.add({ itemId: 'bag', quantity: 60 });
    await signUpIn(browser);
    expect(await quantities()).toEqual({ bag: 60 });
    const phone = new TestBrowser(shop);
    await (await phone.call()).cart.add({ itemId: 'bag', quantity: 60 });
    await (await phone.call()).session.signIn({ email: 'mika@example.com', password: PASSWORD });
    expect(await quantities(phone)).toEqual({ bag: 99 });
  });

  it('a new account takes the cart along', async () => {
    await (await browser.call()).cart.add({ itemId: 'bowl', quantity: 3 });
    await signUpIn(browser);
    expect(await quantities()).toEqual({ bowl: 3 });
  });

  it('two clicks at once put in both', async () => {
    await (await browser.call()).cart.add({ itemId: 'bowl', quantity: 1 });
    const api = await browser.call();
    await Promise.all([1, 2, 3, 4].map(() => api.cart.add({ itemId: 'whisk', quantity: 1 })));
    expect(await quantities()).toEqual({ bowl: 1, whisk: 4 });
  });

  it('setting a quantity twice changes nothing, zero takes out, also what is not there', async () => {
    const api = await browser.call();
    await api.cart.add({ itemId: 'bowl', quantity: 1 });
    const again = await browser.call();
    await again.cart.setQuantity({ itemId: 'whisk', quantity: 5 });
    await again.cart.setQuantity({ itemId: 'whisk', quantity: 5 });
    expect(await quantities()).toEqual({ bowl: 1, whisk: 5 });
    await again.cart.setQuantity({ itemId: 'whisk', quantity: 0 });
    await again.cart.setQuantity({ itemId: 'whisk', quantity: 0 });
    expect(await quantities()).toEqual({ bowl: 1 });
  });
});

describe('P24 limits', () => {
  it.each([0, -1, 1.5, 1e9, Number.NaN, 100, Number.POSITIVE_INFINITY])(
    'adding %d units is not possible',
    async (quantity) => {
      const api = await browser.call();
      await expect(api.cart.add({ itemId: 'whisk', quantity })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
      expect(await quantities()).toEqual({});
    },
  );

  it.each([-1, 1.5, 1e9, Number.NaN, 100])('%d is no quantity', async (quantity) => {
    const api = await browser.call();
    await expect(api.cart.setQuantity({ itemId: 'whisk', quantity })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('99 of one item and 50 items at most', async () => {
    const many = { availability: { kind: 'on_order' as const, expected: null, limit: null } };
    for (let n = 0; n < 51; n += 1) await shop.stock(`item${n}`, many);
    await (await browser.call()).cart.add({ itemId: 'item0', quantity: 60 });
    const api = await browser.call();
    expect((await refusalOf(api.cart.add({ itemId: 'item0', quantity: 40 }))).code).toBe('line_full');
    for (let n = 1; n < 50; n += 1) await api.cart.add({ itemId: `item${n}`, quantity: 1 });
    expect((await refusalOf(api.cart.add({ itemId: 'item50', quantity: 1 }))).code).toBe('cart_full');
    expect(await shop.services.db.$count(cartLine)).toBe(50);
  });

  it('S09 extra fields are refused', async () => {
    const api = await browser.call();
    const input = { itemId: 'whisk', quantity: 1, price: 1 };
    await expect(api.cart.add(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('availability in the cart', () => {
  it('what cannot be had does not come in', async () => {
    await shop.stock('gone', { availability: { kind: 'in_stock', quantity: 0 } });
    await shop.stock('old', { availability: { kind: 'ended' } });
    const api = await browser.call();
    const codes = ['gone', 'old', 'nothing'].map((itemId) => refusalOf(api.cart.add({ itemId, quantity: 1 })));
    expect((await Promise.all(codes)).map(({ code }) => code)).toEqual(['sold_out', 'item_ended', 'item_unknown']);
    const tooMany = await refusalOf(api.cart.add({ itemId: 'whisk', quantity: 11 }));
    expect(tooMany).toMatchObject({
      code: 'sold_out',
      message: { en: 'whisk: Only 10 left.', ja: '「whisk（日本語）」残り10点です。' },
    });
  });

  it('what has gone since is shown with its problem, and less of it can still be chosen', async () => {
    await (await browser.call()).cart.add({ itemId: 'whisk', quantity: 5 });
    shop.moveClock(1000);
    await (await browser.call()).cart.add({ itemId: 'bowl', quantity: 1 });
    await change('whisk', { availability: { kind: 'in_stock', quantity: 3 } });
    await change('bowl', { availability: { kind: 'ended' } });
    const view = await (await browser.call()).cart.get();
    expect(view.canCheckOut).toBe(false);
    expect(view.lines.map(({ problem, mostQuantity }) => [problem?.code, problem?.left, mostQuantity])).toEqual([
      ['only_left', 3, 3],
      ['ended', 0, 0],
    ]);
    const api = await browser.call();
    await api.cart.setQuantity({ itemId: 'bowl', quantity: 0 });
    expect((await api.cart.setQuantity({ itemId: 'whisk', quantity: 4 })).canCheckOut).toBe(false);
    expect((await api.cart.setQuantity({ itemId: 'whisk', quantity: 3 })).canCheckOut).toBe(true);
  });

  it('AVL-2 says when goods are promised: the next run, the window, or unknown; a closed pre-order is a problem', async () => {
    const expected = parseExpectedDate('2026-12-late') ?? null;
    await shop.stock('figure', {
      availability: { kind: 'pre_order', until: jstDate('2026-11-30'), limit: 9, expected },
    });
    await shop.stock('scroll', { availability: { kind: 'on_order', expected: null, limit: null } });
    for (const itemId of ['whisk', 'figure', 'scroll']) {
      shop.moveClock(1000);
      await (await browser.call()).cart.add({ itemId, quantity: 1 });
    }
    const before = await (await browser.call()).cart.get();
    // 23 November 2026 is a holiday: the next run is on the day after.
    expect(before.lines.map(({ promised }) => promised)).toEqual([dayWindow(jstDate('2026-11-24')), expected, null]);
    shop.moveClock(8 * DAY_MS);
    const after = await (await browser.call()).cart.get();
    expect(after.lines.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'pre_order_closed', null]);
  });
});
