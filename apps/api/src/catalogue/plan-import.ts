import { type DatabaseReader, type ItemRow, item, itemFromRow } from '@toriyose/db';
import { type Item, itemCsvRecord, type NumberedItem } from '@toriyose/domain';
import { or, sql } from 'drizzle-orm';
import type { ImportError } from './read-items-csv.ts';

/** What an import would do, item by item. */
export interface ImportPlan {
  readonly created: readonly Item[];
  readonly updated: readonly { readonly item: Item; readonly row: ItemRow }[];
  readonly unchanged: number;
  readonly errors: readonly ImportError[];
}

/**
 * Compares a file with the catalogue. An item is the same when its catalogue number is; everything else may change.
 * One query, whatever the number of rows.
 */
export async function planImport(db: DatabaseReader, items: readonly NumberedItem[]): Promise<ImportPlan> {
  const rows = await findRows(db, items);
  const byNumber = new Map(rows.map((row) => [row.catalogueNumber, row]));
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const created: Item[] = [];
  const updated: { item: Item; row: ItemRow }[] = [];
  const errors: ImportError[] = [];
  let unchanged = 0;
  for (const { row: rowNumber, item: wanted } of items) {
    const holder = bySlug.get(wanted.slug);
    const row = byNumber.get(wanted.catalogueNumber);
    if (holder !== undefined && holder.catalogueNumber !== wanted.catalogueNumber) {
      errors.push(addressTaken(rowNumber, wanted.slug, holder.catalogueNumber));
    } else if (row === undefined) created.push(wanted);
    else if (isSame(itemFromRow(row), wanted)) unchanged += 1;
    else updated.push({ item: wanted, row });
  }
  return { created, updated, unchanged, errors };
}

function findRows(db: DatabaseReader, items: readonly NumberedItem[]): Promise<ItemRow[]> {
  const numbers = JSON.stringify(items.map(({ item: { catalogueNumber } }) => catalogueNumber));
  const slugs = JSON.stringify(items.map(({ item: { slug } }) => slug));
  return db
    .select()
    .from(item)
    .where(
      or(
        sql`${item.catalogueNumber} IN (SELECT value FROM json_each(${numbers}))`,
        sql`${item.slug} IN (SELECT value FROM json_each(${slugs}))`,
      ),
    );
}

/** By what an export would say of both: whatever a file cannot express cannot differ. */
function isSame(stored: Item, wanted: Item): boolean {
  const [a, b] = [itemCsvRecord(stored), itemCsvRecord(wanted)].map((record) => JSON.stringify(record));
  return a === b;
}

const addressTaken = (row: number, slug: string, catalogueNumber: string): ImportError => ({
  row,
  column: 'slug',
  code: 'address_taken',
  message: {
    en: `This address belongs to item ${catalogueNumber}.`,
    ja: `このアドレスは商品 ${catalogueNumber} で使われています。`,
  },
  value: slug,
});
