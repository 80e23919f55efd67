import {
  addYen,
  type Bilingual,
  type DateWindow,
  instant,
  type Language,
  type MailLine,
  type OrderMailData,
  type OrderStatus,
  type PostalAddress,
  parseExpectedDate,
  parseInstant,
  timesYen,
  type Yen,
  yen,
} from '@toriyose/domain';

const window = (code: string): DateWindow | null => parseExpectedDate(code) ?? null;

interface SampleItem {
  readonly catalogueNumber: string;
  readonly name: Bilingual;
  readonly price: number;
}

const ITEMS = {
  figure: {
    catalogueNumber: 'FIG-2041',
    name: { en: 'Snow Fox Shrine Maiden, 1/7 scale figure', ja: '雪狐の巫女 1/7スケールフィギュア' },
    price: 15_800,
  },
  teapot: {
    catalogueNumber: 'KIT-0317',
    name: { en: 'Tokoname side-handle teapot, 350 ml', ja: '常滑焼 横手急須 350ml' },
    price: 4_600,
  },
  artbook: {
    catalogueNumber: 'BOK-1180',
    name: { en: 'Backgrounds of a Seaside Town: art book with slipcase', ja: '海辺の町の背景美術集（函入り）' },
    price: 3_850,
  },
} as const satisfies Record<string, SampleItem>;

export function sampleLine(
  item: keyof typeof ITEMS,
  quantity: number,
  status: MailLine['status'],
  expected: string,
): MailLine {
  const { catalogueNumber, name, price } = ITEMS[item];
  const unitPrice = yen(price);
  return {
    catalogueNumber,
    name,
    quantity,
    unitPrice,
    amount: timesYen(unitPrice, quantity),
    status,
    expected: window(expected),
  };
}

const CUSTOMERS: Readonly<Record<Language, { name: string; method: string; shipTo: PostalAddress }>> = {
  en: {
    name: 'Anna',
    method: 'ems',
    shipTo: {
      recipient: 'Anna Berg',
      line1: 'Lindenstrasse 12',
      line2: '',
      city: 'Hamburg',
      region: '',
      postalCode: '20099',
      country: 'DE',
      phone: '+49 40 555 0123',
    },
  },
  ja: {
    name: '山田 花子',
    method: 'domestic',
    shipTo: {
      recipient: '山田 花子',
      line1: '神南1-2-3',
      line2: 'さくらハイツ 402号室',
      city: '渋谷区',
      region: '東京都',
      postalCode: '150-0041',
      country: 'JP',
      phone: '03-5550-0123',
    },
  },
};

export const SAMPLE_CAUSED_AT = parseInstant('2026-11-24T10:05:00+09:00');
export const SAMPLE_PLACED_AT = instant(SAMPLE_CAUSED_AT - 4 * 60_000);

interface SampleFigures {
  readonly status: OrderStatus;
  readonly lines: readonly MailLine[];
  readonly postage: number;
  readonly paid: number;
  readonly refunded: number;
}

/** An order whose totals follow from its lines. */
export function sampleOrder(language: Language, figures: SampleFigures): OrderMailData {
  const { name, method, shipTo } = CUSTOMERS[language];
  const itemsTotal: Yen = addYen(...figures.lines.map(({ amount }) => amount));
  const postage = yen(figures.postage);
  return {
    orderNumber: 'K7M2-4XQ9',
    customerName: name,
    placedAt: SAMPLE_PLACED_AT,
    status: figures.status,
    lines: figures.lines,
    itemsTotal,
    postage,
    total: addYen(itemsTotal, postage),
    paid: yen(figures.paid),
    refunded: yen(figures.refunded),
    shipTo,
    method,
  };
}
