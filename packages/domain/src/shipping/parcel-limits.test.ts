import { describe, expect, test } from 'vitest';
import { jstDate } from '../time/jst-date.ts';
import { leastBoxAround, PARCEL_LIMITS, type ParcelLimit, parcelLimitOn } from './parcel-limits.ts';
import { quotePostage } from './quote-postage.ts';
import type { ShippingMethod } from './shipping-method.ts';

const on = jstDate('2026-11-24');

const quoteFor = (method: ShippingMethod, [lengthMm, widthMm, heightMm]: readonly [number, number, number]) =>
  quotePostage({ method, country: 'DE', grams: 500, on, size: { lengthMm, widthMm, heightMm } });

describe('SHOP-6 size limits', () => {
  test.each([
    ['ems', [1500, 375, 375], true],
    ['ems', [1501, 100, 100], 'length'],
    ['ems', [100, 100, 1501], 'length'],
    ['ems', [1500, 376, 375], 'length_and_girth'],
    ['parcel_surface', [1000, 500, 500], true],
    ['parcel_surface', [1000, 501, 500], 'length_and_girth'],
    ['small_packet_air', [600, 200, 100], true],
    ['small_packet_air', [601, 100, 100], 'length'],
    ['small_packet_air', [400, 300, 201], 'sum_of_sides'],
  ] as const)('%s %j mm: %s', (method, size, expected) => {
    const quote = quoteFor(method, size);
    expect(quote.ok || (quote.code === 'too_large' && quote.measure)).toBe(expected);
  });

  test('a refusal names measure, size and limit', () => {
    expect(quoteFor('ems', [1500, 400, 375])).toEqual({
      ok: false,
      code: 'too_large',
      measure: 'length_and_girth',
      actualMm: 3050,
      limitMm: 3000,
    });
  });

  test('a box without a volume is a mistake in the program', () => {
    expect(() => quoteFor('ems', [100, 0, 100])).toThrow(RangeError);
  });

  test('an unknown size is not held against a method', () => {
    expect(quotePostage({ method: 'ems', country: 'DE', grams: 500, on, size: null }).ok).toBe(true);
  });

  test('a country’s own limit replaces the general one while it is in force', () => {
    const own: ParcelLimit = {
      methods: ['ems'],
      country: 'DE',
      validFrom: jstDate('2026-01-01'),
      validTo: jstDate('2026-12-31'),
      maxGrams: 20_000,
      maxLengthMm: 1050,
      source: 'test',
    };
    const limits = [...PARCEL_LIMITS, own];
    const heavy = (country: string, day: string) =>
      quotePostage({ method: 'ems', country, grams: 20_001, on: jstDate(day), limits });
    expect(heavy('DE', '2026-12-31')).toMatchObject({ code: 'too_heavy', limitGrams: 20_000 });
    expect(heavy('DE', '2027-01-01').ok).toBe(true);
    expect(heavy('FR', '2026-12-31').ok).toBe(true);
    expect(parcelLimitOn('ems', 'DE', on, limits)).toBe(own);
  });

  test('the least box holds the longest, the second and the third side of every item', () => {
    const poster = { lengthMm: 60, widthMm: 700, heightMm: 60 };
    const figure = { lengthMm: 250, widthMm: 200, heightMm: 300 };
    expect(leastBoxAround([poster, null, figure])).toEqual({ lengthMm: 700, widthMm: 250, heightMm: 200 });
    expect(leastBoxAround([null])).toBeNull();
  });
});
