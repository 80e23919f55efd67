import {
  dayWindow,
  instant,
  jstDate,
  orderTerms,
  parseExpectedDate,
  SHIPPING_METHOD_FACTS,
  yen,
} from '@toriyose/domain';
import { TEST_NOW } from '@toriyose/domain/testing';
import type { CheckoutLine, Quote, QuotedMethod } from './quote.ts';

const line = (facts: Partial<CheckoutLine>): CheckoutLine => ({
  itemId: 'mina',
  catalogueNumber: 'CJ-FIG-00101',
  slug: 'mina',
  picture: 'mina',
  name: { en: 'Mina, 1/8 scale', ja: 'ミナ 1/8スケール' },
  quantity: 2,
  unitPrice: yen(15_800),
  amount: yen(31_600),
  availability: { kind: 'in_stock', quantity: 18 },
  promised: dayWindow(jstDate('2026-11-25')),
  problem: null,
  ...facts,
});

export const LINES: readonly CheckoutLine[] = [
  line({}),
  line({
    itemId: 'bandoneon',
    catalogueNumber: 'CJ-MUS-00164',
    name: { en: 'Bandoneon of the North Wind', ja: '北風のバンドネオン' },
    quantity: 1,
    unitPrice: yen(3_000),
    amount: yen(3_000),
    availability: { kind: 'on_order', expected: parseExpectedDate('2026-12-late') ?? null, limit: null },
    promised: parseExpectedDate('2026-12-late') ?? null,
  }),
];

const CLOSED = { en: 'Suspended since 27 August 2025.', ja: '2025年8月27日より停止しています。' };

const METHODS: QuotedMethod[] = [
  { method: 'ems', ...SHIPPING_METHOD_FACTS.ems, offered: true, postage: yen(5_550), upToGrams: 1500 },
  { method: 'parcel_air', ...SHIPPING_METHOD_FACTS.parcel_air, offered: true, postage: yen(6_000), upToGrams: 2000 },
  ...(['small_packet_air', 'small_packet_surface'] as const).map((method) => ({
    ...{ method, ...SHIPPING_METHOD_FACTS[method] },
    ...{ offered: false as const, code: 'route_closed' as const, reason: CLOSED },
  })),
  {
    ...{ method: 'domestic', ...SHIPPING_METHOD_FACTS.domestic },
    ...{ offered: false, code: 'not_for_country', reason: { en: 'Not for this country.', ja: '対象外です。' } },
  },
];

/** For tests: two lines to Germany by EMS, ¥40,150 altogether. */
export const aQuote = (facts: Partial<Quote> = {}): Quote => ({
  lines: [...LINES],
  itemCount: 3,
  itemsTotal: yen(34_600),
  goodsGrams: 1200,
  packedGrams: 1400,
  country: 'DE',
  earliestRun: { date: jstDate('2026-11-25'), time: '10:00', at: instant(TEST_NOW), key: '2026-11-25T10:00' },
  methods: METHODS,
  method: 'ems',
  postage: yen(5_550),
  total: yen(40_150),
  terms: orderTerms({ delayCancelAfterDays: 21, paymentHoldDays: 3 }),
  seller: { en: 'coolJAPAN inc. (demo)', ja: 'coolJAPAN株式会社（デモ）' },
  figuresKey: 'figures',
  canPlaceOrder: true,
  ...facts,
});
