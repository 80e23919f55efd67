import { integer, primaryKey, snakeCase, text } from 'drizzle-orm/sqlite-core';
import { item } from './item.ts';

/**
 * SHOP-2: gives an item the whole number under which `item_fts` (FTS5, made by a migration) knows it. A row removed
 * here, also together with its item, takes its index entry along (trigger).
 */
export const itemSearch = snakeCase.table('item_search', {
  rowId: integer().primaryKey({ autoIncrement: true }),
  itemId: text()
    .notNull()
    .unique()
    .references(() => item.id, { onDelete: 'cascade' }),
  /** The item's version that is indexed. */
  itemVersion: integer().notNull(),
});

/**
 * Three-letter pieces of every word that was ever indexed, to find words close to a misspelt one. A word that no item
 * uses any more may stay: `item_fts_term` is asked before it is suggested.
 */
export const searchWordGram = snakeCase.table(
  'search_word_gram',
  { gram: text().notNull(), word: text().notNull() },
  (t) => [primaryKey({ columns: [t.gram, t.word] })],
);
