export * from './item.ts';
export * from './item-category.ts';
export * from './item-csv.ts';
export { ITEM_COLUMN_RULES, ITEM_COLUMNS, type ItemColumn } from './item-csv-columns.ts';
export type { ItemCsvError, ItemCsvErrorCode } from './item-csv-errors.ts';
export * from './item-csv-record.ts';
export * from './purchasability.ts';
