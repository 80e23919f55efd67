import type { ItemText } from './item.ts';

/** What can be wrong with one cell. */
export type ItemCsvErrorCode =
  | 'required'
  | 'too_long'
  | 'markup'
  | 'control_character'
  | 'format'
  | 'not_a_whole_number'
  | 'out_of_range'
  | 'not_in_list'
  | 'not_applicable'
  | 'duplicate'
  | 'missing_column'
  | 'unknown_column';

/** One cell that could not be read. */
export interface ItemCsvError {
  /** As a spreadsheet numbers it: the header is row 1. */
  readonly row: number;
  readonly column: string;
  readonly code: ItemCsvErrorCode;
  /** What is wrong and what is allowed. */
  readonly message: ItemText;
  /** The cell as it was, cut to 60 characters. */
  readonly value: string;
}

const PROBLEMS: Readonly<Record<ItemCsvErrorCode, ItemText>> = {
  required: { en: 'This must be filled in.', ja: '入力が必要です。' },
  too_long: { en: 'This is too long.', ja: '長すぎます。' },
  markup: { en: 'HTML is not allowed here.', ja: 'HTMLは使えません。' },
  control_character: { en: 'This holds an invisible control character.', ja: '見えない制御文字が含まれています。' },
  format: { en: 'This could not be read.', ja: '読み取れませんでした。' },
  not_a_whole_number: { en: 'This is not a whole number.', ja: '整数ではありません。' },
  out_of_range: { en: 'This is outside the range.', ja: '範囲外の数です。' },
  not_in_list: { en: 'This is not a known value.', ja: '使えない値です。' },
  not_applicable: { en: 'Leave this empty for this availability.', ja: 'この在庫区分では空欄にしてください。' },
  duplicate: { en: 'This is already used in another row.', ja: 'ほかの行と重複しています。' },
  missing_column: { en: 'This column is missing.', ja: 'この列がありません。' },
  unknown_column: { en: 'This column is not known.', ja: '使えない列名です。' },
};

export const isItemCsvErrorCode = (text: string): text is ItemCsvErrorCode => Object.hasOwn(PROBLEMS, text);

/**
 * Words for one fault.
 * @param allowed what the column takes, in both languages; null when that is not the point
 */
export function itemCsvError(
  place: { readonly row: number; readonly column: string; readonly value: string },
  code: ItemCsvErrorCode,
  allowed: ItemText | null,
): ItemCsvError {
  const problem = PROBLEMS[code];
  const message = allowed ? { en: `${problem.en} ${allowed.en}`, ja: `${problem.ja}${allowed.ja}` } : problem;
  return { ...place, value: truncate(place.value), code, message };
}

const SHOWN_CHARACTERS = 60;

function truncate(value: string): string {
  const characters = [...value];
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS - 1).join('')}…` : value;
}
