import { ITEM_CATEGORY_NAMES } from '@toriyose/domain';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../connection/open-database.ts';
import { type ItemRow, item } from '../schema/item.ts';
import { itemSearch, searchWordGram } from '../schema/item-search.ts';
import { correctableWords, indexText, wordGrams } from './search-text.ts';

/** What is searched, by the weight that a hit there has. */
interface SearchableText {
  readonly name: string;
  readonly maker: string;
  readonly detail: string;
}

const searchableText = (row: ItemRow): SearchableText => ({
  name: `${row.nameEn} ${row.nameJa} ${row.catalogueNumber}`,
  maker: `${row.makerEn} ${row.makerJa} ${ITEM_CATEGORY_NAMES[row.category].en} ${ITEM_CATEGORY_NAMES[row.category].ja}`,
  detail: `${row.descriptionEn} ${row.descriptionJa}`,
});

/**
 * SHOP-2: brings the search index up to an item's row. Belongs in the transaction that wrote the row.
 * @throws Error when there is no such item
 */
export async function indexItem(tx: Tx, itemId: string): Promise<void> {
  const [row] = await tx.select().from(item).where(eq(item.id, itemId));
  if (row === undefined) throw new Error(`There is no item ${itemId} to index`);
  const text = searchableText(row);
  const rowId = await claimRowId(tx, row);
  await tx.run(sql`DELETE FROM item_fts WHERE rowid = ${rowId}`);
  await tx.run(sql`INSERT INTO item_fts (rowid, name, maker, detail)
    VALUES (${rowId}, ${indexText(text.name)}, ${indexText(text.maker)}, ${indexText(text.detail)})`);
  await storeWordGrams(tx, correctableWords(Object.values(text).join(' ')));
}

async function claimRowId(tx: Tx, row: ItemRow): Promise<number> {
  const [claimed] = await tx
    .insert(itemSearch)
    .values({ itemId: row.id, itemVersion: row.version })
    .onConflictDoUpdate({ target: itemSearch.itemId, set: { itemVersion: row.version } })
    .returning({ rowId: itemSearch.rowId });
  if (claimed === undefined) throw new Error(`No search row for item ${row.id}`);
  return claimed.rowId;
}

/** One statement for all words of an item: hundreds of pieces, most of them known already. */
async function storeWordGrams(tx: Tx, words: readonly string[]): Promise<void> {
  const pairs = words.flatMap((word) => wordGrams(word).map((gram) => [gram, word]));
  await tx.run(sql`INSERT OR IGNORE INTO ${searchWordGram} (gram, word)
    SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(pairs)})`);
}

/** Items whose row is newer than the index, or that are not in it: none, unless something wrote past `saveItem`. */
export async function indexStaleItems(tx: Tx): Promise<number> {
  const stale = await tx
    .select({ id: item.id })
    .from(item)
    .leftJoin(itemSearch, eq(itemSearch.itemId, item.id))
    .where(sql`${itemSearch.itemVersion} IS NOT ${item.version}`);
  for (const { id } of stale) await indexItem(tx, id);
  return stale.length;
}

/** Builds the whole index anew, for a change in how text is split. */
export async function rebuildSearchIndex(tx: Tx): Promise<number> {
  await tx.delete(itemSearch);
  await tx.delete(searchWordGram);
  return indexStaleItems(tx);
}
