import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yen } from '../money/yen.ts';
import { addDays, jstDate } from '../time/jst-date.ts';
import { COUNTRIES } from './country.ts';
import { packedGrams } from './packed-weight.ts';
import { type PostageRequest, quoteAllMethods, quotePostage, repriceForWeight } from './quote-postage.ts';
import type { RateTable } from './rate-table.ts';
import { RATE_TABLES } from './rate-tables.ts';
import { EMS_RATES_2022_06 } from './rates-ems-2022-06.ts';
import { SHIPPING_METHODS, type ShippingMethod } from './shipping-method.ts';

const on = jstDate('2026-11-24');

function price(method: ShippingMethod, country: string, grams: number, more: Partial<PostageRequest> = {}): unknown {
  const quote = quotePostage({ method, country, grams, on, ...more });
  return quote.ok ? quote.postage : quote.code;
}

describe('SHOP-6 small packets and parcels', () => {
  test.each([
    ['KR', [350, 450, 2250]],
    ['SG', [380, 500, 2660]],
    ['DE', [510, 690, 3930]],
    ['GU', [830, 1040, 4820]],
    ['BR', [550, 810, 5490]],
  ])('small packet by air to %s: 100 g, 101 g, 2,000 g, then none', (country, prices) => {
    const weights = [100, 101, 2000, 2001];
    expect(weights.map((grams) => price('small_packet_air', country, grams))).toEqual([...prices, 'too_heavy']);
  });

  test('small packet by surface: the published steps, in all zones alike', () => {
    const weights = [100, 101, 250, 251, 500, 501, 1000, 1001, 2000, 2001];
    for (const country of ['KR', 'SG', 'DE', 'GU', 'BR']) {
      expect(weights.map((grams) => price('small_packet_surface', country, grams))).toEqual([
        480,
        600,
        600,
        800,
        800,
        1300,
        1300,
        2200,
        2200,
        'too_heavy',
      ]);
    }
  });

  test.each([
    ['parcel_air', 'KR', [2050, 2750, 8350, 8850, 18_350]],
    ['parcel_air', 'SG', [2500, 3700, 13_300, 13_950, 26_300]],
    ['parcel_air', 'DE', [3850, 6000, 23_200, 24_800, 55_200]],
    ['parcel_air', 'GU', [4200, 6700, 26_700, 28_700, 66_700]],
    ['parcel_air', 'BR', [4550, 7250, 28_850, 30_650, 64_850]],
    ['parcel_surface', 'KR', [1800, 2200, 5400, 5800, 13_400]],
    ['parcel_surface', 'SG', [2100, 2600, 6600, 7000, 14_600]],
    ['parcel_surface', 'DE', [2500, 3100, 7900, 8300, 15_900]],
    ['parcel_surface', 'GU', [2600, 3300, 8900, 9500, 20_900]],
    ['parcel_surface', 'BR', [2700, 3400, 9000, 9600, 21_000]],
  ] as const)('%s to %s: 1 kg, a gram more, 10 kg, a gram more, 30 kg, then none', (method, country, prices) => {
    const weights = [1000, 1001, 10_000, 10_001, 30_000, 30_001];
    expect(weights.map((grams) => price(method, country, grams))).toEqual([...prices, 'too_heavy']);
  });

  test('in every table and zone, weights and prices strictly rise', () => {
    for (const steps of RATE_TABLES.flatMap((table) => Object.values(table.steps))) {
      expect(steps.length).toBeGreaterThan(0);
      for (const [index, step] of steps.entries()) {
        expect(step.upToGrams).toBeGreaterThan(steps[index - 1]?.upToGrams ?? 0);
        expect(step.postage).toBeGreaterThan(steps[index - 1]?.postage ?? 0);
      }
    }
  });

  test('no two tables of a method are in force on the same day, and ids are unique', () => {
    expect(new Set(RATE_TABLES.map(({ id }) => id)).size).toBe(RATE_TABLES.length);
    const open = RATE_TABLES.filter(({ validTo }) => validTo === null).map(({ method }) => method);
    expect(new Set(open).size).toBe(open.length);
  });
});

describe('SHOP-4 which methods are offered', () => {
  test('within Japan only the domestic delivery', () => {
    const quotes = quoteAllMethods({ country: 'JP', grams: 1500, on });
    expect(quotes.map(({ method }) => method)).toEqual(SHIPPING_METHODS);
    expect(quotes.filter(({ quote }) => quote.ok || quote.code !== 'not_for_country')).toEqual([
      {
        method: 'domestic',
        quote: { ok: true, postage: 600, zone: 'domestic', rateTableId: 'domestic-store-2025-01', upToGrams: 2000 },
      },
    ]);
  });

  test('a country that the store does not know is refused by every method', () => {
    for (const { quote } of quoteAllMethods({ country: 'XX', grams: 500, on })) {
      expect(quote).toEqual({ ok: false, code: 'not_for_country' });
    }
  });

  test('the courier is never offered while it has no rates', () => {
    expect(price('courier', 'DE', 500)).toBe('no_rates');
    expect(price('courier', 'US', 500)).toBe('no_rates');
  });

  test('every country abroad gets an EMS price or is told that the route is closed', () => {
    for (const { code, zone } of COUNTRIES.filter((country) => country.zone !== 'domestic')) {
      const step = EMS_RATES_2022_06.steps[zone]?.[0];
      expect(price('ems', code, 400), code).toBe(code === 'US' ? 'route_closed' : step?.postage);
    }
  });

  test('a refusal for weight names the limit', () => {
    expect(quotePostage({ method: 'small_packet_air', country: 'DE', grams: 2001, on })).toEqual({
      ok: false,
      code: 'too_heavy',
      grams: 2001,
      limitGrams: 2000,
    });
    expect(quotePostage({ method: 'domestic', country: 'JP', grams: 25_001, on })).toMatchObject({
      limitGrams: 25_000,
    });
  });

  test.each([0, -1, 0.5, Number.NaN])('%d g is a mistake in the program, not a refusal', (grams) => {
    expect(() => price('ems', 'DE', grams)).toThrow(RangeError);
  });
});

