import { expect, test } from 'vitest';
import { jstDate } from '../time/jst-date.ts';
import { type ItemCsvRecord, itemCsvRecord, parseItemRow, parseItemTable } from './index.ts';

const row = (changes: ItemCsvRecord = {}): ItemCsvRecord => ({
  catalogue_number: 'CJ-KIT-00001',
  slug: 'matcha-whisk-set',
  name_en: 'Matcha whisk set',
  name_ja: '抹茶の茶せんセット',
  description_en: 'A bamboo whisk, a scoop and a bowl.',
  description_ja: '茶せん、茶しゃく、茶わんのセットです。',
  category: 'kitchen-and-tableware',
  maker_en: 'Kurotake Workshop',
  maker_ja: '黒竹工房',
  price_yen: '6800',
  weight_grams: '720',
  dimensions_mm: '150x150x120',
  hs_code: '6912.00',
  origin_country: 'JP',
  picture: 'matcha-bowl',
  release_date: '2024-04',
  availability: 'in_stock',
  quantity: '40',
  expected: '',
  order_limit: '',
  orders_until: '',
  ...changes,
});

/** "column code" of every error, in the order reported. */
function errorsOf(changes: ItemCsvRecord): string[] {
  const parsed = parseItemRow(row(changes), 7);
  return parsed.ok ? [] : parsed.errors.map((error) => `${error.column} ${error.code}`);
}

function itemOf(changes: ItemCsvRecord = {}) {
  const parsed = parseItemRow(row(changes), 2);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.item;
}

test('SHOP-1 a full row becomes an item', () => {
  expect(itemOf()).toMatchObject({
    catalogueNumber: 'CJ-KIT-00001',
    name: { en: 'Matcha whisk set', ja: '抹茶の茶せんセット' },
    price: 6800,
    weightGrams: 720,
    dimensions: { lengthMm: 150, widthMm: 150, heightMm: 120 },
    hsCode: '691200',
    releaseDate: { precision: 'month', start: '2024-04-01', end: '2024-04-30' },
    availability: { kind: 'in_stock', quantity: 40 },
  });
});

test('SHOP-1 each kind of availability is read with its own cells', () => {
  expect(itemOf({ availability: 'on_order', quantity: '', expected: '2026-12-late' }).availability).toEqual({
    kind: 'on_order',
    expected: { precision: 'third', start: '2026-12-21', end: '2026-12-31' },
    limit: null,
  });
  expect(
    itemOf({
      availability: 'pre_order',
      quantity: '',
      expected: 'unknown',
      order_limit: '30',
      orders_until: '2027-01-15',
    }).availability,
  ).toEqual({ kind: 'pre_order', until: jstDate('2027-01-15'), limit: 30, expected: null });
  expect(itemOf({ availability: 'ended', quantity: '' }).availability).toEqual({ kind: 'ended' });
});

test('SHOP-1 cells that the availability needs or does not take are named', () => {
  expect(errorsOf({ quantity: '' })).toEqual(['quantity required']);
  expect(errorsOf({ availability: 'ended', orders_until: '2026-12-01' })).toEqual([
    'quantity not_applicable',
    'orders_until not_applicable',
  ]);
  expect(errorsOf({ availability: 'on_order', quantity: '', expected: '' })).toEqual(['expected required']);
  expect(errorsOf({ availability: 'sold', quantity: '3' })).toEqual(['availability not_in_list']);
});

test('ADM-3 full-width figures, thousands separators and text marks are read', () => {
  expect(itemOf({ price_yen: '１２，３００' }).price).toBe(12300);
  expect(itemOf({ price_yen: "'12,300", hs_code: "'950300" })).toMatchObject({ price: 12300, hsCode: '950300' });
  expect(itemOf({ catalogue_number: 'ＣＪ－ＫＩＴ－００００２' }).catalogueNumber).toBe('CJ-KIT-00002');
});

test('ADM-3 the apostrophe of an escaped formula is dropped, any other is text', () => {
  expect(itemOf({ name_en: "'=ONE+ONE= (album)" }).name.en).toBe('=ONE+ONE= (album)');
  expect(itemOf({ name_en: "'90s arcade book" }).name.en).toBe("'90s arcade book");
});

test.each(['<b>Tea</b>', 'Tea <script', 'Tea &amp; sweets', '<!-- -->', 'a &#60; b'])(
  'SHOP-1 markup in a name is refused: %s',
  (name) => expect(errorsOf({ name_en: name, name_ja: name })).toEqual(['name_en markup', 'name_ja markup']),
);

test('SHOP-1 a lone less-than sign or ampersand is text', () => {
  expect(itemOf({ name_en: 'Tea & sweets, 1 < 2' }).name.en).toBe('Tea & sweets, 1 < 2');
});

