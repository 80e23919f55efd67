import { describe, expect, it } from 'vitest';
import { DEFAULT_STORE_CALENDAR } from '../calendar/store-calendar.ts';
import type { Item, ItemAvailability } from '../item/item.ts';
import { yen } from '../money/yen.ts';
import type { ShippingMethod } from '../shipping/shipping-method.ts';
import { dayWindow, parseExpectedDate } from '../time/date-window.ts';
import { parseInstant } from '../time/instant.ts';
import { jstDate } from '../time/jst-date.ts';
import { cartProblem } from './cart-problem.ts';
import { checkoutRefusal } from './checkout-refusal.ts';
import { orderTerms } from './order-terms.ts';
import { postageRefusalWords } from './postage-refusal-words.ts';
import { priceCart } from './price-cart.ts';
import type { CartEntry } from './price-lines.ts';
import { shownFigures } from './shown-figures.ts';

const late = parseExpectedDate('2026-12-late') ?? null;

function item(facts: Partial<Item> = {}): Item {
  return {
    catalogueNumber: 'CJ-TEA-00001',
    slug: 'whisk',
    name: { en: 'Whisk', ja: '茶筅' },
    description: { en: '-', ja: '-' },
    category: 'kitchen-and-tableware',
    maker: { en: 'T', ja: 'T' },
    price: yen(2800),
    weightGrams: 500,
    dimensions: null,
    hsCode: '460219',
    originCountry: 'JP',
    picture: 'whisk',
    releaseDate: null,
    availability: { kind: 'in_stock', quantity: 10 },
    ...facts,
  };
}

const entry = (quantity: number, facts: Partial<Item> = {}, itemId = 'whisk'): CartEntry => ({
  itemId,
  quantity,
  item: item(facts),
});

const price = (entries: CartEntry[], country = 'DE', method: ShippingMethod | null = 'ems') =>
  priceCart({
    entries,
    country,
    method,
    now: parseInstant('2026-11-24T12:30:00+09:00'),
    calendar: DEFAULT_STORE_CALENDAR,
  });

describe('SHOP-4 pricing a cart', () => {
  it('adds items and the postage of the packed box', () => {
    const cart = price([entry(2)]);
    // 1000 g of goods, 5 % padding, an 80 g box: 1130 g, the EMS step of 1.25 kg to zone 3 (Japan Post's table).
    expect(cart).toMatchObject({ itemCount: 2, itemsTotal: 5600, goodsGrams: 1000, packedGrams: 1130 });
    expect(cart.chosen?.offer).toMatchObject({ zone: 3, upToGrams: 1250, postage: 5000 });
    expect(cart.total).toBe(5600 + 5000);
    expect(cart.earliestRun.key).toBe('2026-11-24T15:00');
  });

  it('without a method, or with one that is not offered, there is no total', () => {
    expect(price([entry(1)], 'DE', null)).toMatchObject({ chosen: null, total: null });
    expect(price([entry(1)], 'DE', 'domestic')).toMatchObject({ chosen: null, total: null });
    expect(price([entry(1)], 'US', 'ems')).toMatchObject({ chosen: null, total: null });
  });

  it('every method has a price or says why not', () => {
    const { methods } = price([entry(9)], 'US');
    expect(methods.map(({ method, quote }) => [method, quote.ok ? 'offered' : quote.code])).toEqual([
      ['ems', 'route_closed'],
      ['small_packet_air', 'route_closed'],
      ['small_packet_surface', 'route_closed'],
      ['parcel_air', 'route_closed'],
      ['parcel_surface', 'route_closed'],
      ['courier', 'no_rates'],
      ['domestic', 'not_for_country'],
    ]);
    const [packet] = price([entry(9)], 'DE').methods.filter(({ method }) => method === 'small_packet_air');
    expect(packet?.quote.ok === false && postageRefusalWords(packet.quote).en).toBe(
      'Too heavy: 4.8 kg packed, at most 2.0 kg.',
    );
  });

  it('an item that is longer than a method allows counts', () => {
    const scroll = { dimensions: { lengthMm: 620, widthMm: 80, heightMm: 80 } };
    const [packet] = price([entry(1, scroll)]).methods.filter(({ method }) => method === 'small_packet_air');
    expect(packet?.quote).toMatchObject({ ok: false, code: 'too_large', actualMm: 620, limitMm: 600 });
  });

  it('an empty cart costs nothing and offers no method', () => {
    expect(price([])).toMatchObject({ itemCount: 0, itemsTotal: 0, packedGrams: 0, methods: [], total: null });
  });

  it('P24 the largest cart stays exact', () => {
    const entries = Array.from({ length: 50 }, (_, n) =>
      entry(99, { price: yen(10_000_000), weightGrams: 30_000 }, `i${n}`),
    );
    expect(price(entries).itemsTotal).toBe(50 * 99 * 10_000_000);
  });

  it.each<[ItemAvailability, string, unknown]>([
    [{ kind: 'in_stock', quantity: 5 }, 'available', dayWindow(jstDate('2026-11-24'))],
    [{ kind: 'on_order', expected: late, limit: null }, 'on_order', late],
    [{ kind: 'on_order', expected: null, limit: null }, 'on_order', null],
    [{ kind: 'pre_order', until: null, limit: null, expected: late }, 'on_order', late],
  ])('AVL-2 %j is promised', (availability, supply, promised) => {
    expect(price([entry(1, { availability })]).lines[0]).toMatchObject({ supply, promised });
  });
});

