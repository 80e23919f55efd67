import { yen } from '../../money/yen.ts';
import { type ExpectedDate, parseExpectedDate } from '../../time/date-window.ts';
import type { PricedLine } from '../place-order.ts';

/** "2026-12-24", "2026-12-late", "unknown": the compact form of CSV files. A misspelt one is a mistake in the test. */
export function expectedDate(code: string): ExpectedDate {
  const expected = parseExpectedDate(code);
  if (expected === undefined) throw new Error(`Not an expected date: ${code}`);
  return expected;
}

const BASE: PricedLine = {
  id: '',
  itemId: 'item-figure',
  catalogueNumber: 'CJ-1001',
  slug: 'figure',
  picture: '/pictures/figure.svg',
  name: { en: 'Figure', ja: 'フィギュア' },
  unitPrice: yen(5_000),
  unitGrams: 400,
  hsCode: '9503.00',
  originCountry: 'JP',
  quantity: 1,
  supply: 'available',
  promised: null,
};

/** A line of goods in stock when bought: promised for the day of the order. One figure of ¥5,000 and 400 g. */
export const inStock = (line: Partial<PricedLine> = {}): PricedLine => ({
  ...BASE,
  supply: 'available',
  promised: expectedDate('2026-11-24'),
  ...line,
});

/** A line on order at its maker, promised for 10 December 2026. One book of ¥3,000 and 600 g. */
export const onOrder = (line: Partial<PricedLine> = {}): PricedLine => ({
  ...BASE,
  itemId: 'item-book',
  catalogueNumber: 'CJ-2002',
  slug: 'book',
  picture: '/pictures/book.svg',
  name: { en: 'Art book', ja: '画集' },
  unitPrice: yen(3_000),
  unitGrams: 600,
  hsCode: '4901.99',
  supply: 'on_order',
  promised: expectedDate('2026-12-10'),
  ...line,
});