test('SHOP-1 control characters and direction overrides are refused', () => {
  expect(errorsOf({ maker_en: 'a\u202eb', maker_ja: 'a\u0007b' })).toEqual([
    'maker_en control_character',
    'maker_ja control_character',
  ]);
});

test.each([
  ['price_yen', '0', '1', '10000000', '10000001'],
  ['weight_grams', '0', '1', '30000', '30001'],
])('SHOP-1 %s has limits', (column, below, lowest, highest, above) => {
  expect(errorsOf({ [column]: below })).toEqual([`${column} out_of_range`]);
  expect(errorsOf({ [column]: lowest })).toEqual([]);
  expect(errorsOf({ [column]: highest })).toEqual([]);
  expect(errorsOf({ [column]: above })).toEqual([`${column} out_of_range`]);
});

test('SHOP-1 a quantity of 0 to 100,000 is accepted', () => {
  expect(itemOf({ quantity: '0' }).availability).toEqual({ kind: 'in_stock', quantity: 0 });
  expect(errorsOf({ quantity: '100000' })).toEqual([]);
  expect(errorsOf({ quantity: '100001' })).toEqual(['quantity out_of_range']);
  expect(errorsOf({ quantity: '-1' })).toEqual(['quantity not_a_whole_number']);
});

test.each([
  ['price_yen', '¥500', 'not_a_whole_number'],
  ['price_yen', '12.5', 'not_a_whole_number'],
  ['catalogue_number', 'FIG-1', 'format'],
  ['slug', 'Matcha Set', 'format'],
  ['hs_code', '9503', 'format'],
  ['hs_code', '990000', 'format'],
  ['origin_country', 'Japan', 'format'],
  ['dimensions_mm', '10x20', 'format'],
  ['dimensions_mm', '0x20x20', 'format'],
  ['release_date', 'next spring', 'format'],
  ['release_date', '', 'required'],
  ['category', 'misc', 'not_in_list'],
  ['name_ja', '   ', 'required'],
  ['name_en', 'x'.repeat(121), 'too_long'],
])('SHOP-1 %s "%s" is refused: %s', (column, value, code) => {
  expect(errorsOf({ [column]: value })).toEqual([`${column} ${code}`]);
});

test('ADM-3 all faults of a row are reported by row and column, with what is allowed in both languages', () => {
  const parsed = parseItemRow(row({ price_yen: 'free', quantity: 'some', name_en: 'x'.repeat(200) }), 7);
  expect(parsed).toMatchObject({
    ok: false,
    errors: [
      { row: 7, column: 'name_en', code: 'too_long', value: `${'x'.repeat(59)}…` },
      {
        row: 7,
        column: 'price_yen',
        value: 'free',
        message: {
          en: 'This is not a whole number. A whole number of yen from 1 to 10,000,000.',
          ja: '整数ではありません。円単位の整数（1～10,000,000）で入力してください。',
        },
      },
      { row: 7, column: 'quantity', code: 'not_a_whole_number' },
    ],
  });
});

test('ADM-3 a table reports duplicates in the later row and keeps the good rows', () => {
  const table = parseItemTable([
    row(),
    row({ catalogue_number: 'CJ-KIT-00002' }),
    row({ slug: 'other' }),
    row({ catalogue_number: 'CJ-KIT-00003', slug: 'third', price_yen: 'x' }),
    row({ catalogue_number: 'CJ-KIT-00004', slug: 'fourth' }),
  ]);
  expect(table.items.map((entry) => entry.row)).toEqual([2, 6]);
  expect(table.errors.map((error) => `${error.row} ${error.column} ${error.code}`)).toEqual([
    '3 slug duplicate',
    '4 catalogue_number duplicate',
    '5 price_yen not_a_whole_number',
  ]);
  expect(table.errors[0]?.message.en).toContain('Row 2');
});

test('ADM-3 a missing or misspelt column is found before any row is read', () => {
  const { orders_until: _, ...rest } = row();
  expect(parseItemTable([{ ...rest, order_until: '' }]).errors).toMatchObject([
    { row: 1, column: 'orders_until', code: 'missing_column' },
    { row: 1, column: 'order_until', code: 'unknown_column' },
  ]);
});

test.each([
  {},
  { availability: 'on_order', quantity: '', expected: '2026-Q4', order_limit: '12' },
  { availability: 'pre_order', quantity: '', expected: '2027-H1', orders_until: '2027-01-15', dimensions_mm: '' },
  { availability: 'ended', quantity: '', release_date: 'unknown' },
])('ADM-3 an exported row reads back to the same item: %o', (changes) => {
  const item = itemOf(changes);
  expect(parseItemRow(itemCsvRecord(item), 2)).toEqual({ ok: true, item });
});
