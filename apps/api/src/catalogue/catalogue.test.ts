import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DAY_MS, dayWindow, jstDate, parseExpectedDate, yen } from '@toriyose/domain';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestShop, TestBrowser, type TestShop } from '../checkout/shop-fixture.ts';
import { countryOfLanguages } from './guess-country.ts';
import { importItems } from './import-items.ts';

const demoCsv = readFileSync(fileURLToPath(new URL('../../demo/items.csv', import.meta.url)), 'utf8');

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await importItems(shop.services, demoCsv, { kind: 'system', id: 'demo' }, { dryRun: false });
});
afterAll(() => shop.close());

const api = () => new TestBrowser(shop).call();
const list = async (input: Parameters<Awaited<ReturnType<typeof api>>['catalogue']['list']>[0] = {}) =>
  (await api()).catalogue.list(input);

/** Statements that a call sends to the database. */
async function countQueries(call: () => Promise<unknown>): Promise<number> {
  const execute = vi.spyOn(shop.services.db.$client, 'execute');
  await call();
  const { length } = execute.mock.calls;
  execute.mockRestore();
  return length;
}

describe('SHOP-2 the list', () => {
  it('finds Japanese by any part, and forgives a slip in English', async () => {
    const japanese = await list({ query: '抹茶' });
    expect(japanese.total).toBeGreaterThanOrEqual(8);
    expect(japanese.items.slice(0, 8).filter(({ name }) => !name.ja.includes('抹茶'))).toEqual([]);
    const typo = await list({ query: 'macha' });
    expect(typo.corrected).toBe('matcha');
    expect(typo.items[0]?.name.en).toMatch(/matcha/i);
    expect(typo.total).toBeGreaterThanOrEqual((await list({ query: 'matcha' })).total);
  });

  it('pages through everything by keyset, each item once', async () => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await list({ category: 'figures', sort: 'price_asc', cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await list({ category: 'figures' })).total);
  });

  it('filters by stock, pre-order, maker and price', async () => {
    const inStock = await list({ inStock: true });
    expect(inStock.items.every(({ availability: a }) => a.kind === 'in_stock' && a.quantity > 0)).toBe(true);
    const preOrders = await list({ preOrder: true });
    const slugs = preOrders.items.map(({ slug }) => slug);
    expect(preOrders.items.every(({ availability }) => availability.kind === 'pre_order')).toBe(true);
    // Its last day was the 22nd; in Tokyo it is the 23rd.
    expect(slugs).not.toContain('starlit-courier-comet-belt-routes');
    const maker = await list({ maker: 'Hoshikaze Works', priceFrom: yen(10_000), priceTo: yen(20_000) });
    expect(maker.total).toBeGreaterThan(0);
    expect(
      maker.items.every((item) => item.maker.en === 'Hoshikaze Works' && item.price >= 10_000 && item.price <= 20_000),
    ).toBe(true);
  });

  it('asks the database as often for 24 items as for one', async () => {
    const browser = await api();
    const one = await countQueries(() => browser.catalogue.list({ query: 'kokeshi', maker: 'nobody' }));
    const many = await countQueries(() => browser.catalogue.list({ query: 'matcha' }));
    expect(many).toBe(one);
    expect(await countQueries(() => browser.catalogue.list({}))).toBeLessThanOrEqual(3);
    expect(await countQueries(() => browser.catalogue.home())).toBe(4);
  });

  it('refuses fields that it does not know', async () => {
    const input = { sort: 'newest' as const, limit: 5000 };
    await expect(list(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('SHOP-2 the home page', () => {
  it('shows what can be bought, pre-orders in order of their deadline', async () => {
    const home = await (await api()).catalogue.home();
    expect(home.categories).toHaveLength(13);
    expect(home.inStock.every(({ availability: a }) => a.kind === 'in_stock' && a.quantity > 0)).toBe(true);
    const deadlines = home.closingSoon.map(({ availability: a }) => (a.kind === 'pre_order' ? a.until : null));
    expect(deadlines).toHaveLength(4);
    expect(deadlines).toEqual(deadlines.toSorted());
    expect(deadlines.every((day) => day !== null && day >= home.today)).toBe(true);
    const closing = home.closingSoon.map(({ id }) => id);
    expect(home.newlyAnnounced.filter(({ id }) => closing.includes(id))).toEqual([]);
  });
});

describe('SHOP-1 an item', () => {
  const view = async (slug: string, country?: 'DE' | 'US' | 'JP') =>
    (await api()).catalogue.item({ slug, ...(country && { country }) });

  it('in stock: names the next processing run and how many can be bought', async () => {
    await shop.stock('kettle', { availability: { kind: 'in_stock', quantity: 2 } });
    const item = await view('kettle');
    expect(item).toMatchObject({ purchase: { kind: 'buyable', limit: 2 }, mostQuantity: 2, reviewKind: 'review' });
    // 23 November is a holiday: the next run is the 24th, 10:00 in Tokyo.
    expect(item.shipsNext).toBe(Date.parse('2026-11-24T01:00:00Z'));
  });

  it('a pre-order can be bought through its last day, and then says why not', async () => {
    const until = jstDate('2026-11-23');
    const expected = parseExpectedDate('2027-02') ?? null;
    const availability = { kind: 'pre_order' as const, until, expected, limit: null };
    await shop.stock('vinyl', { availability, releaseDate: expected });
    expect(await view('vinyl')).toMatchObject({ mostQuantity: 99, shipsNext: null, reviewKind: 'pre_release_comment' });
    shop.moveClock(DAY_MS);
    expect(await view('vinyl')).toMatchObject({
      purchase: { kind: 'refused', reason: 'deadline_passed' },
      mostQuantity: 0,
    });
    shop.moveClock(-DAY_MS);
  });

  it('SHOP-6 quotes the cheapest way and EMS, and says why the United States cannot be reached', async () => {
    await shop.stock('cup', { weightGrams: 300, releaseDate: dayWindow(jstDate('2020-01-01')) });
    const german = (await view('cup', 'DE')).postage;
    expect(german?.ems?.postage).toBe(3150);
    expect(german?.cheapest?.postage).toBeLessThan(3150);
    const american = (await view('cup', 'US')).postage;
    expect(american).toMatchObject({ cheapest: null, ems: null });
    expect(american?.refusal?.en).toContain('suspended');
    expect((await view('cup', 'JP')).postage).toMatchObject({ cheapest: { method: 'domestic' }, refusal: null });
  });

  it('remembers the country that was chosen', async () => {
    const browser = new TestBrowser(shop);
    await (await browser.call()).catalogue.item({ slug: 'cup', country: 'DE' });
    expect((await (await browser.call()).catalogue.item({ slug: 'cup' })).postage?.country).toBe('DE');
    browser.cookies.set('country', 'nowhere');
    expect((await (await browser.call()).catalogue.item({ slug: 'cup' })).postage).toBeNull();
  });

  it('one that does not exist is not found', async () => {
    await expect(view('no-such-item')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it.each([
  ['de-CH,de;q=0.9', 'CH'],
  ['ja', 'JP'],
  ['en-GB', 'GB'],
  ['en,fr;q=0.5', 'FR'],
  ['en', null],
  ['*', null],
  ['xx-YY-!!', null],
  ['', null],
])('SHOP-4 the country that "%s" suggests is %s', (header, country) => {
  expect(countryOfLanguages(header)).toBe(country);
});
