import type { z } from 'zod';
import type { Item, ItemAvailability } from './item.ts';
import { availabilityFromCells } from './item-csv-availability.ts';
import { ITEM_COLUMN_RULES, ITEM_COLUMNS, type ItemColumn, itemFactCells } from './item-csv-columns.ts';
import { type ItemCsvError, isItemCsvErrorCode, itemCsvError } from './item-csv-errors.ts';

/** A row as the CSV reader gives it: text by column name. Columns may be missing. */
export type ItemCsvRecord = Readonly<Record<string, string | undefined>>;

export type ParsedItemRow =
  | { readonly ok: true; readonly item: Item }
  | { readonly ok: false; readonly errors: readonly ItemCsvError[] };

/** @property row as a spreadsheet numbers it */
export interface NumberedItem {
  readonly row: number;
  readonly item: Item;
}

/** Good rows are given even when others are not, so that a preview can show both. */
export interface ParsedItemTable {
  readonly items: readonly NumberedItem[];
  readonly errors: readonly ItemCsvError[];
}

/**
 * SHOP-1, ADM-3: reads one row of the items CSV. All its faults are reported at once, in column order.
 * @param rowNumber as a spreadsheet numbers it: 2 for the first row below the header
 */
export function parseItemRow(record: ItemCsvRecord, rowNumber: number): ParsedItemRow {
  const cells = Object.fromEntries(ITEM_COLUMNS.map((column) => [column, record[column] ?? '']));
  const facts = itemFactCells.safeParse(cells);
  const availability = availabilityFromCells.safeParse(cells);
  if (facts.success && availability.success) {
    return { ok: true, item: toItem(facts.data, availability.data) };
  }
  const issues = [...(facts.error?.issues ?? []), ...(availability.error?.issues ?? [])];
  return { ok: false, errors: issues.map((issue) => cellError(record, rowNumber, issue)) };
}

function toItem(facts: z.output<typeof itemFactCells>, availability: ItemAvailability): Item {
  return {
    catalogueNumber: facts.catalogue_number,
    slug: facts.slug,
    name: { en: facts.name_en, ja: facts.name_ja },
    description: { en: facts.description_en, ja: facts.description_ja },
    category: facts.category,
    maker: { en: facts.maker_en, ja: facts.maker_ja },
    price: facts.price_yen,
    weightGrams: facts.weight_grams,
    dimensions: facts.dimensions_mm ?? null,
    hsCode: facts.hs_code,
    originCountry: facts.origin_country,
    picture: facts.picture,
    releaseDate: facts.release_date,
    availability,
  };
}

const isItemColumn = (text: unknown): text is ItemColumn => ITEM_COLUMNS.some((column) => column === text);

function cellError(record: ItemCsvRecord, row: number, issue: z.core.$ZodIssue): ItemCsvError {
  const column = issue.path[0];
  if (!isItemColumn(column) || !isItemCsvErrorCode(issue.message)) {
    throw new TypeError(`The item CSV has no words for "${issue.message}" in "${String(column)}"`);
  }
  return itemCsvError({ row, column, value: record[column] ?? '' }, issue.message, ITEM_COLUMN_RULES[column]);
}

/** Two rows with the same catalogue number or address would overwrite each other. */
const UNIQUE = [
  { column: 'catalogue_number', of: (item: Item) => item.catalogueNumber },
  { column: 'slug', of: (item: Item) => item.slug },
] as const;

/**
 * SHOP-1, ADM-3: reads a whole items CSV, rows in file order and without the header.
 * Errors come by row, and within a row by column; a duplicate is reported in the later row.
 */
export function parseItemTable(records: readonly ItemCsvRecord[]): ParsedItemTable {
  const header = checkItemColumns(Object.keys(records[0] ?? {}));
  if (records.length > 0 && header.length > 0) return { items: [], errors: header };
  const items: NumberedItem[] = [];
  const errors: ItemCsvError[] = [];
  const seen = new Map<string, number>();
  for (const [index, record] of records.entries()) {
    const row = index + 2;
    const parsed = parseItemRow(record, row);
    const faults = parsed.ok ? findDuplicates(parsed.item, row, seen) : parsed.errors;
    errors.push(...faults);
    if (parsed.ok && faults.length === 0) items.push({ row, item: parsed.item });
  }
  return { items, errors };
}

/** Remembers the item's unique values in `seen` (value to row) and reports those that were there before. */
function findDuplicates(item: Item, row: number, seen: Map<string, number>): ItemCsvError[] {
  return UNIQUE.flatMap(({ column, of }) => {
    const value = of(item);
    const first = seen.get(`${column}:${value}`);
    if (first === undefined) {
      seen.set(`${column}:${value}`, row);
      return [];
    }
    const allowed = { en: `Row ${first} has the same value.`, ja: `${first}行目に同じ値があります。` };
    return [itemCsvError({ row, column, value }, 'duplicate', allowed)];
  });
}

/** The header must name every column once: a misspelt optional column would otherwise lose its data in silence. */
export function checkItemColumns(header: readonly string[]): readonly ItemCsvError[] {
  const missing = ITEM_COLUMNS.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !isItemColumn(column));
  return [
    ...missing.map((column) =>
      itemCsvError({ row: 1, column, value: '' }, 'missing_column', ITEM_COLUMN_RULES[column]),
    ),
    ...unknown.map((column) => itemCsvError({ row: 1, column, value: column }, 'unknown_column', null)),
  ];
}