describe('SHOP-6 closed routes', () => {
  test('mail with goods to the USA is closed since 27 August 2025, with a reason in both languages', () => {
    const before = jstDate('2025-08-26');
    for (const method of ['ems', 'parcel_air', 'parcel_surface', 'small_packet_air', 'small_packet_surface'] as const) {
      expect(price(method, 'US', 400, { on: before })).toBeTypeOf('number');
      const quote = quotePostage({ method, country: 'US', grams: 400, on: addDays(before, 1) });
      expect(quote).toMatchObject({ ok: false, code: 'route_closed', route: { from: '2025-08-27', to: null } });
      expect(!quote.ok && quote.code === 'route_closed' && quote.route.reason.ja).toContain('日本郵便');
    }
    expect(price('ems', 'CA', 400)).toBe(3150);
  });

  test('a route opens again on the day after its last closed day', () => {
    const closedRoutes = [
      {
        country: 'FR',
        methods: ['ems'],
        from: jstDate('2026-12-01'),
        to: jstDate('2026-12-10'),
        reason: { en: 'Strike', ja: 'ストライキ' },
        source: 'test',
      },
    ] as const;
    const days = ['2026-11-30', '2026-12-01', '2026-12-10', '2026-12-11'];
    expect(days.map((day) => price('ems', 'FR', 400, { on: jstDate(day), closedRoutes }))).toEqual([
      3150,
      'route_closed',
      'route_closed',
      3150,
    ]);
    expect(price('parcel_air', 'FR', 400, { on: jstDate('2026-12-05'), closedRoutes })).toBe(3850);
  });
});

describe('SHOP-6 dates of validity', () => {
  const oneStep = (id: string, postage: number, from: string, to: string | null): RateTable => ({
    ...EMS_RATES_2022_06,
    id,
    validFrom: jstDate(from),
    validTo: to === null ? null : jstDate(to),
    steps: { 3: [{ upToGrams: 1000, postage: yen(postage) }] },
  });
  const rateTables = [
    oneStep('old', 1000, '2026-01-01', '2026-03-31'),
    oneStep('newer', 1200, '2026-06-01', null),
    oneStep('new', 1100, '2026-04-02', '2026-06-10'),
  ];

  test.each([
    ['2025-12-31', 'no_rates'],
    ['2026-01-01', 1000],
    ['2026-03-31', 1000],
    ['2026-04-01', 'no_rates'],
    ['2026-04-02', 1100],
    ['2026-05-31', 1100],
    ['2026-06-01', 1200],
    ['2030-01-01', 1200],
  ])('on %s: %s (a gap has no price; where two overlap the newer counts)', (day, expected) => {
    expect(price('ems', 'DE', 500, { on: jstDate(day), rateTables })).toBe(expected);
  });

  test('a zone without steps is not served', () => {
    expect(price('ems', 'KR', 500, { rateTables })).toBe('no_rates');
  });

  test('before the first published table there is no price', () => {
    expect(price('ems', 'DE', 500, { on: jstDate('2022-05-31') })).toBe('no_rates');
    expect(price('ems', 'DE', 500, { on: jstDate('2022-06-01') })).toBe(3150);
  });

  test('POL-5 an order is computed again with the table it was bought with', () => {
    const frozen = { method: 'ems', country: 'DE', rateTableId: 'old' };
    expect(repriceForWeight(frozen, 500, rateTables)).toMatchObject({ ok: true, postage: 1000, rateTableId: 'old' });
  });
});

describe('POL-5 postage after a part was cancelled', () => {
  const frozen = { method: 'ems', country: 'US', rateTableId: 'ems-2022-06' };

  test('a closed route does not matter to an order that was placed before', () => {
    expect(repriceForWeight(frozen, 500)).toMatchObject({ ok: true, postage: 3900, zone: 4, upToGrams: 500 });
  });

  test('nothing left to send costs nothing', () => {
    expect(repriceForWeight(frozen, packedGrams(0))).toMatchObject({ ok: true, postage: 0 });
  });

  test('heavier than the table goes is a refusal, a table that is missing an error', () => {
    expect(repriceForWeight(frozen, 30_001)).toEqual({
      ok: false,
      code: 'too_heavy',
      grams: 30_001,
      limitGrams: 30_000,
    });
    expect(() => repriceForWeight({ ...frozen, rateTableId: 'gone' }, 500)).toThrow('No rate table gone for ems to US');
    expect(() => repriceForWeight({ ...frozen, method: 'parcel_air' }, 500)).toThrow('No rate table');
    expect(() => repriceForWeight({ ...frozen, country: 'XX' }, 500)).toThrow('No rate table');
    expect(() => repriceForWeight({ ...frozen, country: 'JP' }, 500)).toThrow('No rate table');
    expect(() => repriceForWeight(frozen, -1)).toThrow(RangeError);
  });

  test('less to send never costs more, by any table, to any country', () => {
    const goods = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...RATE_TABLES),
        fc.constantFrom(...COUNTRIES),
        goods,
        goods,
        (table, country, a, b) => {
          fc.pre(table.steps[country.zone] !== undefined);
          const rate = { method: table.method, country: country.code, rateTableId: table.id };
          const lighter = repriceForWeight(rate, packedGrams(Math.min(a, b)));
          const heavier = repriceForWeight(rate, packedGrams(Math.max(a, b)));
          if (heavier.ok) expect(lighter.ok && lighter.postage <= heavier.postage).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