describe('SHOP-5 what cannot be had', () => {
  const today = jstDate('2026-11-24');
  it.each<[ItemAvailability, number, unknown]>([
    [{ kind: 'in_stock', quantity: 3 }, 3, null],
    [{ kind: 'in_stock', quantity: 3 }, 4, { code: 'only_left', left: 3 }],
    [{ kind: 'in_stock', quantity: 0 }, 1, { code: 'sold_out' }],
    [{ kind: 'on_order', expected: null, limit: null }, 99, null],
    [{ kind: 'on_order', expected: null, limit: 0 }, 1, { code: 'sold_out' }],
    [{ kind: 'pre_order', until: today, limit: null, expected: null }, 1, null],
    [{ kind: 'pre_order', until: jstDate('2026-11-23'), limit: null, expected: null }, 1, { code: 'pre_order_closed' }],
    [{ kind: 'ended' }, 1, { code: 'ended' }],
  ])('%j, %d units: %j', (availability, quantity, problem) => {
    expect(cartProblem(availability, quantity, today)).toEqual(problem);
  });

  it('the refusal names every item with what is left, in both languages', () => {
    const view = checkoutRefusal({
      code: 'items_unavailable',
      items: [
        { name: { en: 'Whisk', ja: '茶筅' }, problem: { code: 'only_left', left: 2 } },
        { name: { en: 'Bowl', ja: '茶碗' }, problem: { code: 'ended' } },
      ],
    });
    expect(view).toMatchObject({
      code: 'sold_out',
      message: {
        en: 'Whisk: Only 2 left. Bowl: No longer sold.',
        ja: '「茶筅」残り2点です。「茶碗」販売を終了しました。',
      },
    });
  });
});

describe('P17 what the customer agreed to', () => {
  const policy = { delayCancelAfterDays: 21, paymentHoldDays: 3 };
  const shown = (entries: CartEntry[], country = 'DE', method: ShippingMethod = 'ems', terms = policy) =>
    shownFigures(price(entries, country, method), terms);
  const before = shown([entry(2), entry(1, {}, 'bowl')]);

  it('is the same for the same figures, in whatever order', () => {
    expect(shown([entry(1, {}, 'bowl'), entry(2)])).toBe(before);
  });

  it.each([
    ['a price', shown([entry(2, { price: yen(2801) }), entry(1, { price: yen(2798) }, 'bowl')])],
    ['a quantity', shown([entry(1), entry(2, {}, 'bowl')])],
    [
      'a date',
      shown([entry(2, { availability: { kind: 'on_order', expected: late, limit: null } }), entry(1, {}, 'bowl')]),
    ],
    ['the method', shown([entry(2), entry(1, {}, 'bowl')], 'DE', 'parcel_air')],
    ['the country', shown([entry(2), entry(1, {}, 'bowl')], 'FR')],
    ['the terms', shown([entry(2), entry(1, {}, 'bowl')], 'DE', 'ems', { ...policy, delayCancelAfterDays: 28 })],
  ])('differs in %s', (_what, after) => {
    expect(after).not.toBe(before);
  });

  it('POL-7 the terms say the store’s own numbers', () => {
    const terms = orderTerms({ delayCancelAfterDays: 25, paymentHoldDays: 7 });
    for (const language of ['en', 'ja'] as const) {
      expect(terms.cancellation[language]).toContain('25');
      expect(terms.payment[language]).toContain('7');
    }
  });
});
