import { z } from 'zod';
import { yen } from '../money/yen.ts';
import { parseExpectedDate } from '../time/date-window.ts';
import { isJstDate } from '../time/jst-date.ts';
import { ITEM_AVAILABILITY_KINDS, ITEM_LIMITS, type ItemDimensions, type ItemText } from './item.ts';
import { ITEM_CATEGORIES } from './item-category.ts';
import { optional, plainText, readable, wholeNumber } from './item-csv-cells.ts';

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined);

const oneOf =
  <T extends string>(list: readonly T[]) =>
  (text: string): T | undefined =>
    list.find((entry) => entry === text.toLowerCase());

/** "9503.00" is how tariff books print it. Chapter 77 is reserved and empty, 98 and 99 are national. */
function readHsCode(text: string): string | undefined {
  const digits = text.replace(/[. ]/g, '');
  const chapter = Number(digits.slice(0, 2));
  return /^\d{6}$/.test(digits) && chapter >= 1 && chapter <= 97 && chapter !== 77 ? digits : undefined;
}

/** "180x120x95" */
function readDimensions(text: string): ItemDimensions | undefined {
  const [, length, width, height] = /^(\d{1,4})[x×*](\d{1,4})[x×*](\d{1,4})$/i.exec(text.replaceAll(' ', '')) ?? [];
  const dimensions = { lengthMm: Number(length), widthMm: Number(width), heightMm: Number(height) };
  const { min, max } = ITEM_LIMITS.dimensionMm;
  return Object.values(dimensions).every((side) => side >= min && side <= max) ? dimensions : undefined;
}

function readSlug(text: string): string | undefined {
  return text.length <= ITEM_LIMITS.slugLength && /^[a-z\d]+(?:-[a-z\d]+)*$/.test(text) ? text : undefined;
}

/** The columns that say what an item is, each with the reading of its cell. */
export const itemFactCells = z.object({
  catalogue_number: readable(matching(/^[A-Z]{2,4}-[A-Z]{3}-\d{5}$/)),
  slug: readable(readSlug),
  name_en: plainText(ITEM_LIMITS.nameLength),
  name_ja: plainText(ITEM_LIMITS.nameLength),
  description_en: plainText(ITEM_LIMITS.descriptionLength),
  description_ja: plainText(ITEM_LIMITS.descriptionLength),
  category: readable(oneOf(ITEM_CATEGORIES), 'not_in_list'),
  maker_en: plainText(ITEM_LIMITS.makerLength),
  maker_ja: plainText(ITEM_LIMITS.makerLength),
  price_yen: wholeNumber(ITEM_LIMITS.priceYen).transform(yen),
  weight_grams: wholeNumber(ITEM_LIMITS.weightGrams),
  dimensions_mm: optional(readable(readDimensions)),
  hs_code: readable(readHsCode),
  origin_country: readable((text) => matching(/^[A-Z]{2}$/)(text.toUpperCase())),
  picture: readable(readSlug),
  release_date: readable(parseExpectedDate),
});

/** The columns that together make its availability. Which of them must be filled depends on the first. */
export const availabilityCells = z.object({
  availability: readable(oneOf(ITEM_AVAILABILITY_KINDS), 'not_in_list'),
  quantity: optional(wholeNumber(ITEM_LIMITS.quantity)),
  expected: optional(readable(parseExpectedDate)),
  order_limit: optional(wholeNumber(ITEM_LIMITS.quantity)),
  orders_until: optional(readable((text) => (isJstDate(text) ? text : undefined))),
});

export type ItemColumn = keyof typeof itemFactCells.shape | keyof typeof availabilityCells.shape;

const range = ({ min, max }: { readonly min: number; readonly max: number }, en: string, ja: string): ItemText => ({
  en: `${en} from ${min.toLocaleString('en')} to ${max.toLocaleString('en')}.`,
  ja: `${ja}（${min.toLocaleString('en')}～${max.toLocaleString('en')}）で入力してください。`,
});

const text = (max: number): ItemText => ({
  en: `Plain text of up to ${max} characters.`,
  ja: `${max}文字までの文章（タグなし）で入力してください。`,
});

const slug: ItemText = {
  en: 'Lower-case letters, digits and single hyphens, e.g. matcha-whisk-set, up to 80 characters.',
  ja: '半角の小文字・数字・ハイフン（例：matcha-whisk-set）、80文字までで入力してください。',
};

const DATE_FORMS = '2026-12-24, 2026-12-early, 2026-12-mid, 2026-12-late, 2026-12, 2026-Q4, 2026-H2, 2026, unknown';
const expectedDate: ItemText = {
  en: `One of these forms: ${DATE_FORMS}.`,
  ja: `次の形で入力してください：${DATE_FORMS}`,
};

const list = (entries: readonly string[]): ItemText => ({
  en: `One of: ${entries.join(', ')}.`,
  ja: `次のいずれかを入力してください：${entries.join('、')}`,
});

/** What each column takes, for messages, the help beside the import and the head of an export, in column order. */
export const ITEM_COLUMN_RULES: Readonly<Record<ItemColumn, ItemText>> = {
  catalogue_number: {
    en: 'Store, shelf and five digits, e.g. CJ-FIG-00123.',
    ja: '店舗記号-分類記号-5桁の数字（例：CJ-FIG-00123）で入力してください。',
  },
  slug,
  name_en: text(ITEM_LIMITS.nameLength),
  name_ja: text(ITEM_LIMITS.nameLength),
  description_en: text(ITEM_LIMITS.descriptionLength),
  description_ja: text(ITEM_LIMITS.descriptionLength),
  category: list(ITEM_CATEGORIES),
  maker_en: text(ITEM_LIMITS.makerLength),
  maker_ja: text(ITEM_LIMITS.makerLength),
  price_yen: range(ITEM_LIMITS.priceYen, 'A whole number of yen', '円単位の整数'),
  weight_grams: range(ITEM_LIMITS.weightGrams, 'A whole number of grams', 'グラム単位の整数'),
  dimensions_mm: {
    en: 'Length x width x height in whole millimetres, e.g. 180x120x95, or empty.',
    ja: '長さx幅x高さ（ミリメートルの整数、例：180x120x95）で入力するか、空欄にしてください。',
  },
  hs_code: {
    en: 'Six digits of the Harmonised System, e.g. 950300.',
    ja: 'HSコードの6桁（例：950300）で入力してください。',
  },
  origin_country: {
    en: 'A two-letter country code, e.g. JP.',
    ja: '2文字の国コード（例：JP）で入力してください。',
  },
  picture: slug,
  release_date: expectedDate,
  availability: list(ITEM_AVAILABILITY_KINDS),
  quantity: range(ITEM_LIMITS.quantity, 'For in_stock only: a whole number', 'in_stock のときだけ、整数'),
  expected: {
    en: `For on_order and pre_order only. ${expectedDate.en}`,
    ja: `on_order と pre_order のときだけ入力できます。${expectedDate.ja}`,
  },
  order_limit: range(
    ITEM_LIMITS.quantity,
    'For on_order and pre_order only: empty, or a whole number',
    'on_order と pre_order のときだけ、空欄または整数',
  ),
  orders_until: {
    en: 'For pre_order only: empty, or a date in Tokyo, e.g. 2026-12-24.',
    ja: 'pre_order のときだけ、空欄または日本時間の日付（例：2026-12-24）で入力してください。',
  },
};

/** The header row of the CSV file: all columns, in this order in exports and in any order in imports. */
export const ITEM_COLUMNS: readonly ItemColumn[] = [
  ...itemFactCells.keyof().options,
  ...availabilityCells.keyof().options,
];
